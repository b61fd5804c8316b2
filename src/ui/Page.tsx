import type { ReactNode, Ref } from 'react'
import css from './Page.module.css'

/** The id of the `main` that stands around every page: where the masthead's skip link leads. */
export const contentId = 'content'

/**
 * The frame of a screen, with its one `h1`. The heading can take the focus, which is where a new screen is announced;
 * moving it there is the business of whoever knows that the screen changed.
 */
export function Page({
  heading,
  lead,
  children,
  headingRef,
  describedBy,
}: {
  heading: ReactNode
  lead?: ReactNode | undefined
  children?: ReactNode | undefined
  headingRef?: Ref<HTMLHeadingElement> | undefined
  /** The id of what is read out with the heading. */
  describedBy?: string | undefined
}) {
  return (
    <div className={css.page}>
      <div className={css.column}>
        <h1 className={css.heading} tabIndex={-1} ref={headingRef} aria-describedby={describedBy}>
          {heading}
        </h1>
        {lead && <div className={css.lead}>{lead}</div>}
        <div className="stack">{children}</div>
      </div>
    </div>
  )
}
