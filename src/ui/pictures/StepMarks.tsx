import css from './StepMarks.module.css'

/**
 * Shows the current step of a journey as words and marks. The steps are not links, because the issuer decides which
 * step may be shown. The look of the marks is a choice of the brand (`data-steps`).
 *
 * @param at the current step, from 1
 */
export function StepMarks({ at, count, label }: { at: number; count: number; label: string }) {
  return (
    <p className={css.steps}>
      <span className={css.label}>{label}</span>
      <span className={css.marks} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => index + 1).map((step) => (
          <i key={step} data-reached={step <= at || undefined} />
        ))}
      </span>
    </p>
  )
}
