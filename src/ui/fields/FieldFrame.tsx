import { type ReactNode, useId } from 'react'
import { StopIcon } from '../pictures/icons.tsx'
import css from './Field.module.css'

export type FieldNotes = {
  hint?: ReactNode | undefined
  /** What is wrong and how to correct it. A field with an error is invalid. */
  error?: ReactNode | undefined
}

const present = (note: ReactNode) => note !== undefined && note !== null && note !== false && note !== ''

/** The ARIA attributes of the control `id`: they name its hint and its error. */
export const fieldAria = (id: string, { hint, error }: FieldNotes) => {
  const notes = [present(hint) && `${id}-hint`, present(error) && `${id}-error`].filter(Boolean)
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

type FrameProps = FieldNotes & {
  id: string
  label: ReactNode
  /** A button that acts on the field. It stands at the end of the label's line, but follows the field in Tab order. */
  action?: ReactNode | undefined
  children: ReactNode
}

/** One control with its visible label, hint and error. */
export function FieldFrame({ id, label, hint, error, action, children }: FrameProps) {
  return (
    <div className={css.field} data-invalid={present(error) || undefined}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <Notes id={id} hint={hint} error={error} />
      {children}
      {action}
    </div>
  )
}

export type GroupProps = FieldNotes & { id?: string | undefined; legend: ReactNode }

/** Several controls under one question. The fieldset carries `id`, so that an error summary can link to it. */
export function GroupFrame({
  id: given,
  legend,
  hint,
  error,
  children,
}: GroupProps & { children: ReactNode }) {
  const own = useId()
  const id = given ?? own
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
