import { useRef } from 'react'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { endpointWords } from './endpoint-words.ts'
import { extraWords, faultWords, oftenWords } from './fault-words.ts'
import { faultsEverywhere, faultsOn, putEverywhere, removeFault } from './faults-now.ts'
import tools from './Tools.module.css'

type Props = { mock: MockWindow; onChanged: () => void }

/** What is on, in the order in which it is met, each with a way to switch it off. */
export const FaultList = ({ mock, onChanged }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const lists = mock.faults.list()
  const everywhere = faultsEverywhere(lists)
  const single = faultsOn(lists)
  const count = everywhere.length + single.length
  /** The button goes with its fault: whoever pressed it finds themselves at the top of the list. */
  const off = (work: () => void) => {
    work()
    heading.current?.focus()
    onChanged()
  }
  return (
    <section className={kit.stack}>
      <div className={tools.head}>
        <h3 ref={heading} tabIndex={-1}>
          On now: {count}
        </h3>
        {count > 0 && (
          <button type="button" className={kit.button} onClick={() => off(() => mock.faults.clear())}>
            Switch all off
          </button>
        )}
      </div>
      {count === 0 && <p className={kit.soft}>Nothing goes wrong: every endpoint answers as it should.</p>}
      {count > 0 && (
        <ol className={tools.items}>
          {everywhere.map((rule) => (
            <li key={JSON.stringify(rule)}>
              <div className={tools.what}>
                <strong>Every endpoint</strong>: {faultWords(rule)}
                <div className={tools.small}>{oftenWords(rule)}</div>
              </div>
              <button
                type="button"
                className={kit.button}
                aria-label={`Switch off: every endpoint, ${faultWords(rule)}`}
                onClick={() => off(() => putEverywhere(mock, rule, false))}
              >
                Switch off
              </button>
            </li>
          ))}
          {single.map((on) => (
            <li key={on.id}>
              <div className={tools.what}>
                <strong>{on.endpoint}</strong>: {faultWords(on.rule)}
                <div className={tools.small}>
                  {[endpointWords[on.endpoint].words, oftenWords(on.rule), extraWords(on.rule)]
                    .filter(Boolean)
                    .join(' · ')}
                  {on.waits && ' · waits: the one before it is met first'}
                </div>
              </div>
              <button
                type="button"
                className={kit.button}
                aria-label={`Switch off: ${on.endpoint}, ${faultWords(on.rule)}`}
                onClick={() => off(() => removeFault(mock, on))}
              >
                Switch off
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
