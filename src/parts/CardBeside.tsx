import type { Card } from '../contract/card.ts'
import css from './CardBeside.module.css'
import { CardName } from './CardFace.tsx'
import { ChipProgress } from './ChipProgress.tsx'
import { StateOfCard } from './StateOfCard.tsx'
import type { JourneyStep } from './Steps.tsx'

type Props = {
  card: Card
  /** The current step of choosing a PIN; null when no PIN is being chosen. */
  step: JourneyStep | null
  /** Whether the card's name and state are shown too. */
  state: boolean
}

/** The words beside the picture of a card. */
export const CardBeside = ({ card, step, state }: Props) => (
  <>
    {state && (
      <div className={css.state}>
        <p className={css.name}>
          <CardName card={card} />
        </p>
        <StateOfCard card={card} />
      </div>
    )}
    <ChipProgress card={card} step={step} />
  </>
)
