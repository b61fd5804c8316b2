import { useRef } from 'react'
import { caseOf, faultCases } from '../../../server/fault-cases.ts'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import kit from '../../kit/tool.module.css'
import { useChanges } from '../../kit/use-changes.ts'
import { endpointWords } from '../parts/endpoint-words.ts'
import tools from '../parts/Tools.module.css'
import { FaultForm } from './FaultForm.tsx'
import css from './Faults.module.css'
import { extraWords, faultWords, oftenWords } from './fault-words.ts'
import { allFaultsOn, putCase } from './faults-now.ts'

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
          Faults that are on: {faults.length}
        </h3>
        {faults.length > 0 && <Button onClick={press(() => mock.faults.clear())}>Switch all off</Button>}
      </div>
      {faults.length === 0 && <p className={kit.soft}>No fault is on. Every call works.</p>}
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
                  {waits && ' · waits until the fault before it is over'}
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
  const now = caseOf(mock.faults.list())
  return (
    <div className={kit.stack}>
      <section className={kit.stack} aria-labelledby="fault-cases">
        <h3 id="fault-cases">Choose a case</h3>
        <div className={kit.row}>
          {faultCases.map((each) => (
            <Button
              key={each.id}
              className={`${tools.fault} ${css.preset}`}
              aria-pressed={each === now}
              title={each.note}
              onClick={() => (each === now ? mock.faults.clear() : putCase(mock, each))}
            >
              {each.words}
            </Button>
          ))}
        </div>
        <p className={kit.small}>
          {now?.note ?? 'A case replaces all faults that are on. Press it again to switch it off.'}
        </p>
      </section>
      <FaultForm mock={mock} />
      <FaultList mock={mock} />
    </div>
  )
}
