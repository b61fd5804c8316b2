import { memo, useId } from 'react'
import { Link } from 'react-router'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { pinStateOf } from '../../parts/card-words.ts'
import { paths } from '../../paths.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { CardAction } from './CardAction.tsx'
import styles from './CardRow.module.css'
import { toneOf, wayOf } from './row-words.ts'

/** One card of the list: which it is, where its PIN stands, and what can be done. Drawn once, however often it is found. */
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
