import { useId, useState } from 'react'
import kit from '../../kit/tool.module.css'
import css from './Tools.module.css'

type CheckProps = { isOn: boolean; onSwitch: (isOn: boolean) => void; children: string }

/** A checkbox with its words. */
export const Check = ({ isOn, onSwitch, children }: CheckProps) => (
  <label className={css.check}>
    <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
    {children}
  </label>
)

type NumberProps = {
  label: string
  /** The unit, shown after the field. */
  unit?: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A field for a whole number. An incomplete or out-of-range number stays in the field and is not passed on. */
export const NumberField = ({ label, unit, value, min, max, onChange }: NumberProps) => {
  const id = useId()
  const [typed, setTyped] = useState({ text: String(value), value })
  // The value was changed outside the field, for example by a preset.
  if (typed.value !== value) setTyped({ text: String(value), value })
  const type = ({ value: text, valueAsNumber, validity }: HTMLInputElement) => {
    setTyped({ text, value: validity.valid ? valueAsNumber : value })
    if (validity.valid) onChange(valueAsNumber)
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
        onChange={(event) => type(event.target)}
      />
      {unit && <span className={kit.soft}>{unit}</span>}
    </span>
  )
}

export type Option<T extends string> = { value: T; words: string }

/** Options under a title. With an empty title, the options have no heading. */
export type OptionGroup<T extends string> = { title: string; options: readonly Option<T>[] }

type ChoiceProps<T extends string> = {
  label: string
  /** Whether the label is only the accessible name, and is not drawn. */
  isBare?: boolean
  groups: readonly OptionGroup<T>[]
  value: T
  onChoose: (value: T) => void
}

const drawn = (options: readonly Option<string>[]) =>
  options.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))

/** A choice of one option from a list that opens. */
export const Choice = <T extends string>({ label, isBare, groups, value, onChoose }: ChoiceProps<T>) => {
  const id = useId()
  const choose = (chosen: string) => {
    const option = groups.flatMap(({ options }) => options).find((each) => each.value === chosen)
    if (option) onChoose(option.value)
  }
  return (
    <>
      {!isBare && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        className={kit.field}
        aria-label={isBare ? label : undefined}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {groups.map(({ title, options }) =>
          title ? (
            <optgroup key={title} label={title}>
              {drawn(options)}
            </optgroup>
          ) : (
            drawn(options)
          ),
        )}
      </select>
    </>
  )
}
