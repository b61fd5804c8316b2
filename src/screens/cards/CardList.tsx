import type { Card } from '../../contract/card.ts'
import styles from './CardList.module.css'
import { CardRow } from './CardRow.tsx'

/**
 * Every row is drawn once; rows that do not fit the search are hidden. With 200 cards, typing would be slow if rows
 * were removed and drawn again.
 */
export const CardList = ({ cards, shown = cards }: { cards: readonly Card[]; shown?: readonly Card[] }) => {
  const found = new Set(shown)
  return (
    <ul className={styles.list} hidden={found.size === 0}>
      {cards.map((card) => (
        <li key={card.id} hidden={!found.has(card)}>
          <CardRow card={card} />
        </li>
      ))}
    </ul>
  )
}
