import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './Field.module.css'
import { type FieldNotes, GroupFrame } from './FieldFrame.tsx'

export type DatePart = 'day' | 'month' | 'year'

export type DateFieldProps = FieldNotes & {
  id?: string | undefined
  legend: ReactNode
  labels: Record<DatePart, ReactNode>
  /** The props of each input: react-hook-form's `register()`, `autoComplete="bday-day"`, … */
  inputs: Record<DatePart, ComponentProps<'input'>>
  /** As dates are written where the reader lives. */
  order?: readonly DatePart[] | undefined
  /** The parts that are wrong; all three when an error is given without it. */
  wrong?: readonly DatePart[] | undefined
}

const usual: readonly DatePart[] = ['day', 'month', 'year']

/**
 * A known date, typed in three plain inputs: people get birthdays right this way, and neither selects nor a calendar
 * help (https://design-system.service.gov.uk/components/date-input/).
 */
export function DateField({
  id: given,
  legend,
  hint,
  error,
  labels,
  inputs,
  order = usual,
  wrong = usual,
}: DateFieldProps) {
  const own = useId()
  const id = given ?? own
  return (
    <GroupFrame id={id} legend={legend} hint={hint} error={error}>
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
              {...(error && wrong.includes(part) && { 'aria-invalid': true })}
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
