import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './Field.module.css'
import { FieldFrame, type FieldNotes, fieldAria } from './FieldFrame.tsx'

export type TextFieldProps = FieldNotes & {
  label: ReactNode
  /** A drawing of where to find what is asked. It is decorative: the hint says the same in words. */
  picture?: ReactNode | undefined
} & ComponentProps<'input'>

/** One line of text. Uncontrolled: spread react-hook-form's `register()` into it. */
export function TextField({ label, hint, error, picture, id: given, ...input }: TextFieldProps) {
  const own = useId()
  const id = given ?? own
  const control = (
    <input type="text" {...input} {...fieldAria(id, { hint, error })} id={id} className={css.input} />
  )
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {picture ? (
        <div className={css.pictured}>
          {control}
          {picture}
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  )
}
