import type { ReactNode, Ref } from 'react'
import css from './Page.module.css'

/** The id of the one `main`: where the masthead's skip link leads. */
export const contentId = 'content'

/**
 * A screen inside `main`: its one `h1`, a lead, what follows, and something beside it where there is room. The heading
 * can take the focus, which is where a new screen is announced; moving it there is the business of whoever knows that
 * the address changed.
 */
export function Page({
  heading,
  lead,
  children,
  aside,
  width = 'column',
  headingRef,
}: {
  heading: ReactNode
  lead?: ReactNode | undefined
  children?: ReactNode | undefined
  aside?: ReactNode | undefined
  /** `wide` for things side by side; words keep to the column. */
  width?: 'column' | 'wide' | undefined
  headingRef?: Ref<HTMLHeadingElement> | undefined
}) {
  return (
    <div className={css.page} data-aside={aside ? true : undefined}>
      <div className={css.column} data-width={width}>
        <h1 className={css.heading} tabIndex={-1} ref={headingRef}>
          {heading}
        </h1>
        {lead && <div className={css.lead}>{lead}</div>}
        <div className="stack">{children}</div>
      </div>
      {aside && <aside className={css.aside}>{aside}</aside>}
    </div>
  )
}
