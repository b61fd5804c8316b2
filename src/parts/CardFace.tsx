import { brand } from '../brand/brand.ts'
import type { Card } from '../contract/card.ts'
import { useWords } from '../i18n/words.ts'
import { CardArt } from '../ui/CardArt.tsx'
import { pinStateOf } from './card-words.ts'

type Props = { card: Card; size: 'thumb' | 'full' }

/** The picture of a card in the brand's art. Decorative: its words always stand beside it. */
export const CardFace = ({ card, size }: Props) => {
  const { say } = useWords()
  return (
    <div translate="no">
      <CardArt
        motif={brand().cardMotif}
        art={card.art}
        brandName={brand().name}
        product={card.product}
        last4={card.last4}
        holder={card.holder}
        stateLabel={say(`face.${pinStateOf(card)}`)}
        size={size}
        aria-hidden
      />
    </div>
  )
}

/** "Everyday, ending 4821": how a card is named in words. The product is the issuer's and is not translated. */
export const CardName = ({ card }: { card: Card }) => {
  const { say } = useWords()
  return (
    <>
      <span translate="no">{card.product}</span> <span>{say('card.ending', { last4: card.last4 })}</span>
    </>
  )
}
