import { type ReactNode, useId, useState } from 'react'
import { brand } from '../../src/brand/brand.ts'
import { CardArt } from '../../src/ui/CardArt.tsx'
import type { WalletCard } from '../issuer/channels/channels.ts'
import css from './Wallet.module.css'
import type { Place } from './worlds.ts'

const inGroups = (number: string) => number.replace(/\d{4}(?=\d)/g, '$& ')

/** `05/29`, as it is printed. In: `2029-05`. */
const printedMonth = (expires: string) => expires.replace(/^\d\d(\d\d)-(\d\d)$/, '$2/$1')

/** The cards of the world's people, and which one is in the hand. */
export const useWallet = ({ world }: Place) => {
  const cards = world.issuer.channels.wallet()
  const [cardId, take] = useState<string | null>(null)
  const card = cards.find(({ id }) => id === cardId) ?? cards[0] ?? null
  return { cards, card, take }
}

type Hand = { cards: readonly WalletCard[]; card: WalletCard; onTake: (cardId: string) => void }

/** Which of several cards is in the hand. */
export const CardChoice = ({ cards, card, onTake }: Hand) => {
  const id = useId()
  if (cards.length === 1) return null
  return (
    <div className={css.choice}>
      <label htmlFor={id}>Card</label>
      <select id={id} value={card.id} onChange={(event) => onTake(event.target.value)}>
        {cards.map(({ id, product, number }) => (
          <option key={id} value={id}>
            {product}, ending {number.slice(-4)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The picture of a card. Of its number only the last four digits are in it. */
export const CardPicture = ({ card, size }: { card: WalletCard; size: 'full' | 'thumb' }) => (
  <CardArt
    motif={brand().cardMotif}
    art={card.art}
    brandName={brand().name}
    product={card.product}
    last4={card.number.slice(-4)}
    holder={card.holder}
    size={size}
    aria-hidden
  />
)

/** What is printed on the cards, for whoever plays their holder on the phone. */
export const Wallet = ({ place, children }: { place: Place; children: ReactNode }) => {
  const { cards, card, take } = useWallet(place)
  const heading = useId()
  return (
    <section className={css.wallet} aria-labelledby={heading}>
      <h2 id={heading}>The wallet</h2>
      {!card && <p>There is no card in it.</p>}
      {card && (
        <>
          <CardChoice cards={cards} card={card} onTake={take} />
          <CardPicture card={card} size="full" />
          <dl className={css.printed}>
            <dt>Card</dt>
            <dd>{card.product}</dd>
            <dt>Number</dt>
            <dd className="number">{inGroups(card.number)}</dd>
            <dt>Expires</dt>
            <dd className="number">{printedMonth(card.expires)}</dd>
            <dt>Security code</dt>
            <dd className="number">{card.securityCode}</dd>
          </dl>
          {children}
        </>
      )}
    </section>
  )
}
