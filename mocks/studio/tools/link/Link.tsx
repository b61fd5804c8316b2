import { linkTo } from '../../../server/link.ts'
import { appPath } from '../../kit/addresses.ts'
import { useApp } from '../../kit/app-place.ts'
import { Copy } from '../../kit/Copy.tsx'
import type { MockWindow } from '../../kit/page.ts'
import css from '../../kit/tool.module.css'
import own from '../parts/Tools.module.css'
import { linkWords, testWords } from './link-words.ts'

const Text = ({ title, text }: { title: string; text: string }) => (
  <section className={own.part} aria-label={title}>
    <div className={`${css.row} ${css.apart}`}>
      <h3>{title}</h3>
      <Copy text={text} of={title} />
    </div>
    <p className={own.text}>{text}</p>
  </section>
)

/** Shows the address with which another person or a test can continue from this page, and what it contains. */
export const Link = ({ mock }: { mock: MockWindow }) => {
  const app = useApp()
  const { origin } = app.window.location
  const link = mock.page.link()
  return (
    <>
      <Text title="Link to this state" text={origin + appPath(linkTo(link))} />
      {app.addressOf && (
        <Text
          title="Link to this state in the workbench, with its width"
          text={origin + app.addressOf(link)}
        />
      )}
      <section className={own.part} aria-label="What the link contains">
        <h3>What the link contains</h3>
        <dl className={own.pairs}>
          {linkWords(link).map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={css.soft}>
          {link.state
            ? 'The link starts the state from the beginning and plays its steps each time.'
            : 'The link starts the scenario from the beginning. It does not contain what was typed, answered or chosen since then, so it may open an earlier step.'}
        </p>
      </section>
      <Text
        title="Link to the scenario only"
        text={origin + appPath(linkTo({ scenario: mock.scenarioName }))}
      />
      <Text title="Code for a Playwright test" text={testWords(link)} />
    </>
  )
}
