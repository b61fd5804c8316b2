import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './Field.module.css'
import { GroupFrame, type GroupProps } from './FieldFrame.tsx'

export type DatePart = 'day' | 'month' | 'year'

export type DateFieldProps = GroupProps & {
  labels: Record<DatePart, ReactNode>
  /** The props of each input: react-hook-form's `register()`, `autoComplete="bday-day"`, … */
  inputs: Record<DatePart, ComponentProps<'input'>>
  /** The order of a date in the reader's language. */
  order?: readonly DatePart[] | undefined
}

const usual: readonly DatePart[] = ['day', 'month', 'year']

/**
 * A date that the person knows, typed in three plain inputs. People make few mistakes with birthdays in this form;
 * selects and a calendar do not help (https://design-system.service.gov.uk/components/date-input/).
 */
export function DateField({ labels, inputs, order = usual, ...group }: DateFieldProps) {
  const id = useId()
  return (
    <GroupFrame {...group}>
      <div className={css.parts}>
        {order.map((part) => (
          <div key={part} className={css.part}>
            <label className={css.partLabel} htmlFor={`${id}-${part}`}>
              {labels[part]}
            </label>
            <input
              type="text"
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              {...inputs[part]}
              {...(group.error && { 'aria-invalid': true })}
              id={`${id}-${part}`}
              className={css.input}
              data-part={part}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  )
}
