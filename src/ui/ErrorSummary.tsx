import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import css from './ErrorSummary.module.css'
import { StopIcon } from './icons.tsx'

export type Problem = {
  text: ReactNode
  /** The id of a field, or of a fieldset: then its first control gets the focus. */
  fieldId?: string | undefined
  /** An address, where the way out is elsewhere. */
  href?: string | undefined
  /** Instead of looking an id up, for example `() => setFocus('pin')`. */
  onFollow?: (() => void) | undefined
}

const controls = 'input:not([type=hidden]), select, textarea, button'

const focusField = (id: string) => {
  const target = document.getElementById(id)
  const control = target?.matches(controls)
    ? target
    : (target?.querySelector<HTMLElement>(controls) ?? target)
  // The label first, or a phone's keyboard leaves the field without it.
  const label = control?.closest('fieldset') ?? control?.parentElement
  label?.scrollIntoView?.({ block: 'nearest' })
  control?.focus({ preventScroll: false })
}

/**
 * What has to be put right, at the top of the screen, with a way to each field. It takes the focus when it appears
 * and at every further `attempt` (https://design-system.service.gov.uk/components/error-summary/).
 */
export function ErrorSummary({
  heading,
  problems,
  attempt = 0,
}: {
  heading: ReactNode
  problems: readonly Problem[]
  /** Counts the submits, so that a second failure is heard too. */
  attempt?: number | undefined
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt >= 0) box.current?.focus()
  }, [attempt])

  const follow = (problem: Problem) => (event: MouseEvent) => {
    if (problem.href !== undefined) return
    event.preventDefault()
    if (problem.onFollow) problem.onFollow()
    else if (problem.fieldId !== undefined) focusField(problem.fieldId)
  }
  return (
    <div className={css.summary} ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className={css.heading}>
          <StopIcon />
          {heading}
        </h2>
        <ul className={css.list}>
          {problems.map((problem) => {
            const href = problem.href ?? `#${problem.fieldId ?? ''}`
            const linked = problem.href ?? problem.fieldId ?? problem.onFollow
            return (
              <li key={`${href} ${String(problem.text)}`}>
                {linked ? (
                  <a href={href} onClick={follow(problem)}>
                    {problem.text}
                  </a>
                ) : (
                  problem.text
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
