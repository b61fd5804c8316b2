import type { ReactNode, Ref } from 'react'
import { TideLine } from '../pictures/TideLine.tsx'
import css from './Page.module.css'
import band from './PageBand.module.css'

/** The classes of a part: `Page.module.css` for all brands, `PageBand.module.css` for a second pane that is a band. */
const both = (
  part: 'page' | 'head' | 'heading' | 'steps' | 'task' | 'side' | 'sheet' | 'picture' | 'beside',
) => `${css[part]} ${band[part]}`

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
    <div className={both('page')} data-form={form || undefined} data-wide={wide || undefined}>
      <div className={both('head')}>
        <h1 className={both('heading')} tabIndex={-1} ref={headingRef} aria-describedby={describedBy}>
          {heading}
        </h1>
        {lead && <div className={css.lead}>{lead}</div>}
        {steps && <div className={both('steps')}>{steps}</div>}
      </div>
      <div className={`${both('task')} stack`}>{children}</div>
      {(picture || beside) && (
        <div className={both('side')}>
          <div className={both('sheet')}>
            {picture && (
              <div className={both('picture')}>
                <div className={band.tide}>
                  <TideLine />
                </div>
                {picture}
              </div>
            )}
            {beside && <div className={both('beside')}>{beside}</div>}
          </div>
        </div>
      )}
    </div>
  )
}
