import { Link, useLoaderData } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card } from '../../contract/card.ts'
import type { Confirmation } from '../../contract/confirmation.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { ChipProgress } from '../../parts/ChipProgress.tsx'
import { nextUseMessage } from '../../parts/card-words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { SafetyAdvice } from '../../parts/SafetyAdvice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Waiting } from '../../ui/page/Waiting.tsx'
import styles from './DoneScreen.module.css'
import type { loader } from './route.ts'
import { usePendingResult } from './use-pending-result.ts'

const sentBy: Record<Confirmation['by'], MessageId> = {
  email: 'done.by-email',
  text: 'done.by-text',
  other: 'done.by-other',
}

const Confirmations = ({ sent }: { sent: Confirmation[] }) => {
  const { say } = useWords()
  if (sent.length === 0) return null
  return (
    <section className="stack">
      <h2>{say('done.confirmation')}</h2>
      <p>{say('done.sent')}</p>
      <ul>
        {sent.map(({ by, to }) => (
          <li key={`${by} ${to}`}>
            {say(sentBy[by])} <span translate="no">{to}</span>
          </li>
        ))}
      </ul>
      <p>{say('done.not-you')}</p>
      <PhoneLine line={brand().lostCard} />
    </section>
  )
}

const Settled = ({ card }: { card: Card }) => {
  const { say } = useWords()
  return (
    <Screen heading={say('done.heading')} lead={<CardName card={card} />}>
      <div className={styles.picture}>
        <CardFace card={card} size="full" />
      </div>
      <section className="stack">
        <h2>{say('done.next')}</h2>
        <ChipProgress card={card} />
        {card.nextUse && <p>{say(nextUseMessage[card.nextUse])}</p>}
      </section>
      <Confirmations sent={card.pin.lastChange?.confirmations ?? []} />
      <section className="stack">
        <h2>{say('done.safe')}</h2>
        <SafetyAdvice />
      </section>
      <p>
        <Link className={buttonClass('secondary')} to={paths.pin(card.id)}>
          {say('done.to-pin')}
        </Link>
      </p>
    </Screen>
  )
}

const Pending = ({ card, waited }: { card: Card; waited: 'a-moment' | 'long' }) => {
  const { say } = useWords()
  return (
    <Screen heading={say('done.pending-heading')} lead={<CardName card={card} />} whys={['still-open']}>
      {waited === 'long' ? (
        <>
          <Notice tone="warn">{say('done.pending-long')}</Notice>
          <section className="stack">
            <h2>{say('done.pending-ways')}</h2>
            <PhoneLine line={brand().helpline} />
          </section>
        </>
      ) : (
        <>
          <p>{say('done.pending-lead')}</p>
          <Waiting label={say('done.pending-wait')} />
        </>
      )}
      <p>{say('done.pending-until')}</p>
      <p>
        <Link to={paths.pin(card.id)}>{say('done.to-pin')}</Link>
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
