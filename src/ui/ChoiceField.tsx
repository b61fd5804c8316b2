import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './ChoiceField.module.css'
import { type FieldNotes, GroupFrame } from './FieldFrame.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode | undefined }

export type ChoiceFieldProps = FieldNotes & {
  id?: string | undefined
  legend: ReactNode
  options: readonly Choice[]
  /** What every radio gets: react-hook-form's `register()`. */
  input: ComponentProps<'input'>
}

/** One of a few. None is chosen beforehand: a default is an answer nobody gave. */
export function ChoiceField({ id: given, legend, hint, error, options, input }: ChoiceFieldProps) {
  const own = useId()
  const id = given ?? own
  return (
    <GroupFrame id={id} legend={legend} hint={hint} error={error}>
      <div className={css.choices}>
        {options.map((option) => (
          <label key={option.value} className={css.choice}>
            <input
              name={own}
              {...input}
              {...(error && { 'aria-invalid': true })}
              type="radio"
              value={option.value}
              className={css.radio}
            />
            <span>
              {option.label}
              {option.hint && <span className={css.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
