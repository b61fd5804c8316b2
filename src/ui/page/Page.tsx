import type { ReactNode, Ref } from 'react'
import css from './Page.module.css'

/** The id of the `main` around every page, which is the target of the masthead's skip link. */
export const contentId = 'content'

/**
 * The frame of a screen, with its only `h1`. The heading can take the focus, so that a new screen is announced. The
 * code that changes the screen must move the focus there.
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
  /** The id of the text that is read out with the heading. */
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
