import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './Field.module.css'
import { FieldFrame, type FieldNotes, fieldAria } from './FieldFrame.tsx'

export type TextFieldProps = FieldNotes & { label: ReactNode } & ComponentProps<'input'>

/** One line of text. Uncontrolled: spread react-hook-form's `register()` into it. */
export function TextField({ label, hint, error, id: given, ...input }: TextFieldProps) {
  const own = useId()
  const id = given ?? own
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input type="text" {...input} {...fieldAria(id, { hint, error })} id={id} className={css.input} />
    </FieldFrame>
  )
}
