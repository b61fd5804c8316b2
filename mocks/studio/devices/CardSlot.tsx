import type { ReactNode } from 'react'
import { Button } from '../../../src/ui/page/Button.tsx'
import css from './Wallet.module.css'
import { CardChoice, CardPicture, cardWords, useWallet } from './Wallet.tsx'
import type { DeviceWorld } from './worlds.ts'

type Props = {
  place: DeviceWorld
  /** Whether a card is in the machine. */
  isFull: boolean
  onInsert: (cardId: string) => void
  onTakeBack: () => void
  /** A field to fill in before the card is inserted. */
  children?: ReactNode
}

/** The card slot of a machine. It takes a card of the wallet, and gives it back. */
export const CardSlot = ({ place, isFull, onInsert, onTakeBack, children }: Props) => {
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
              <p>{cardWords(card)}</p>
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
