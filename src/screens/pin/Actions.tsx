import { Link } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card } from '../../contract/card.ts'
import type { ClosedReason, Purpose } from '../../contract/permission.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { closedMessage } from '../../parts/problem-words.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'

const actionMessage: Record<Purpose, MessageId> = {
  choose: 'pin.choose',
  view: 'pin.view',
  unblock: 'pin.unblock',
  activate: 'pin.activate',
}

const hrefOf = (purpose: Purpose, cardId: string) =>
  purpose === 'activate' ? paths.activate(cardId) : paths.identity(cardId, { for: purpose })

/** The action that the person most likely wants comes first. */
const order: readonly Purpose[] = ['activate', 'unblock', 'choose', 'view']

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

/** The actions that the issuer allows for this PIN now, and why other actions are closed. */
export const Actions = ({ card, asked }: { card: Card; asked: Purpose | null }) => {
  const { say, as } = useWords()
  const open = order.filter((purpose) => card.eligibility[purpose].allowed)
  return (
    <>
      {closedNow(card, asked).map(({ reason, until }) => (
        <Notice key={reason} tone="warn">
          <p>{say(closedMessage[reason], { until: until ? as.until(until) : 'none' })}</p>
          {reason === 'pin-suppressed' && <Link to={paths.help('no-pin')}>{say('pin.no-pin-help')}</Link>}
          {reason === 'change-pending' && <Link to={paths.done(card.id)}>{say('pin.see-pending')}</Link>}
          {reason === 'card-reported' && <Link to={paths.report(card.id)}>{say('pin.see-report')}</Link>}
        </Notice>
      ))}
      {open.length > 0 && (
        <div className="cluster">
          {open.map((purpose, at) => (
            <Link
              key={purpose}
              className={buttonClass(at === 0 ? 'primary' : 'secondary')}
              to={hrefOf(purpose, card.id)}
            >
              {say(actionMessage[purpose])}
            </Link>
          ))}
        </div>
      )}
    </>
  )
}

/** Reasons that apply online only: the person can still choose a PIN by phone or at a cash machine. */
const webOnly: readonly ClosedReason[] = ['identity-locked', 'not-online', 'not-available', 'pin-blocked']

/** When choosing is closed: what the person can do instead. */
export const Instead = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const { choose, activate } = card.eligibility
  if (choose.allowed || choose.reason === 'change-pending' || activate.allowed) return null
  // The page promises nothing about a card whose status it does not know.
  if (webOnly.includes(choose.reason) && card.status !== 'other')
    return <OtherWays heading={say('pin.other-ways')} />
  const line = choose.reason === 'card-reported' ? brand().lostCard : brand().helpline
  return (
    <section className="stack">
      <h2>{say('pin.other-ways')}</h2>
      <PhoneLine line={line} />
    </section>
  )
}
