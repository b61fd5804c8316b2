import { type ReactNode, useId, useState } from 'react'
import { brand } from '../../../src/brand/brand.ts'
import { CardArt } from '../../../src/ui/pictures/CardArt.tsx'
import type { WalletCard } from '../../issuer/channels/channels.ts'
import { printedMonth } from '../kit/printed-month.ts'
import css from './Wallet.module.css'
import type { DeviceWorld } from './worlds.ts'

/** Digits of a card number in groups of four, as printed on the card. */
export const inGroups = (digits: string): string => digits.replace(/\d{4}(?=\d)/g, '$& ')

export const cardWords = ({ product, number }: Pick<WalletCard, 'product' | 'number'>): string =>
  `${product}, ending ${number.slice(-4)}`

/** The cards of the world's people, and the chosen card. */
export const useWallet = ({ world }: DeviceWorld) => {
  const cards = world.issuer.channels.wallet()
  const [cardId, take] = useState<string | null>(null)
  const card = cards.find(({ id }) => id === cardId) ?? cards[0] ?? null
  return { cards, card, take }
}

type Hand = { cards: readonly WalletCard[]; card: WalletCard; onTake: (cardId: string) => void }

/** Chooses one of several cards. */
export const CardChoice = ({ cards, card, onTake }: Hand) => {
  const id = useId()
  return (
    <div className={css.choice}>
      <label htmlFor={id}>Card</label>
      <select id={id} value={card.id} onChange={(event) => onTake(event.target.value)}>
        {cards.map((each) => (
          <option key={each.id} value={each.id}>
            {cardWords(each)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The picture of a card. It contains only the last four digits of the number. */
export const CardPicture = ({ card, size }: { card: WalletCard; size: 'full' | 'thumb' }) => (
  <CardArt
    format={brand().look.card}
    motif={brand().look.motif}
    art={card.art}
    brandName={brand().name}
    product={card.product}
    last4={card.number.slice(-4)}
    holder={card.holder}
    size={size}
  />
)

export type Fact = { name: string; value: string }

/** Names and values that the tester types into a device. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={css.facts}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className="number">{value}</dd>
      </div>
    ))}
  </dl>
)

const printedOn = ({ product, number, expires, securityCode }: WalletCard): Fact[] => [
  { name: 'Card', value: product },
  { name: 'Number', value: inGroups(number) },
  { name: 'Expires', value: printedMonth(expires) },
  { name: 'Security code', value: securityCode },
]

/** What is printed on the cards, for the tester who plays the cardholder on the phone. */
export const Wallet = ({ place, children }: { place: DeviceWorld; children: ReactNode }) => {
  const { cards, card, take } = useWallet(place)
  const heading = useId()
  return (
    <section className={css.wallet} aria-labelledby={heading}>
      <h2 id={heading}>The wallet</h2>
      {!card && <p>There is no card in it.</p>}
      {card && (
        <>
          {cards.length > 1 && <CardChoice cards={cards} card={card} onTake={take} />}
          <CardPicture card={card} size="full" />
          <FactList facts={printedOn(card)} />
          {children}
        </>
      )}
    </section>
  )
}
