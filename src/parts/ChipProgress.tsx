import type { Card } from '../contract/card.ts'
import { useWords } from '../i18n/words.ts'
import { ChipPath } from '../ui/ChipPath.tsx'
import { chipStages } from './card-words.ts'

/** The way of the chosen PIN onto the chip, drawn and said. */
export const ChipProgress = ({ card }: { card: Card }) => {
  const { say } = useWords()
  return (
    <ChipPath
      label={say('chip.label')}
      words={{ done: say('journey.is-done'), current: say('journey.is-current') }}
      stages={chipStages(card).map(({ key, state }) => ({ key, state, label: say(`chip.${key}`) }))}
    />
  )
}
