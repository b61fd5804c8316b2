import { memo, useId } from 'react'
import { Link } from 'react-router'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { pinStateOf } from '../../parts/card-words.ts'
import { StateOfCard } from '../../parts/StateOfCard.tsx'
import { paths } from '../../paths.ts'
import { ArrowEndIcon, ChevronIcon } from '../../ui/pictures/icons.tsx'
import styles from './CardRow.module.css'
import { actionOf, wayOf } from './row-words.ts'

/** The likely action for a card. Many rows have the same link, so its accessible name includes the card. */
const CardAction = ({ card, nameId, tile }: { card: Card; nameId: string; tile: boolean }) => {
  const { say } = useWords()
  const id = useId()
  const action = actionOf(card)
  if (!action) return null
  return (
    <Link aria-labelledby={`${id} ${nameId}`} className={`${styles.action} screen-only`} to={action.to}>
      <span id={id}>{say(action.words)}</span>
      {tile && <ArrowEndIcon />}
    </Link>
  )
}

/**
 * One card of the list: its picture, its name, the status of its PIN, and what can be done. A search does not draw it
 * again. A tile is a row with a second, large picture, which is shown where the list has room for tiles.
 */
export const CardRow = memo(({ card, tile }: { card: Card; tile: boolean }) => {
  const { say } = useWords()
  const nameId = useId()
  const way = wayOf(card)
  return (
    <div className={styles.row} data-tile={tile} data-state={pinStateOf(card)}>
      <div className={styles.thumb}>
        <CardFace card={card} size="thumb" />
      </div>
      {tile && (
        <div className={styles.large}>
          <CardFace card={card} size="full" />
        </div>
      )}
      <div className={styles.words}>
        <h2 id={nameId}>
          <Link to={paths.pin(card.id)}>
            <CardName card={card} />
          </Link>
        </h2>
        <StateOfCard card={card} />
        {way && <p className={styles.way}>{say(way)}</p>}
        <CardAction card={card} nameId={nameId} tile={tile} />
      </div>
      <ChevronIcon />
    </div>
  )
})
