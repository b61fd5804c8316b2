import { Link } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card } from '../../contract/card.ts'
import type { ClosedReason, Purpose } from '../../contract/permission.ts'
import { useWords } from '../../i18n/words.ts'
import { actionsOf } from '../../parts/card-actions.ts'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { closedMessage } from '../../parts/problem-words.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'

/** The reasons to show: why choosing, activation and the requested action are closed. */
const closedNow = (card: Card, asked: Purpose | null) => {
  const { eligibility } = card
  // When activation is open, the sentence about the card already says that choosing comes after it.
  const wanted: Purpose[] = eligibility.activate.allowed ? [] : ['choose']
  if (card.status === 'not-active') wanted.push('activate')
  if (asked) wanted.push(asked)
  const closed = wanted.flatMap((purpose) => (eligibility[purpose].allowed ? [] : [eligibility[purpose]]))
  return closed.filter(({ reason }, at) => closed.findIndex((one) => one.reason === reason) === at)
}

/** For these reasons the notice is a warning, because the person may have to act. For others it is information. */
const stopped: readonly ClosedReason[] = ['card-frozen', 'card-reported', 'pin-blocked', 'identity-locked']

/** Why actions are closed, in one notice; null if none is. */
const Closed = ({ card, asked }: { card: Card; asked: Purpose | null }) => {
  const { say, as } = useWords()
  const closed = closedNow(card, asked)
  return (
    <Notice tone={closed.some(({ reason }) => stopped.includes(reason)) ? 'warn' : 'info'}>
      {closed.map(({ reason, until }) => (
        <div key={reason}>
          <p>{say(closedMessage[reason], { until: until ? as.until(until) : 'none' })}</p>
          {reason === 'pin-suppressed' && <Link to={paths.help('no-pin')}>{say('pin.no-pin-help')}</Link>}
          {reason === 'change-pending' && <Link to={paths.done(card.id)}>{say('pin.see-pending')}</Link>}
          {reason === 'card-reported' && <Link to={paths.report(card.id)}>{say('pin.see-report')}</Link>}
        </div>
      ))}
    </Notice>
  )
}

/** The notice about closed actions; null when there is nothing to say. */
export const closedNotice = (card: Card, asked: Purpose | null) =>
  closedNow(card, asked).length > 0 ? <Closed card={card} asked={asked} /> : null

/** The actions that the issuer allows for this PIN now. */
export const Actions = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const open = actionsOf(card)
  if (open.length === 0) return null
  return (
    <div className="cluster">
      {open.map(({ purpose, words, to }, at) => (
        <Link key={purpose} className={buttonClass(at === 0 ? 'primary' : 'secondary')} to={to}>
          {say(words)}
        </Link>
      ))}
    </div>
  )
}

/** Reasons that apply online only: the person can still choose a PIN by phone or at a cash machine. */
const webOnly: readonly ClosedReason[] = ['identity-locked', 'not-online', 'not-available', 'pin-blocked']

/** What a person can do when choosing is closed: use another channel, or call one of the two lines. */
type Instead = 'other-channels' | 'helpline' | 'lost-card'

/** @returns null when choosing is open, or becomes open by itself or by another action on the screen */
export const insteadOf = (card: Card): Instead | null => {
  const { choose, activate } = card.eligibility
  if (choose.allowed || choose.reason === 'change-pending' || activate.allowed) return null
  // The page promises nothing about a card whose status it does not know.
  if (webOnly.includes(choose.reason) && card.status !== 'other') return 'other-channels'
  return choose.reason === 'card-reported' ? 'lost-card' : 'helpline'
}

export const InsteadWays = ({ instead }: { instead: Instead }) => {
  if (instead === 'other-channels') return <OtherWays />
  return <PhoneLine line={instead === 'lost-card' ? brand().lostCard : brand().helpline} />
}
