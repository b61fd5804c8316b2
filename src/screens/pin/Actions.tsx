import { Link } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card, ClosedReason, Purpose } from '../../contract/card.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { closedMessage } from '../../parts/problem-words.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

const actionMessage: Record<Purpose, MessageId> = {
  choose: 'pin.choose',
  view: 'pin.view',
  unblock: 'pin.unblock',
  activate: 'pin.activate',
}

const hrefOf = (purpose: Purpose, cardId: string) =>
  purpose === 'activate' ? paths.activate(cardId) : paths.identity(cardId, { for: purpose })

/** What is most likely wanted comes first. */
const order: readonly Purpose[] = ['activate', 'unblock', 'choose', 'view']

/** The reasons worth saying: why choosing is closed, why activation is, and why what was asked for is. */
const closedNow = (card: Card, asked: Purpose | null) => {
  const { eligibility } = card
  // Where activation is open, the card's own sentence says that choosing comes after it.
  const wanted: Purpose[] = eligibility.activate.allowed ? [] : ['choose']
  if (card.status === 'not-active') wanted.push('activate')
  if (asked) wanted.push(asked)
  const closed = wanted.flatMap((purpose) => (eligibility[purpose].allowed ? [] : [eligibility[purpose]]))
  return closed.filter(({ reason }, at) => closed.findIndex((one) => one.reason === reason) === at)
}

/** What may be done with this PIN now, as the issuer says, and why the rest may not. */
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

/** Reasons that hold on the web alone: by phone or at a cash machine a PIN can be chosen all the same. */
const webOnly: readonly ClosedReason[] = ['identity-locked', 'not-online', 'not-available', 'pin-blocked']

/** Where choosing is closed, the way that is open. */
export const Instead = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const { choose, activate } = card.eligibility
  if (choose.allowed || choose.reason === 'change-pending' || activate.allowed) return null
  if (webOnly.includes(choose.reason)) return <OtherWays heading={say('pin.other-ways')} />
  const line = choose.reason === 'card-reported' ? brand().lostCard : brand().helpline
  return (
    <section className="stack">
      <h2>{say('pin.other-ways')}</h2>
      <PhoneLine line={line} />
    </section>
  )
}
