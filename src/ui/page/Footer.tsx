import type { ReactNode } from 'react'
import css from './Footer.module.css'

/** The last lines of every screen. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className={css.footer}>
      <div className={css.inner}>{children}</div>
    </footer>
  )
}
