import { linkTo } from '../../link.ts'
import { appPath } from '../addresses.ts'
import { useApp } from '../drawer/app-place.ts'
import { Copy } from '../kit/Copy.tsx'
import css from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { linkWords, testWords } from './link-words.ts'
import own from './parts.module.css'

type Props = { id: string; title: string; text: string }

const Text = ({ id, title, text }: Props) => (
  <section className={own.part} aria-labelledby={id}>
    <div className={own.title}>
      <h3 id={id}>{title}</h3>
      <Copy text={text} of={title} />
    </div>
    <p className={own.text}>{text}</p>
  </section>
)

/** One address that brings another person, or a test, to where this page is. */
export const Link = ({ mock }: { mock: MockWindow }) => {
  const { origin } = useApp().window.location
  const link = mock.page.link()
  return (
    <>
      <Text id="whole-link" title="Link to this state" text={origin + appPath(linkTo(link))} />
      <section className={own.part} aria-labelledby="in-it">
        <h3 id="in-it">What it brings</h3>
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
            ? 'It begins anew and plays the state’s steps each time it is opened.'
            : 'It begins the scenario anew. What was typed, answered or chosen since is not in it: who opens it may be led to the step before.'}
        </p>
      </section>
      <Text
        id="short-link"
        title="The scenario alone"
        text={origin + appPath(linkTo({ scenario: mock.scenarioName }))}
      />
      <Text id="for-a-test" title="In a Playwright test" text={testWords(link)} />
    </>
  )
}
