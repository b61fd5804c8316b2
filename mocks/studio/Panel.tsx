import { type MouseEvent, useState } from 'react'
import { type ScenarioName, scenarioNames, scenarios } from '../scenarios.ts'
import { type Face, faceNames, faces, studioPath } from './addresses.ts'
import styles from './Panel.module.css'

type Props = {
  name: ScenarioName
  /** Why the scenario of the address could not be opened. */
  problem: string | null
  /** The person is not logged in: the credentials are what is wanted now. */
  atSignIn: boolean
  onReset: () => void
}

const open = (name: string) => {
  const url = new URL(window.location.href)
  url.search = new URLSearchParams({ scenario: name }).toString()
  url.pathname = import.meta.env.BASE_URL
  url.hash = ''
  window.location.assign(url)
}

/** Opens a channel in a window of its own beside the app, where the browser lets it; else the link leads there. */
const openBeside = (event: MouseEvent, face: Face) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  // By this name the other window's links lead back into this one.
  window.name = 'your-pin-app'
  const width = face === 'phone' ? 960 : 480
  const beside = window.open(studioPath(face), `your-pin-${face}`, `popup,width=${width},height=880`)
  if (beside) event.preventDefault()
}

/**
 * What the mock issuer offers to the person in front of it: which world this is, how to log in, what to answer.
 * It is not part of the product: no build for cardholders has it, and its words are not in the catalogs.
 */
export const Panel = ({ name, problem, atSignIn, onReset }: Props) => {
  const scenario = scenarios[name]
  const [isOpen, setOpen] = useState(atSignIn)
  const [answersShown, showAnswers] = useState(false)
  return (
    <aside className={styles.panel} data-mock-panel translate="no" aria-label="Mock issuer">
      <button type="button" className={styles.handle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Mock issuer: <strong>{scenario.title}</strong>
      </button>
      {/* Drawn only while it is open: a closed panel leaves nothing in the page that a test could stumble over. */}
      {isOpen && (
        <div className={styles.content}>
          {problem && <p>{problem}</p>}
          <p>{scenario.note}</p>
          <dl>
            <dt>User ID</dt>
            <dd>
              <code>{scenario.signIn.userId}</code>
            </dd>
            <dt>Password</dt>
            <dd>
              <code>{scenario.signIn.password}</code>
            </dd>
            {/* Answers are drawn only while they are asked for: the page of a cardholder never holds them either. */}
            {answersShown &&
              Object.entries(scenario.answers).map(([question, answer]) => (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd>
                    <code>{answer}</code>
                  </dd>
                </div>
              ))}
          </dl>
          <div className={styles.tools}>
            <button type="button" onClick={() => showAnswers(!answersShown)}>
              {answersShown ? 'Hide the identity answers' : 'Show the identity answers'}
            </button>
            <select aria-label="Scenario" value={name} onChange={(event) => open(event.target.value)}>
              {scenarioNames.map((each) => (
                <option key={each} value={each}>
                  {scenarios[each].title}
                </option>
              ))}
            </select>
            <button type="button" onClick={onReset}>
              Start again
            </button>
          </div>
          <p className={styles.channels}>
            Beside the app, on the same cards:
            {faces.map((face) => (
              <a
                key={face}
                href={studioPath(face)}
                target={`your-pin-${face}`}
                onClick={(event) => openBeside(event, face)}
              >
                {faceNames[face]}
              </a>
            ))}
          </p>
        </div>
      )}
    </aside>
  )
}
