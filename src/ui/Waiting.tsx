import type { ReactNode } from 'react'
import css from './Waiting.module.css'

/** What is happening, once it has taken long enough to wonder (the delay is CSS, so quick answers never flash). */
export function Waiting({ label, detail }: { label: ReactNode; detail?: ReactNode | undefined }) {
  return (
    <div className={css.waiting} role="status">
      <svg className={css.picture} viewBox="0 0 96 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="5" />
        <circle cx="34.6" cy="8" r="5" />
        <circle cx="61.3" cy="8" r="5" />
        <circle cx="88" cy="8" r="5" />
      </svg>
      <p className={css.label}>{label}</p>
      {detail && <p className={css.detail}>{detail}</p>}
    </div>
  )
}
