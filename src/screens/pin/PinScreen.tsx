import { Link, useLoaderData, useLocation } from 'react-router'
import type { Card, Purpose } from '../../contract/card.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { ChipProgress } from '../../parts/ChipProgress.tsx'
import { nextUseMessage } from '../../parts/card-words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths, purposeOf, type Why } from '../../paths.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Actions, Instead } from './Actions.tsx'
import { History } from './History.tsx'
import styles from './PinScreen.module.css'
import type { loader } from './route.ts'

/** The reasons for being led here that are true of this card now. */
const whysFor = (card: Card, asked: Purpose | null): Why[] => [
  ...(card.pin.state === 'set' ? (['already-set'] as const) : []),
  ...(card.eligibility[asked ?? 'choose'].allowed ? [] : (['closed'] as const)),
  'nothing-set',
]

/** Where a PIN stands, in a sentence; nothing for a card that works nowhere, whose reason says it all. */
const pinSentence = (card: Card): MessageId | null => {
  if (card.status === 'frozen' || card.status === 'reported' || card.status === 'expired') return null
  if (card.pin.state === 'blocked') return 'pin.is-blocked'
  if (card.pin.lastChange?.state === 'pending') return 'pin.is-pending'
  if (card.pin.state === 'set' && card.nextUse === 'cash-machine') return 'pin.is-cash-machine'
  if (card.pin.state === 'set') return card.chip === 'pending' ? 'pin.is-waiting' : 'pin.is-set'
  if (card.status === 'not-active' && card.eligibility.activate.allowed) return 'pin.is-not-active'
  return card.eligibility.choose.allowed ? 'pin.is-none' : 'pin.is-none-closed'
}

/** Where the PIN is on its way onto the chip, and what the next purchase asks for. */
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
  const { card, notices } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const sentence = pinSentence(card)
  const asked = purposeOf(new URL(pathname + search, window.location.origin))

  return (
    <Screen heading={say('pin.heading')} lead={<CardName card={card} />} whys={whysFor(card, asked)}>
      <div className={styles.top}>
        <CardFace card={card} size="full" />
        <div className="stack">
          {sentence && <p className={styles.state}>{say(sentence)}</p>}
          {card.pin.reminderDue && <Notice tone="info">{say('pin.reminder')}</Notice>}
          <Actions card={card} asked={asked} />
        </div>
      </div>
      <Instead card={card} />
      <Whereabouts card={card} />
      <History card={card} notices={notices} />
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
