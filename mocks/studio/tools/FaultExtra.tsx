import { closedReasons } from '../../../src/contract/card.ts'
import { refusalReasons } from '../../../src/contract/pin.ts'
import { instant } from '../../issuer/limits.ts'
import { Segments } from '../kit/Segments.tsx'
import kit from '../kit/tool.module.css'
import css from './FaultForm.module.css'
import type { Ask, Said } from './fault-choices.ts'
import { NumberField } from './NumberField.tsx'
import tools from './Tools.module.css'

/** What is being said, before it is: a lock counts from the moment in which the fault is added. */
export type Draft = Omit<Said, 'until'> & { minutes: number }

export const firstDraft: Draft = {
  ms: 2000,
  retryAfter: 30,
  attemptsLeft: 1,
  minutes: 30,
  reason: 'not-available',
  reasons: ['common'],
}

/** In: the issuer's clock. */
export const saidOf = ({ minutes, ...said }: Draft, now: number): Said => ({
  ...said,
  until: instant(now + minutes * 60_000),
})

type Props = { asks: Ask; draft: Draft; onChange: (draft: Draft) => void }

const delays = [
  { value: '500', words: '0.5 s' },
  { value: '2000', words: '2 s' },
  { value: '10000', words: '10 s' },
]

/** The one thing that a fault must be told beside its kind. */
export const FaultExtra = ({ asks, draft, onChange }: Props) => {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  switch (asks) {
    case 'ms':
      return (
        <div className={kit.row}>
          <Segments
            label="Delay"
            options={delays}
            value={String(draft.ms)}
            onChoose={(ms) => set({ ms: Number(ms) })}
          />
          <NumberField
            label="or"
            unit="ms"
            value={draft.ms}
            min={1}
            max={600_000}
            onChange={(ms) => set({ ms })}
          />
        </div>
      )
    case 'retryAfter':
      return (
        <NumberField
          label="Retry-After"
          unit="seconds"
          value={draft.retryAfter}
          min={0}
          max={86_400}
          onChange={(retryAfter) => set({ retryAfter })}
        />
      )
    case 'attemptsLeft':
      return (
        <NumberField
          label="Attempts left"
          value={draft.attemptsLeft}
          min={0}
          max={9}
          onChange={(attemptsLeft) => set({ attemptsLeft })}
        />
      )
    case 'until':
      return (
        <NumberField
          label="Locked for"
          unit="minutes from now"
          value={draft.minutes}
          min={1}
          max={525_600}
          onChange={(minutes) => set({ minutes })}
        />
      )
    case 'reason':
      return (
        <label className={tools.labelled}>
          Why not
          <select
            className={kit.field}
            value={draft.reason}
            onChange={(event) => set({ reason: event.target.value })}
          >
            {closedReasons.map((reason) => (
              <option key={reason}>{reason}</option>
            ))}
          </select>
        </label>
      )
    case 'reasons':
      return (
        <fieldset className={css.reasons}>
          <legend>Rules that are not met</legend>
          {refusalReasons.map((reason) => (
            <label key={reason} className={tools.check}>
              <input
                type="checkbox"
                checked={draft.reasons.includes(reason)}
                onChange={({ target }) =>
                  set({
                    reasons: refusalReasons.filter((each) =>
                      each === reason ? target.checked : draft.reasons.includes(each),
                    ),
                  })
                }
              />
              {reason}
            </label>
          ))}
        </fieldset>
      )
  }
}
