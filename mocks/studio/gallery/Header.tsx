import type { Ref } from 'react'
import { appPath, studioPath } from '../addresses.ts'
import tool from '../kit/tool.module.css'
import type { MockPage } from '../page/page.ts'
import css from './Header.module.css'
import { Switches } from './Switches.tsx'
import type { View } from './view.ts'

type Props = {
  ref: Ref<HTMLElement>
  view: View
  onChange: (view: View) => void
  /** How many states there are, are shown, have been tried, and could not be reached. */
  counts: { all: number; shown: number; tried: number; failed: number }
  onTry: () => void
  page: Pick<MockPage, 'brand' | 'brands' | 'langs'>
}

/** Below this width in px the switches stand folded away: they would fill the screen. */
const wide = 900

/** What is looked for, how far that is, and the look of all frames. */
export const Header = ({ ref, view, onChange, counts, onTry, page }: Props) => (
  <header ref={ref} className={css.header}>
    <div className={css.line}>
      <h1>Gallery</h1>
      <div className={css.find}>
        <input
          className={tool.field}
          type="search"
          aria-label="Find a state"
          placeholder="Words, screen, scenario, code"
          // biome-ignore lint/a11y/noAutofocus: whoever opens the gallery looks for a state.
          autoFocus
          value={view.find}
          onChange={(event) => onChange({ ...view, find: event.target.value })}
        />
      </div>
      <p role="status">
        {counts.shown} of {counts.all} states
      </p>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={view.failed}
          onChange={(event) => onChange({ ...view, failed: event.target.checked })}
        />
        Only failed ({counts.failed})
      </label>
      <button type="button" className={tool.button} onClick={onTry}>
        Try all
      </button>
      <span className={tool.soft}>{counts.tried} tried</span>
      <nav aria-label="Studio" className={css.elsewhere}>
        <a href={studioPath()}>Workbench</a>
        <a href={studioPath('states')}>List of states</a>
        <a href={appPath('/')}>The app</a>
      </nav>
    </div>
    <details open={window.innerWidth >= wide}>
      <summary>Look of all frames</summary>
      <Switches view={view} onChange={onChange} page={page} />
    </details>
  </header>
)
