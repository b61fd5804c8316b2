import { type MouseEvent, type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { StopIcon } from '../pictures/icons.tsx'
import css from './ErrorSummary.module.css'

export type Problem = {
  text: ReactNode
  /** The id of a field, or of a fieldset whose first control gets the focus. */
  fieldId: string
}

const controls = 'input:not([type=hidden]), select, textarea, button'

const focusField = (id: string) => {
  const target = document.getElementById(id)
  const control = target?.matches(controls)
    ? target
    : (target?.querySelector<HTMLElement>(controls) ?? target)
  // Scrolls to the label first. Otherwise a phone's keyboard may leave only the field visible.
  const label = control?.closest('[data-invalid]') ?? control?.parentElement
  label?.scrollIntoView({ block: 'nearest' })
  control?.focus({ preventScroll: false })
}

/**
 * The errors of a form, at the top of the screen, with a link to each field. It takes the focus when it appears and
 * at every further `attempt` (https://design-system.service.gov.uk/components/error-summary/). A single error needs no
 * list: the field, which has the error beside it, takes the focus instead.
 */
export function ErrorSummary({
  heading,
  problems,
  attempt = 0,
}: {
  heading: ReactNode
  problems: readonly Problem[]
  /** Counts the submits, so that a second failure is announced too. */
  attempt?: number | undefined
}) {
  const box = useRef<HTMLDivElement>(null)
  const focusErrors = useEffectEvent(() => {
    const [first, ...more] = problems
    if (first && more.length === 0) focusField(first.fieldId)
    else box.current?.focus()
  })
  useLayoutEffect(() => {
    if (attempt >= 0) focusErrors()
  }, [attempt])

  const follow = (fieldId: string) => (event: MouseEvent) => {
    // No fragment navigation, because the router controls the address.
    event.preventDefault()
    focusField(fieldId)
  }
  if (problems.length < 2) return null
  return (
    <div className={css.summary} ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className={css.heading}>
          <StopIcon />
          {heading}
        </h2>
        <ul className={css.list}>
          {problems.map(({ fieldId, text }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={follow(fieldId)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
