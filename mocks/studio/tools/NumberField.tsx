import { useId, useState } from 'react'
import kit from '../kit/tool.module.css'
import css from './Tools.module.css'

type Props = {
  label: string
  /** What is counted, behind the field. */
  unit?: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A whole number. What is typed in between, or out of bounds, stays in the field and is not passed on. */
export const NumberField = ({ label, unit, value, min, max, onChange }: Props) => {
  const id = useId()
  const [typed, setTyped] = useState({ text: String(value), value })
  // Somebody else chose another value, by a preset beside the field.
  if (typed.value !== value) setTyped({ text: String(value), value })
  const type = (text: string) => {
    const number = Number(text)
    const fits = text !== '' && Number.isInteger(number) && number >= min && number <= max
    setTyped({ text, value: fits ? number : value })
    if (fits) onChange(number)
  }
  return (
    <span className={css.number}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={kit.field}
        type="number"
        inputMode="numeric"
        required
        step={1}
        min={min}
        max={max}
        value={typed.text}
        onChange={(event) => type(event.target.value)}
      />
      {unit && <span className={kit.soft}>{unit}</span>}
    </span>
  )
}
