import { useRef } from 'react'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import kit from '../../kit/tool.module.css'
import { useChanges } from '../../kit/use-changes.ts'
import { endpointWords } from '../parts/endpoint-words.ts'
import tools from '../parts/Tools.module.css'
import { FaultForm } from './FaultForm.tsx'
import css from './Faults.module.css'
import { extraWords, faultWords, oftenWords } from './fault-words.ts'
import { allFaultsOn, isEverywhere, presets, putEverywhere } from './faults-now.ts'

/** The faults that are on, in the order in which calls meet them, each with a button to switch it off. */
const FaultList = ({ mock }: { mock: MockWindow }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const faults = allFaultsOn(mock)
  /** The pressed button disappears with its fault, so this moves the focus to the heading of the list. */
  const press = (off: () => void) => () => {
    off()
    heading.current?.focus()
  }
  return (
    <section className={kit.stack}>
      <div className={`${kit.row} ${kit.apart} ${css.head}`}>
        <h3 ref={heading} tabIndex={-1}>
          On now: {faults.length}
        </h3>
        {faults.length > 0 && <Button onClick={press(() => mock.faults.clear())}>Switch all off</Button>}
      </div>
      {faults.length === 0 && (
        <p className={kit.soft}>Nothing goes wrong: every endpoint answers as it should.</p>
      )}
      {faults.length > 0 && (
        <ol className={`${tools.lines} ${tools.items}`}>
          {faults.map(({ id, endpoint, rule, waits, off }) => (
            <li key={id}>
              <div>
                <strong>{endpoint ?? 'Every endpoint'}</strong>: {faultWords(rule)}
                <div className={kit.small}>
                  {[endpoint && endpointWords[endpoint].words, oftenWords(rule), extraWords(rule)]
                    .filter(Boolean)
                    .join(' · ')}
                  {waits && ' · waits: the one before it is met first'}
                </div>
              </div>
              <Button
                aria-label={`Switch off: ${endpoint ?? 'every endpoint'}, ${faultWords(rule)}`}
                onClick={press(off)}
              >
                Switch off
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The tool that sets faults between the app and the issuer. */
export const Faults = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const lists = mock.faults.list()
  return (
    <div className={kit.stack}>
      <div className={kit.row}>
        {presets.map(({ words, fault }) => {
          const on = isEverywhere(lists, fault)
          return (
            <Button
              key={words}
              className={`${tools.fault} ${css.preset}`}
              aria-pressed={on}
              onClick={() => putEverywhere(mock, fault, !on)}
            >
              {words}
            </Button>
          )
        })}
      </div>
      <FaultForm mock={mock} />
      <FaultList mock={mock} />
    </div>
  )
}
