import type { ReactNode } from 'react'
import css from './Waiting.module.css'

/** Shows what is happening, after a short delay (in CSS, so that it does not flash for quick answers). */
export function Waiting({ label }: { label: ReactNode }) {
  return (
    <div className={css.waiting} role="status">
      <svg className={css.picture} viewBox="0 0 96 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="5" />
        <circle cx="34.6" cy="8" r="5" />
        <circle cx="61.3" cy="8" r="5" />
        <circle cx="88" cy="8" r="5" />
      </svg>
      <p className={css.label}>{label}</p>
    </div>
  )
}
