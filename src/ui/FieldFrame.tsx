import type { ReactNode } from 'react'
import css from './Field.module.css'
import { StopIcon } from './icons.tsx'

export type FieldNotes = {
  hint?: ReactNode | undefined
  /** What is wrong and what to do about it; its presence makes the field invalid. */
  error?: ReactNode | undefined
}

const present = (note: ReactNode) => note !== undefined && note !== null && note !== false && note !== ''

/** The ARIA attributes that tie the hint and the error of `id` to its control. */
export const fieldAria = (id: string, { hint, error }: FieldNotes, also?: string | undefined) => {
  const notes = [present(hint) && `${id}-hint`, present(error) && `${id}-error`, also].filter(Boolean)
  return {
    ...(notes.length > 0 && { 'aria-describedby': notes.join(' ') }),
    ...(present(error) && { 'aria-invalid': true as const }),
  }
}

/** Hint and error, in reading order between the label and the control. */
export function Notes({ id, hint, error }: FieldNotes & { id: string }) {
  return (
    <>
      {present(hint) && (
        <div className={css.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {present(error) && (
        <div className={css.error} id={`${id}-error`}>
          <StopIcon />
          <span>{error}</span>
        </div>
      )}
    </>
  )
}

/** One control with its visible label, hint and error. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  children,
}: FieldNotes & { id: string; label: ReactNode; children: ReactNode }) {
  return (
    <div className={css.field} data-invalid={present(error) || undefined}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** Several controls under one question. The fieldset carries `id`, so that an error summary can link to it. */
export function GroupFrame({
  id,
  legend,
  hint,
  error,
  children,
}: FieldNotes & { id: string; legend: ReactNode; children: ReactNode }) {
  const { 'aria-describedby': describedBy } = fieldAria(id, { hint, error })
  return (
    <fieldset
      className={css.field}
      id={id}
      {...(describedBy && { 'aria-describedby': describedBy })}
      data-invalid={present(error) || undefined}
    >
      <legend className={css.label}>{legend}</legend>
      <Notes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
