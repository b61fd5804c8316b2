import { useId, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { brand } from '../brand/brand.ts'
import type { Card } from '../contract/card.ts'
import { type MessageId, useWords } from '../i18n/words.ts'
import { type Why, whyOf } from '../paths.ts'
import { Notice } from '../ui/page/Notice.tsx'
import { Page } from '../ui/page/Page.tsx'
import { CardBeside } from './CardBeside.tsx'
import { CardFace, CardName } from './CardFace.tsx'
import { Steps, useJourneyStep } from './Steps.tsx'

/** A closed action has no message of its own: the screen shows why it is closed. */
const whyMessage: Record<Exclude<Why, 'closed'>, MessageId> = {
  'sign-in-first': 'why.sign-in-first',
  'pick-a-card': 'why.pick-a-card',
  'identity-first': 'why.identity-first',
  'identity-done': 'why.identity-done',
  'grant-expired': 'why.grant-expired',
  'already-set': 'why.already-set',
  'nothing-set': 'why.nothing-set',
  'still-open': 'why.still-open',
  activated: 'why.activated',
}

// The first screen needs no announcement, because the browser announces a page that it has loaded.
let arrived = false

type Props = {
  heading: string
  lead?: React.ReactNode
  children: React.ReactNode
  /** The card that the screen is about: its name below the heading, and its picture in the second pane. */
  card?: Card
  /** What the second pane says about the card: its state and what comes next, only what comes next, or nothing. */
  beside?: 'state' | 'next' | 'nothing'
  /** How many digits the card’s PIN has, if the issuer’s policy was read. */
  length?: number
  /** The card’s PIN was set a moment ago. */
  arriving?: boolean
  /** The second pane of a screen without a card. */
  picture?: React.ReactNode
  /** The screen is a form, so that the form comes first in a narrow window. */
  form?: boolean
  /** The content uses the whole width. */
  wide?: boolean
  /** The most important message about the screen. The reason of a redirect is shown only without one. */
  notice?: React.ReactNode
  /** The reasons for a redirect to this screen that are true now. */
  whys?: readonly Why[]
}

/**
 * A screen: its heading, one notice at most, and its content. When the heading or the address changes, the title
 * changes too and the focus moves to the heading. Otherwise a screen reader would stay where it was on the old
 * screen. The focus moves before the screen is painted, so that it cannot interrupt typing. Moving the focus does not
 * scroll: the router controls the scroll position, and Back restores it.
 */
export const Screen = ({
  heading,
  lead,
  children,
  card,
  beside = 'state',
  length,
  arriving,
  picture,
  form,
  wide,
  notice,
  whys = [],
}: Props) => {
  const { say } = useWords()
  const { key, pathname, search, hash } = useLocation()
  const step = useJourneyStep()
  const h1 = useRef<HTMLHeadingElement>(null)
  const whyId = useId()
  const asked = whyOf(new URL(pathname + search, window.location.origin))
  const why = asked && asked !== 'closed' && whys.includes(asked) && !notice ? asked : null

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
    <Page
      heading={heading}
      headingRef={h1}
      describedBy={asked && (notice || why) ? whyId : undefined}
      lead={lead ?? (card && <CardName card={card} />)}
      steps={step && <Steps step={step} />}
      picture={
        card ? <CardFace card={card} size="full" arriving={arriving ?? false} length={length} /> : picture
      }
      beside={
        card && beside !== 'nothing' && <CardBeside card={card} step={step} state={beside === 'state'} />
      }
      form={form}
      wide={wide}
    >
      {(notice || why) && (
        <div id={whyId} className="notice-slot">
          {why ? <Notice tone="info">{say(whyMessage[why])}</Notice> : notice}
        </div>
      )}
      {children}
    </Page>
  )
}
