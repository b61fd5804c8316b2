import { useId, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { brand } from '../brand/brand.ts'
import { type MessageId, useWords } from '../i18n/words.ts'
import { type Why, whyOf } from '../paths.ts'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

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

// The page as it was loaded needs no announcement: the browser makes one.
let arrived = false

type Props = {
  heading: string
  lead?: React.ReactNode
  children: React.ReactNode
  /** The reasons for which somebody may have been led here, as far as they are true now. */
  whys?: readonly Why[]
}

/**
 * A screen: its heading, why somebody was led here, and what follows. Whenever the heading or the address changes, the
 * title says so and the focus goes to the heading, because a single-page app otherwise leaves a screen reader where it
 * was. It moves before anybody can see the screen and begin to type, and without scrolling: where the page stands is
 * the router's business, and Back restores it.
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry of the history, or another heading, is the reason
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
