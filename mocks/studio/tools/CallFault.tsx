import type { MadeCall } from '../../calls.ts'
import type { Fault, FaultRule } from '../../faults.ts'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import css from './Calls.module.css'
import { faultLike } from './calls-filter.ts'
import { faultWords } from './fault-words.ts'
import { addFault, isSame, removeFault } from './faults-now.ts'
import { useDrawn } from './use-drawn.ts'

/** What is offered for a call that went well. */
const usual: readonly Fault[] = [
  { kind: 'offline' },
  { kind: 'drop-after' },
  { kind: 'status', status: 500 },
  { kind: 'delay', ms: 2000 },
]

const ruleOf = (fault: Fault): FaultRule => ({ ...fault, times: 'always' })

/** Makes what a call met happen again, until it is switched off; of one that went well, something that may go wrong. */
export const CallFault = ({ mock, call }: { mock: MockWindow; call: MadeCall }) => {
  const again = useDrawn(mock)
  const { endpoint } = call
  const met = faultLike(call)
  const rules = mock.faults.list()[endpoint] ?? []
  const isOn = (fault: Fault) => rules.some((rule) => rule.times === 'always' && isSame(rule, ruleOf(fault)))
  const turn = (fault: Fault) => {
    if (isOn(fault)) removeFault(mock, { endpoint, rule: ruleOf(fault) })
    else addFault(mock, endpoint, ruleOf(fault))
    again()
  }
  const offered = met ? [met] : usual
  return (
    <fieldset className={css.faults}>
      <legend>{met ? 'Make this a fault' : 'Make it go wrong'}, until switched off</legend>
      {offered.map((fault) => (
        <button
          key={faultWords(fault)}
          type="button"
          className={`${kit.button} ${css.turn}`}
          aria-pressed={isOn(fault)}
          onClick={() => turn(fault)}
        >
          {faultWords(fault)}
        </button>
      ))}
      <span className={css.nothing} role="status">
        {offered.some(isOn) ? `On for every call of ${endpoint}.` : ''}
      </span>
    </fieldset>
  )
}
