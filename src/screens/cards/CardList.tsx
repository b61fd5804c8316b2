import type { Card } from '../../contract/card.ts'
import styles from './CardList.module.css'
import { CardRow } from './CardRow.tsx'

/** Up to this number of cards, each one is a tile with a large picture where there is room. */
const few = 4

/**
 * Every row is drawn once; rows that do not fit the search are hidden. With 200 cards, typing would be slow if rows
 * were removed and drawn again.
 */
export const CardList = ({ cards, shown = cards }: { cards: readonly Card[]; shown?: readonly Card[] }) => {
  const found = new Set(shown)
  const tiles = cards.length <= few
  return (
    <ul className={styles.list} hidden={found.size === 0} data-tiles={tiles}>
      {cards.map((card) => (
        <li key={card.id} hidden={!found.has(card)}>
          <CardRow card={card} tile={tiles} />
        </li>
      ))}
    </ul>
  )
}
