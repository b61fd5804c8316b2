import { Link, useLoaderData, useLocation } from 'react-router'
import type { Card } from '../../contract/card.ts'
import type { Purpose } from '../../contract/permission.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { ChipProgress } from '../../parts/ChipProgress.tsx'
import { nextUseMessage } from '../../parts/card-words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { channelName } from '../../parts/NoticeWords.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { StaleNotice } from '../../parts/StaleNotice.tsx'
import { paths, purposeOf, type Why } from '../../paths.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { Actions, Instead } from './Actions.tsx'
import { History } from './History.tsx'
import styles from './PinScreen.module.css'
import type { loader } from './route.ts'

/** The reasons for a redirect to this screen that are true for this card now. */
const whysFor = (card: Card, asked: Purpose | null): Why[] => [
  ...(card.pin.state === 'set' ? (['already-set'] as const) : []),
  ...(card.eligibility[asked ?? 'choose'].allowed ? [] : (['closed'] as const)),
  'nothing-set',
]

/** The status of the PIN in one sentence; null for a card that works nowhere, because `Actions` shows the reason. */
const pinSentence = (card: Card): MessageId | null => {
  if (card.status === 'frozen' || card.status === 'reported' || card.status === 'expired') return null
  // The page does not guess the meaning of a value that it does not know.
  if (card.status === 'other') return 'card.other'
  if (card.pin.state === 'unknown') return 'card.unknown'
  if (card.pin.state === 'blocked') return 'pin.is-blocked'
  if (card.pin.lastChange?.state === 'pending') return 'pin.is-pending'
  if (card.pin.state === 'set' && card.nextUse === 'cash-machine') return 'pin.is-cash-machine'
  if (card.pin.state === 'set' && card.chip === 'pending') return 'pin.is-waiting'
  if (card.pin.state === 'set') return card.chip === 'written' ? 'pin.is-set' : 'pin.is-set-somewhere'
  if (card.status === 'not-active' && card.eligibility.activate.allowed) return 'pin.is-not-active'
  return card.eligibility.choose.allowed ? 'pin.is-none' : 'pin.is-none-closed'
}

/** When and through which channel the PIN was last set, according to the issuer. */
const LastChange = ({ card }: { card: Card }) => {
  const { say, as } = useWords()
  const change = card.pin.lastChange
  if (change?.state !== 'completed' || card.pin.state !== 'set') return null
  return (
    <p className="soft">
      {say('pin.last-change', { ...as.day(change.at), channel: channelName[change.channel] })}
    </p>
  )
}

/** Whether the PIN has reached the chip, and what the next purchase asks for. */
const Whereabouts = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const { choose } = card.eligibility
  const useless =
    !choose.allowed && (choose.reason === 'pin-suppressed' || choose.reason === 'change-pending')
  if (card.status !== 'active' || card.nextUse === null || card.pin.state === 'blocked' || useless)
    return null
  return (
    <section className="stack">
      <h2>{say('pin.where')}</h2>
      <ChipProgress card={card} />
      {card.pin.state === 'set' && <p>{say(nextUseMessage[card.nextUse])}</p>}
    </section>
  )
}

export const PinScreen = () => {
  const { say } = useWords()
  const { card, asOf, notices } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const sentence = pinSentence(card)
  const asked = purposeOf(new URL(pathname + search, window.location.origin))

  return (
    <Screen heading={say('pin.heading')} lead={<CardName card={card} />} whys={whysFor(card, asked)}>
      <StaleNotice asOf={asOf} />
      <div className={styles.top}>
        <CardFace card={card} size="full" />
        <div className="stack">
          {sentence && <p className={styles.state}>{say(sentence)}</p>}
          <LastChange card={card} />
          {card.pin.reminderDue && <Notice tone="info">{say('pin.reminder')}</Notice>}
          <Actions card={card} asked={asked} />
        </div>
      </div>
      <Instead card={card} />
      <Whereabouts card={card} />
      <History card={card} history={notices} />
      <section className="stack">
        <h2>{say('pin.good-to-know')}</h2>
        <MessageList messages={['pin.own-pin', 'advice.never-share', 'advice.we-never-call']} />
        <p>
          <Link to={paths.help('no-pin')}>{say('pin.cannot-use')}</Link>
        </p>
      </section>
    </Screen>
  )
}
