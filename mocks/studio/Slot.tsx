import type { ReactNode } from 'react'
import { Button } from '../../src/ui/Button.tsx'
import css from './Slot.module.css'
import { CardChoice, CardPicture, useWallet } from './Wallet.tsx'
import type { Place } from './worlds.ts'

type Props = {
  place: Place
  /** The machine has a card in it. */
  isFull: boolean
  onInsert: (cardId: string) => void
  onTakeBack: () => void
  /** What else must be said before a card goes in. */
  children?: ReactNode
}

/** Where a card of the wallet goes into a machine, and comes out again. */
export const Slot = ({ place, isFull, onInsert, onTakeBack, children }: Props) => {
  const { cards, card, take } = useWallet(place)
  if (!card) return <p>There is no card in the wallet.</p>
  return (
    <div className={css.slot} data-full={isFull || undefined}>
      {isFull ? (
        <>
          <p>A card is in the slot.</p>
          <Button tone="secondary" onClick={onTakeBack}>
            Take the card back
          </Button>
        </>
      ) : (
        <>
          {children}
          <div className={css.card}>
            <CardPicture card={card} size="thumb" />
            {cards.length === 1 ? (
              <p>
                {card.product}, ending {card.number.slice(-4)}
              </p>
            ) : (
              <CardChoice cards={cards} card={card} onTake={take} />
            )}
          </div>
          <Button onClick={() => onInsert(card.id)}>Insert this card</Button>
        </>
      )}
    </div>
  )
}
