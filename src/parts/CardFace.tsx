import { brand } from '../brand/brand.ts'
import type { Card } from '../contract/card.ts'
import { Rich } from '../i18n/Rich.tsx'
import { useWords } from '../i18n/words.ts'
import { CardArt } from '../ui/pictures/CardArt.tsx'
import { pinStateOf } from './card-words.ts'

type Props = {
  card: Card
  size: 'thumb' | 'full'
  /** The PIN was set a moment ago. */
  arriving?: boolean
  /** How many digits the PIN has, if the issuer’s policy was read. */
  length?: number | undefined
}

const windowOf = { none: 'empty', set: 'filled', blocked: 'crossed', unknown: 'none' } as const

/** The picture of a card in the brand's design. It is decorative, because the same words are always next to it. */
export const CardFace = ({ card, size, arriving = false, length }: Props) => {
  const { name, look, pinLength } = brand()
  const digits = length ?? pinLength
  const state = pinStateOf(card)
  return (
    <div translate="no">
      <CardArt
        format={look.card}
        motif={look.motif}
        art={card.art}
        brandName={name}
        product={card.product}
        last4={card.last4}
        holder={card.holder}
        state={state}
        // A card that is frozen, or whose new PIN is not confirmed yet, may have a PIN or not.
        pinWindow={state === 'frozen' || state === 'confirming' ? windowOf[card.pin.state] : undefined}
        pinLength={digits}
        pinGroup={look.cellsGroup === '3' && digits === 6 ? 3 : 0}
        size={size}
        arriving={arriving}
      />
    </div>
  )
}

/**
 * The name of a card in words, such as "Everyday, ending 4821". A part that could not be read is left out. The product
 * is a name of the issuer and is not translated.
 */
export const CardName = ({ card: { product, last4 } }: { card: Card }) => {
  const { say } = useWords()
  if (!product && !last4) return <>{say('card.unnamed')}</>
  if (!product) return <>{say('card.number', { last4 })}</>
  const name = <span translate="no">{product}</span>
  return last4 ? <Rich of="card.name" values={{ product: name, last4: <>{last4}</> }} /> : name
}
