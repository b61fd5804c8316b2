import { Link, useLoaderData } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card, Channel, ClosedReason } from '../../contract/card.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { ChipProgress } from '../../parts/ChipProgress.tsx'
import { nextUseMessage } from '../../parts/card-words.ts'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { closedMessage } from '../../parts/problem-words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths, type Why } from '../../paths.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './PinScreen.module.css'
import type { loader } from './route.ts'

const changedBy: Record<Channel, MessageId> = {
  web: 'pin.changed-web',
  phone: 'pin.changed-phone',
  'cash-machine': 'pin.changed-cash-machine',
  shop: 'pin.changed-shop',
}

/** "Choose your PIN", or why it is not open. */
const Choose = ({ card }: { card: Card }) => {
  const { say, as } = useWords()
  const { choose } = card.eligibility
  if (choose.allowed) {
    return (
      <p>
        <Link className={buttonClass('primary')} to={paths.identity(card.id)}>
          {say('pin.choose')}
        </Link>
      </p>
    )
  }
  return (
    <Notice tone="warn">
      <p>{say(closedMessage[choose.reason], { until: choose.until ? as.until(choose.until) : '' })}</p>
      {choose.reason === 'pin-suppressed' && <Link to={paths.help('no-pin')}>{say('pin.no-pin-help')}</Link>}
      {choose.reason === 'change-pending' && <Link to={paths.done(card.id)}>{say('pin.see-pending')}</Link>}
    </Notice>
  )
}

/** Reasons that hold on the web alone: by phone or at a cash machine a PIN can be chosen all the same. */
const webOnly: readonly ClosedReason[] = ['identity-locked', 'not-online', 'not-available', 'pin-blocked']

/** Where choosing is closed, the way that is open. */
const Instead = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const { choose } = card.eligibility
  if (choose.allowed || choose.reason === 'change-pending') return null
  if (webOnly.includes(choose.reason)) return <OtherWays heading={say('pin.other-ways')} />
  return (
    <section className="stack">
      <h2>{say('pin.other-ways')}</h2>
      <PhoneLine line={brand().helpline} />
    </section>
  )
}

/** What happened last to this PIN, whatever the channel: a change somebody else made must be seen here. */
const LastChange = ({ card }: { card: Card }) => {
  const { say, as } = useWords()
  const change = card.pin.lastChange
  if (!change || change.state === 'pending') return null
  return (
    <div className="soft">
      <p>{say(changedBy[change.channel], { when: as.moment(change.at) })}</p>
      <p>{say('pin.not-you')}</p>
      <PhoneLine line={brand().lostCard} />
    </div>
  )
}

/** The reasons for being led here that are true of this card now. */
const whysFor = (card: Card): Why[] => [
  ...(card.pin.state === 'set' ? (['already-set'] as const) : []),
  ...(card.eligibility.choose.allowed ? [] : (['closed'] as const)),
  'nothing-set',
]

export const PinScreen = () => {
  const { say } = useWords()
  const card = useLoaderData<typeof loader>()
  const tracked = card.status === 'active' && card.nextUse !== null && card.pin.state !== 'blocked'

  return (
    <Screen heading={say('pin.heading')} lead={<CardName card={card} />} whys={whysFor(card)}>
      <div className={styles.top}>
        <CardFace card={card} size="full" />
        <div className="stack">
          <p className={styles.state}>{say(pinSentence(card))}</p>
          {card.pin.reminderDue && <Notice tone="info">{say('pin.reminder')}</Notice>}
          <Choose card={card} />
        </div>
      </div>
      <Instead card={card} />
      <LastChange card={card} />
      {tracked && card.eligibility.choose.allowed && (
        <section className="stack">
          <h2>{say('pin.where')}</h2>
          <ChipProgress card={card} />
          {card.nextUse && card.pin.state === 'set' && <p>{say(nextUseMessage[card.nextUse])}</p>}
        </section>
      )}
      <section className="stack">
        <h2>{say('pin.good-to-know')}</h2>
        <ul>
          <li>{say('pin.own-pin')}</li>
          <li>{say('advice.never-share')}</li>
          <li>{say('advice.we-never-call')}</li>
        </ul>
        <p>
          <Link to={paths.help('no-pin')}>{say('pin.cannot-use')}</Link>
        </p>
      </section>
    </Screen>
  )
}

const pinSentence = (card: Card): MessageId => {
  if (card.pin.state === 'blocked') return 'pin.is-blocked'
  if (card.pin.lastChange?.state === 'pending') return 'pin.is-pending'
  if (card.pin.state === 'set' && card.nextUse === 'cash-machine') return 'pin.is-cash-machine'
  if (card.pin.state === 'set') return card.chip === 'pending' ? 'pin.is-waiting' : 'pin.is-set'
  return card.eligibility.choose.allowed ? 'pin.is-none' : 'pin.is-none-closed'
}
