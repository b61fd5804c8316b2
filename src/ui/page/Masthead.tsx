import type { MouseEvent, ReactNode } from 'react'
import css from './Masthead.module.css'
import { contentId } from './Page.tsx'
import rail from './Rail.module.css'

/** The classes of a part: `Masthead.module.css` for all brands, `Rail.module.css` for a navigation that is a rail. */
const both = (part: 'masthead' | 'inner' | 'brand' | 'name' | 'nav' | 'end') => `${css[part]} ${rail[part]}`

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
    <header className={both('masthead')}>
      <a className={css.skip} href={`#${contentId}`} onClick={skip}>
        {skipLabel}
      </a>
      <div className={both('inner')}>
        <div className={both('brand')}>
          <img src={logo} alt="" width="36" height="36" />
          <span className={both('name')} translate="no">
            {brandName}
          </span>
        </div>
        {nav && (
          <nav className={both('nav')} aria-label={navLabel}>
            {nav}
          </nav>
        )}
        {end && <div className={both('end')}>{end}</div>}
      </div>
    </header>
  )
}
