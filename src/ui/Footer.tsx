import type { ReactNode } from 'react'
import css from './Footer.module.css'

/** The last lines of every screen: links first, then the small print as `children`. */
export function Footer({
  links,
  children,
}: {
  links?: ReactNode | undefined
  children?: ReactNode | undefined
}) {
  return (
    <footer className={css.footer}>
      <div className={css.inner}>
        {links && <div className={css.links}>{links}</div>}
        {children}
      </div>
    </footer>
  )
}
