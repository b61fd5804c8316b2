import type { MouseEvent, ReactNode } from 'react'
import css from './Masthead.module.css'
import { contentId } from './Page.tsx'

const skip = (event: MouseEvent) => {
  // No fragment navigation, because the router controls the address.
  event.preventDefault()
  document.getElementById(contentId)?.focus()
}

/**
 * The brand, the navigation and the log-out. Pass links into `nav`; the current one has `aria-current`. A picture in a
 * link is shown only where the navigation is a rail (`data-navigation`).
 */
export function Masthead({
  logo,
  brandName,
  nav,
  navLabel,
  end,
  skipLabel,
}: {
  /** The address of the brand's logo. The brand's name is next to the logo, as text. */
  logo: string
  brandName: string
  nav?: ReactNode | undefined
  navLabel?: string | undefined
  end?: ReactNode | undefined
  skipLabel: string
}) {
  return (
    <header className={css.masthead}>
      <a className={css.skip} href={`#${contentId}`} onClick={skip}>
        {skipLabel}
      </a>
      <div className={css.inner}>
        <div className={css.brand}>
          <img src={logo} alt="" width="36" height="36" />
          <span className={css.name} translate="no">
            {brandName}
          </span>
        </div>
        {nav && (
          <nav className={css.nav} aria-label={navLabel}>
            {nav}
          </nav>
        )}
        {end && <div className={css.end}>{end}</div>}
      </div>
    </header>
  )
}
