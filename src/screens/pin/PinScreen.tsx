import { Link, useLoaderData, useLocation } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card, NextUse } from '../../contract/card.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { nextUseMessage } from '../../parts/card-words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { channelName } from '../../parts/NoticeWords.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { StaleNotice } from '../../parts/StaleNotice.tsx'
import { StateOfCard } from '../../parts/StateOfCard.tsx'
import { paths, purposeOf, type Why } from '../../paths.ts'
import { Fold, Folds } from '../../ui/page/Fold.tsx'
import { FlagIcon, PhoneIcon, QuestionIcon, ShieldIcon, TerminalIcon } from '../../ui/pictures/icons.tsx'
import { Actions, closedNotice, InsteadWays, insteadOf } from './Actions.tsx'
import { History } from './History.tsx'
import styles from './PinScreen.module.css'
import type { loader } from './route.ts'

/** The reasons for a redirect to this screen that are true for this card now. */
const whysFor = (card: Card): Why[] => [
  ...(card.pin.state === 'set' ? (['already-set'] as const) : []),
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

/** Whether the PIN is set and the next use of the card needs an explanation. */
const waitsForUse = (card: Card): card is Card & { nextUse: NextUse } =>
  card.status === 'active' && card.pin.state === 'set' && card.nextUse !== null

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

export const PinScreen = () => {
  const { say } = useWords()
  const { card, asOf, notices } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const sentence = pinSentence(card)
  const asked = purposeOf(new URL(pathname + search, window.location.origin))
  const instead = insteadOf(card)

  return (
    <Screen
      heading={say('pin.heading')}
      card={card}
      beside="next"
      notice={asOf === null ? closedNotice(card, asked) : <StaleNotice asOf={asOf} />}
      whys={whysFor(card)}
    >
      <div className="stack">
        <div className={styles.state}>
          <StateOfCard card={card} />
          {sentence && <p>{say(sentence)}</p>}
          <LastChange card={card} />
          {card.pin.reminderDue && <p className="soft">{say('pin.reminder')}</p>}
        </div>
        <Actions card={card} />
      </div>
      {instead && (
        <section className="stack">
          <h2>{say('pin.other-ways')}</h2>
          <InsteadWays instead={instead} />
        </section>
      )}
      <History card={card} history={notices} />
      <Folds>
        {waitsForUse(card) && (
          <Fold title={say('fold.next-use')} icon={<TerminalIcon />}>
            <p>{say(nextUseMessage[card.nextUse])}</p>
          </Fold>
        )}
        <Fold title={say('fold.safe')} icon={<ShieldIcon />}>
          <MessageList messages={['pin.own-pin', 'advice.never-share', 'advice.we-never-call']} />
        </Fold>
        {!instead && (
          <Fold title={say('fold.other-ways')} icon={<PhoneIcon />}>
            <OtherWays />
          </Fold>
        )}
        <Fold title={say('fold.no-pin')} icon={<QuestionIcon />}>
          <p>{say('pin.no-pin')}</p>
          <Link className="link-line" to={paths.help('no-pin')}>
            {say('pin.no-pin-help')}
          </Link>
        </Fold>
        {/* For a reported card, this screen already shows the same phone line above. */}
        {card.status !== 'reported' && (
          <Fold title={say('history.lost')} icon={<FlagIcon />}>
            <PhoneLine line={brand().lostCard} />
          </Fold>
        )}
      </Folds>
    </Screen>
  )
}
