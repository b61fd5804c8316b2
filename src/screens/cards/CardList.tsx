import type { Card } from '../../contract/card.ts'
import styles from './CardList.module.css'
import { CardRow } from './CardRow.tsx'

/**
 * Every row is drawn once, and those not looked for are hidden: with 200 cards, taking rows out and drawing them anew
 * is what would make typing slow.
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
