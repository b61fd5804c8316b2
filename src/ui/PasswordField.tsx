import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import css from './Field.module.css'
import type { TextFieldProps } from './Field.tsx'
import { FieldFrame, fieldAria } from './FieldFrame.tsx'

export type PasswordFieldProps = Omit<TextFieldProps, 'type'> & {
  /** The words of the button that shows what was typed, and of the one that hides it again. */
  showLabel: ReactNode
  hideLabel: ReactNode
}

/**
 * The password of the sign-in. Managers may fill it (WCAG 2.2, 3.3.8); a PIN is never asked for with it. It is masked
 * again when its form is submitted, so that no browser remembers it as plain text.
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
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const form = box.current?.closest('form')
    const hide = () => setShown(false)
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className={`${css.withButton} ${css.withWords}`} ref={box}>
        <input
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          {...input}
          {...fieldAria(id, { hint, error }, input['aria-describedby'])}
          id={id}
          type={shown ? 'text' : 'password'}
          className={css.input}
        />
        <button type="button" className={css.inputButton} aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? hideLabel : showLabel}
        </button>
      </div>
    </FieldFrame>
  )
}
