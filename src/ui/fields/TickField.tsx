import type { ReactNode } from 'react'
import css from './TickField.module.css'

type Props = { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void }

/** A checkbox that takes effect at once, without a button. */
export function TickField({ label, checked, onChange }: Props) {
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        className={css.box}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
