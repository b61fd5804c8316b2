import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import css from './ErrorSummary.module.css'
import { StopIcon } from './icons.tsx'

export type Problem = {
  text: ReactNode
  /** The id of a field, or of a fieldset: then its first control gets the focus. */
  fieldId: string
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
  useLayoutEffect(() => {
    if (attempt >= 0) box.current?.focus()
  }, [attempt])

  const follow = (fieldId: string) => (event: MouseEvent) => {
    // Not a fragment navigation: the address belongs to the router.
    event.preventDefault()
    focusField(fieldId)
  }
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
