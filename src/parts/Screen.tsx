import { useId, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { brand } from '../brand/brand.ts'
import { type MessageId, useWords } from '../i18n/words.ts'
import { type Why, whyOf } from '../paths.ts'
import { Notice } from '../ui/page/Notice.tsx'
import { Page } from '../ui/page/Page.tsx'

const whyMessage: Record<Why, MessageId> = {
  'sign-in-first': 'why.sign-in-first',
  'pick-a-card': 'why.pick-a-card',
  'identity-first': 'why.identity-first',
  'identity-done': 'why.identity-done',
  'grant-expired': 'why.grant-expired',
  'already-set': 'why.already-set',
  'nothing-set': 'why.nothing-set',
  'still-open': 'why.still-open',
  activated: 'why.activated',
  closed: 'why.closed',
}

// The first screen needs no announcement, because the browser announces a page that it has loaded.
let arrived = false

type Props = {
  heading: string
  lead?: React.ReactNode
  children: React.ReactNode
  /** The reasons for a redirect to this screen that are true now. */
  whys?: readonly Why[]
}

/**
 * A screen: its heading, the reason of a redirect, and its content. When the heading or the address changes, the
 * title changes too and the focus moves to the heading. Otherwise a screen reader would stay where it was on the old
 * screen. The focus moves before the screen is painted, so that it cannot interrupt typing. Moving the focus does not
 * scroll: the router controls the scroll position, and Back restores it.
 */
export const Screen = ({ heading, lead, children, whys = [] }: Props) => {
  const { say } = useWords()
  const { key, pathname, search, hash } = useLocation()
  const h1 = useRef<HTMLHeadingElement>(null)
  const whyId = useId()
  const asked = whyOf(new URL(pathname + search, window.location.origin))
  const why = asked && whys.includes(asked) ? asked : null

  useLayoutEffect(() => {
    document.title = `${heading} – ${brand().name}`
  }, [heading])

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new history entry and heading
  useLayoutEffect(() => {
    const section = hash ? document.getElementById(hash.slice(1))?.querySelector<HTMLElement>('h2') : null
    if (arrived) (section ?? h1.current)?.focus({ preventScroll: true })
    arrived = true
  }, [key, heading])

  return (
    <Page heading={heading} headingRef={h1} describedBy={why ? whyId : undefined} lead={lead}>
      {why && (
        <div id={whyId}>
          <Notice tone="info">{say(whyMessage[why])}</Notice>
        </div>
      )}
      {children}
    </Page>
  )
}
