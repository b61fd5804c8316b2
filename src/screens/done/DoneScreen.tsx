import { Link, useLoaderData } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card, NextUse } from '../../contract/card.ts'
import type { Confirmation } from '../../contract/confirmation.ts'
import { Rich } from '../../i18n/Rich.tsx'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { nextUseMessage } from '../../parts/card-words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { SafetyAdvice } from '../../parts/SafetyAdvice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/page/Button.tsx'
import { Fold, Folds } from '../../ui/page/Fold.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Waiting } from '../../ui/page/Waiting.tsx'
import { FlagIcon, OkIcon, ShieldIcon, TerminalIcon } from '../../ui/pictures/icons.tsx'
import styles from './DoneScreen.module.css'
import type { loader } from './route.ts'
import { usePendingResult } from './use-pending-result.ts'

/** What to do next, in one sentence. */
const doneNext: Record<NextUse, MessageId> = {
  signature: 'done.next-signature',
  'previous-pin': 'done.next-previous-pin',
  'new-pin': 'done.next-new-pin',
  'cash-machine': 'done.next-cash-machine',
}

const sentBy: Record<Confirmation['by'], MessageId> = {
  email: 'done.by-email',
  text: 'done.by-text',
  other: 'done.by-other',
}

const Confirmations = ({ sent }: { sent: Confirmation[] }) => (
  <ul>
    {sent.map(({ by, to }) => (
      <li key={`${by} ${to}`}>
        <Rich of={sentBy[by]} values={{ to: <span translate="no">{to}</span> }} />
      </li>
    ))}
  </ul>
)

const Settled = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const sent = card.pin.lastChange?.confirmations ?? []
  return (
    <Screen heading={say('done.heading')} card={card} beside="next" arriving>
      {card.nextUse && <p className={styles.next}>{say(doneNext[card.nextUse])}</p>}
      <div>
        <Link className={buttonClass('primary')} to={paths.pin(card.id)}>
          {say('done.to-pin')}
        </Link>
      </div>
      <Folds>
        {card.nextUse && card.nextUse !== 'new-pin' && (
          <Fold title={say('fold.next-use')} icon={<TerminalIcon />}>
            <p>{say(nextUseMessage[card.nextUse])}</p>
          </Fold>
        )}
        {sent.length > 0 && (
          <Fold title={say('done.confirmation')} icon={<OkIcon />}>
            <Confirmations sent={sent} />
          </Fold>
        )}
        <Fold title={say('fold.safe')} icon={<ShieldIcon />}>
          <SafetyAdvice />
        </Fold>
        <Fold title={say('done.not-you')} icon={<FlagIcon />}>
          <p>{say('done.not-you-more')}</p>
          <PhoneLine line={brand().lostCard} />
          {card.eligibility.report.allowed && (
            <Link className="link-line" to={paths.report(card.id)}>
              {say('done.report')}
            </Link>
          )}
        </Fold>
      </Folds>
    </Screen>
  )
}

const Pending = ({ card, waited }: { card: Card; waited: 'a-moment' | 'long' }) => {
  const { say } = useWords()
  return (
    <Screen
      heading={say('done.pending-heading')}
      card={card}
      notice={waited === 'long' && <Notice tone="info">{say('done.pending-long')}</Notice>}
      whys={['still-open']}
    >
      {waited === 'long' ? (
        <section className="stack">
          <h2>{say('done.pending-ways')}</h2>
          <PhoneLine line={brand().helpline} />
        </section>
      ) : (
        <>
          <p>{say('done.pending-lead')}</p>
          <Waiting label={say('done.pending-wait')} />
        </>
      )}
      <p>{say('done.pending-until')}</p>
      <p>
        <Link to={paths.pin(card.id)}>{say('done.pending-back')}</Link>
      </p>
    </Screen>
  )
}

const Ending = () => {
  const read = useLoaderData<typeof loader>()
  const { card, waited } = usePendingResult(read)
  return card.pin.lastChange?.state === 'pending' ? (
    <Pending card={card} waited={waited} />
  ) : (
    <Settled card={card} />
  )
}

/** The end of the journey. Shows only what is true according to the issuer now, and only for this card. */
export const DoneScreen = () => <Ending key={useLoaderData<typeof loader>().id} />
