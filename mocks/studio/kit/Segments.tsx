import { useId } from 'react'
import css from './tool.module.css'

type Props<T extends string> = {
  /** The accessible name of the group. */
  label: string
  options: readonly { value: T; words: string }[]
  value: T
  onChoose: (value: T) => void
}

/** A choice between a few options that are all visible. */
export const Segments = <T extends string>({ label, options, value, onChoose }: Props<T>) => {
  const name = useId()
  return (
    <fieldset className={css.segments} aria-label={label}>
      {options.map((each) => (
        <label key={each.value}>
          <input
            type="radio"
            name={name}
            value={each.value}
            checked={each.value === value}
            onChange={() => onChoose(each.value)}
          />
          {each.words}
        </label>
      ))}
    </fieldset>
  )
}
