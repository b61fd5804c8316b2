import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './ChoiceField.module.css'
import { GroupFrame, type GroupProps } from './FieldFrame.tsx'

export type ChoiceFieldProps = GroupProps & {
  options: readonly { value: string; label: ReactNode }[]
  /** The props of every radio button: react-hook-form's `register()`. */
  input: ComponentProps<'input'>
}

/**
 * A choice of one option. No option is chosen at first: a default would be an answer that the person did not give.
 */
export function ChoiceField({ options, input, ...group }: ChoiceFieldProps) {
  const name = useId()
  return (
    <GroupFrame {...group}>
      <div className={css.choices}>
        {options.map((option) => (
          <label key={option.value} className={css.choice}>
            <input
              name={name}
              {...input}
              {...(group.error && { 'aria-invalid': true })}
              type="radio"
              value={option.value}
              className={css.radio}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
