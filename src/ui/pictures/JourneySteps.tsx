import type { ReactNode } from 'react'
import { TickIcon } from './icons.tsx'
import css from './JourneySteps.module.css'

export type Step = { key: string; label: ReactNode; state: 'done' | 'current' | 'todo' }

/**
 * Shows the current step of a journey. The steps are not links, because the issuer decides which step may be shown.
 */
export function JourneySteps({
  label,
  steps,
  words,
}: {
  label: string
  steps: readonly Step[]
  /** For screen readers, which cannot show the marks: "done", "you are here". */
  words: { done: string; current: string }
}) {
  return (
    <div className={css.frame}>
      <ol className={css.steps} aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={css.step}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className={css.mark} aria-hidden="true">
              {step.state === 'done' ? <TickIcon /> : index + 1}
            </span>
            <span className={css.label}>
              {step.label}
              {step.state !== 'todo' && <span className="visually-hidden"> ({words[step.state]})</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
