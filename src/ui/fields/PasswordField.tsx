import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { EyeIcon, EyeOffIcon } from '../pictures/icons.tsx'
import css from './Field.module.css'
import type { TextFieldProps } from './Field.tsx'
import { FieldFrame, fieldAria } from './FieldFrame.tsx'

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'picture'> & {
  /** The two labels of the button that shows the password and hides it again. */
  showLabel: ReactNode
  hideLabel: ReactNode
}

/**
 * The field for the log-in password, never for a PIN. Password managers may fill the field (WCAG 2.2, 3.3.8). When the
 * form is submitted, the password is masked again, so that no browser remembers it as plain text.
 */
export function PasswordField({
  label,
  hint,
  error,
  showLabel,
  hideLabel,
  id: given,
  ...input
}: PasswordFieldProps) {
  const own = useId()
  const id = given ?? own
  const button = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const form = button.current?.form
    const hide = () => setShown(false)
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error}
      action={
        <button
          ref={button}
          type="button"
          className={css.action}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOffIcon /> : <EyeIcon />}
          {shown ? hideLabel : showLabel}
        </button>
      }
    >
      <input
        autoComplete="current-password"
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        {...input}
        {...fieldAria(id, { hint, error })}
        id={id}
        type={shown ? 'text' : 'password'}
        className={css.input}
      />
    </FieldFrame>
  )
}
