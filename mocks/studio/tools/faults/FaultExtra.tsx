import { closedReasons } from '../../../../src/contract/permission.ts'
import { refusalReasons } from '../../../../src/contract/pin.ts'
import { instant } from '../../../issuer/core/limits.ts'
import { Segments } from '../../kit/Segments.tsx'
import kit from '../../kit/tool.module.css'
import { Check, Choice, NumberField } from '../parts/fields.tsx'
import tools from '../parts/Tools.module.css'
import css from './Faults.module.css'
import type { Ask, FaultChoice } from './fault-choices.ts'

/** The details of a fault before it is added. `until`: minutes after the time when the fault is added. */
export type Draft = Omit<FaultChoice, 'until'> & { until: number }

export const firstDraft: Draft = {
  ms: 2000,
  retryAfter: 30,
  attemptsLeft: 1,
  until: 30,
  reason: 'not-available',
  reasons: ['common'],
}

/**
 * The details with `until` as a UTC time.
 *
 * @param now the issuer's clock, UTC milliseconds
 */
export const saidOf = (draft: Draft, now: number): FaultChoice => ({
  ...draft,
  until: instant(now + draft.until * 60_000),
})

const delays = [
  { value: '500', words: '0.5 s' },
  { value: '2000', words: '2 s' },
  { value: '10000', words: '10 s' },
]

const numbers = {
  ms: { label: 'Other delay', unit: 'ms', min: 1, max: 600_000 },
  retryAfter: { label: 'Ask to wait', unit: 'seconds', min: 0, max: 86_400 },
  attemptsLeft: { label: 'Attempts left', min: 0, max: 9 },
  until: { label: 'Locked for', unit: 'minutes from now', min: 1, max: 525_600 },
}

const reasons = [{ title: '', options: closedReasons.map((value) => ({ value, words: value })) }]

type Props = { asks: Ask; draft: Draft; onChange: (draft: Draft) => void }

/** The field for the one detail that a fault needs besides its kind. */
export const FaultExtra = ({ asks, draft, onChange }: Props) => {
  const set = (value: Draft[Ask]) => onChange({ ...draft, [asks]: value })
  if (asks === 'reason')
    return (
      <div className={tools.labelled}>
        <Choice label="Reason" groups={reasons} value={draft.reason} onChoose={set} />
      </div>
    )
  if (asks === 'reasons')
    return (
      <fieldset className={css.reasons}>
        <legend>Rules that the PIN breaks</legend>
        {refusalReasons.map((reason) => (
          <Check
            key={reason}
            isOn={draft.reasons.includes(reason)}
            onSwitch={(isOn) =>
              set(refusalReasons.filter((each) => (each === reason ? isOn : draft.reasons.includes(each))))
            }
          >
            {reason}
          </Check>
        ))}
      </fieldset>
    )
  return (
    <div className={kit.row}>
      {asks === 'ms' && (
        <Segments
          label="Delay"
          options={delays}
          value={String(draft.ms)}
          onChoose={(ms) => set(Number(ms))}
        />
      )}
      <NumberField key={asks} {...numbers[asks]} value={draft[asks]} onChange={set} />
    </div>
  )
}
