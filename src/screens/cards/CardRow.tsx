import { memo, useId } from 'react'
import { Link } from 'react-router'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { pinStateOf } from '../../parts/card-words.ts'
import { paths } from '../../paths.ts'
import { StateMark } from '../../ui/pictures/StateMark.tsx'
import styles from './CardRow.module.css'
import { toneOf, wayOf } from './row-words.ts'

/** A link in the list to activate the card. Many rows have this link, so its accessible name includes the card. */
const CardAction = ({ card, nameId }: { card: Card; nameId: string }) => {
  const { say } = useWords()
  const id = useId()
  if (!card.eligibility.activate.allowed) return null
  return (
    <Link
      id={id}
      aria-labelledby={`${id} ${nameId}`}
      className={`${styles.action} screen-only`}
      to={paths.activate(card.id)}
    >
      {say('pin.activate')}
    </Link>
  )
}

/** One card of the list: its name, the status of its PIN, and what can be done. A search does not draw a row again. */
export const CardRow = memo(({ card }: { card: Card }) => {
  const { say } = useWords()
  const nameId = useId()
  const state = pinStateOf(card)
  const tone = toneOf[state]
  const way = wayOf(card)
  return (
    <div className={styles.row} data-tone={tone}>
      <CardFace card={card} size="thumb" />
      <div className={styles.words}>
        <h2 id={nameId}>
          <Link to={paths.pin(card.id)}>
            <CardName card={card} />
          </Link>
        </h2>
        <StateMark tone={tone}>{say(`card.${state}`)}</StateMark>
        {way && <p className={styles.way}>{say(way)}</p>}
        <CardAction card={card} nameId={nameId} />
      </div>
    </div>
  )
})
