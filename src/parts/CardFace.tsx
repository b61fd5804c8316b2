import { brand } from '../brand/brand.ts'
import type { Card } from '../contract/card.ts'
import { useWords } from '../i18n/words.ts'
import { CardArt } from '../ui/pictures/CardArt.tsx'
import { pinStateOf } from './card-words.ts'

type Props = { card: Card; size: 'thumb' | 'full' }

/** The picture of a card in the brand's design. It is decorative, because the same words are always next to it. */
export const CardFace = ({ card, size }: Props) => {
  const { say } = useWords()
  return (
    <div translate="no">
      <CardArt
        motif={brand().look.motif}
        art={card.art}
        brandName={brand().name}
        product={card.product}
        last4={card.last4}
        holder={card.holder}
        stateLabel={say(`face.${pinStateOf(card)}`)}
        size={size}
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
  return (
    <>
      {product && <span translate="no">{product}</span>}{' '}
      {last4 && <span>{say('card.ending', { last4 })}</span>}
    </>
  )
}
