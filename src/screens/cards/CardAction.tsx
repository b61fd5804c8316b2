import { useId } from 'react'
import { Link } from 'react-router'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import styles from './CardRow.module.css'

/** What a card waits for, straight from the list. Many rows say the same, so each link is named with its card. */
export const CardAction = ({ card, nameId }: { card: Card; nameId: string }) => {
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
