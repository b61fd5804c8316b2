import type { ComponentProps, MouseEvent } from 'react'
import css from './Button.module.css'

export type ButtonTone = 'primary' | 'secondary' | 'quiet'

export type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone | undefined
  /** The action is on its way: presses do nothing, focus stays. */
  busy?: boolean | undefined
  /** Said and shown while busy. */
  busyLabel?: string | undefined
}

/** The look of a button for something that is not one: a link. Neither is of use on paper. */
export const buttonClass = (tone: ButtonTone = 'primary'): string => `${css.button} ${css[tone]} screen-only`

/**
 * A native button that never submits unless told to. A busy one is `aria-disabled`, not `disabled`: a disabled
 * button drops the focus to the body (https://adrianroselli.com/2024/11/dont-disable-form-controls.html), and the
 * cancelled click also stops the implicit submit that Enter in a field would cause.
 */
export function Button({
  tone,
  busy = false,
  busyLabel,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  const waiting = busy && busyLabel !== undefined
  return (
    <>
      <button
        type="button"
        {...rest}
        className={[buttonClass(tone), className].filter(Boolean).join(' ')}
        onClick={press}
        {...(busy && { 'aria-disabled': true })}
        data-busy={busy || undefined}
      >
        {/* The idle words stay in the same grid cell, unseen, so that the button keeps its width. */}
        <span className={css.words} aria-hidden={waiting || undefined}>
          {children}
        </span>
        {waiting && <span className={css.busy}>{busyLabel}</span>}
      </button>
      {/* The children of a button are presentational: a live region has to stand beside it. */}
      {busyLabel !== undefined && (
        <span className="visually-hidden" aria-live="polite">
          {busy ? busyLabel : ''}
        </span>
      )}
    </>
  )
}
