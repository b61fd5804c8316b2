import { linkTo } from '../../server/link.ts'
import { states } from '../../states.ts'
import { appPath, studioPath } from '../kit/addresses.ts'
import tool from '../kit/tool.module.css'
import { byScreen, screenTitle } from './find.ts'
import css from './StateList.module.css'

/** Every state as a link. */
export const StateList = () => (
  <main className={`${tool.tool} ${css.list}`} data-mock-panel translate="no" lang="en-GB" dir="ltr">
    <header className={tool.stack}>
      <h1>States</h1>
      <p>
        {states.length} states. Each link starts its state from the beginning.{' '}
        <a href={studioPath('gallery')}>Gallery</a>, <a href={studioPath()}>Workbench</a>,{' '}
        <a href={appPath('/')}>The app</a>, <a href={appPath('/states.html')}>This list without scripts</a>
      </p>
    </header>
    {byScreen(states).map(({ screen, states: own }) => (
      <section key={screen} aria-labelledby={`list-${screen}`}>
        <h2 id={`list-${screen}`}>
          {screenTitle(screen)} <span className={tool.soft}>{own.length}</span>
        </h2>
        <ul>
          {own.map(({ id, title }) => (
            <li key={id}>
              <a href={appPath(linkTo({ state: id }))}>{title}</a> <code className={tool.soft}>{id}</code>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </main>
)
