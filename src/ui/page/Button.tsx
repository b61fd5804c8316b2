import type { ComponentProps, MouseEvent } from 'react'
import css from './Button.module.css'

export type ButtonTone = 'primary' | 'secondary' | 'quiet'

export type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone | undefined
  /** The action is under way: a click does nothing, and the focus stays. */
  busy?: boolean | undefined
  /** Shown and announced while busy. */
  busyLabel?: string | undefined
}

/** The look of a button, for links too. Buttons and such links are not printed. */
export const buttonClass = (tone: ButtonTone = 'primary'): string => `${css.button} ${css[tone]} screen-only`

/**
 * A native button that does not submit by default. A busy button is `aria-disabled`, not `disabled`, because a disabled
 * button loses the focus to the body (https://adrianroselli.com/2024/11/dont-disable-form-controls.html). The
 * cancelled click also stops the implicit submit of Enter in a field.
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
        {/* The idle label stays in the same grid cell, invisible, so that the button keeps its width. */}
        <span className={css.words} aria-hidden={waiting || undefined}>
          {children}
        </span>
        {waiting && <span className={css.busy}>{busyLabel}</span>}
      </button>
      {/* The children of a button are presentational, so the live region must be outside it. */}
      {busyLabel !== undefined && (
        <span className="visually-hidden" aria-live="polite">
          {busy ? busyLabel : ''}
        </span>
      )}
    </>
  )
}
