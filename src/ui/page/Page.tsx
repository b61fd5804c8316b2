import type { ReactNode, Ref } from 'react'
import { TideLine } from '../pictures/TideLine.tsx'
import css from './Page.module.css'

/** The id of the `main` around every page, which is the target of the masthead's skip link. */
export const contentId = 'content'

type PageProps = {
  heading: ReactNode
  lead?: ReactNode | undefined
  /** How far a journey is. */
  steps?: ReactNode | undefined
  /** The picture that the page is about. In a wide window it is in the second pane, which stays in view. */
  picture?: ReactNode | undefined
  /** Content without controls that belongs to the picture. In a narrow window it is below the task. */
  beside?: ReactNode | undefined
  /** The task is a form: in a narrow window it comes first, and the picture below it. */
  form?: boolean | undefined
  /** The content uses the whole width of the page. */
  wide?: boolean | undefined
  children?: ReactNode | undefined
  headingRef?: Ref<HTMLHeadingElement> | undefined
  /** The id of the text that is read out with the heading. */
  describedBy?: string | undefined
}

/**
 * The frame of a screen, with its only `h1`. The heading can take the focus, so that a new screen is announced. The
 * code that changes the screen must move the focus there.
 *
 * The second pane has no controls, so its place on the screen may differ from its place in the document.
 */
export function Page({
  heading,
  lead,
  steps,
  picture,
  beside,
  form = false,
  wide = false,
  children,
  headingRef,
  describedBy,
}: PageProps) {
  return (
    <div className={css.page} data-form={form || undefined} data-wide={wide || undefined}>
      <div className={css.head}>
        <h1 className={css.heading} tabIndex={-1} ref={headingRef} aria-describedby={describedBy}>
          {heading}
        </h1>
        {lead && <div className={css.lead}>{lead}</div>}
        {steps && <div className={css.steps}>{steps}</div>}
      </div>
      <div className={`${css.task} stack`}>{children}</div>
      {(picture || beside) && (
        <div className={css.side}>
          <div className={css.sheet}>
            {picture && (
              <div className={css.picture}>
                <div className={css.tide}>
                  <TideLine />
                </div>
                {picture}
              </div>
            )}
            {beside && <div className={css.beside}>{beside}</div>}
          </div>
        </div>
      )}
    </div>
  )
}
