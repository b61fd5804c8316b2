import type { Card } from '../contract/card.ts'
import { useWords } from '../i18n/words.ts'
import { ChipPath } from '../ui/pictures/ChipPath.tsx'
import { chipStages } from './card-words.ts'

/** Shows where the chosen PIN is on its way to the chip, as a picture and in words. Draws nothing if unknown. */
export const ChipProgress = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const stages = chipStages(card)
  if (!stages) return null
  return (
    <ChipPath
      label={say('chip.label')}
      words={{ done: say('journey.is-done'), current: say('journey.is-current') }}
      stages={stages.map(({ key, state }) => ({ key, state, label: say(`chip.${key}`) }))}
    />
  )
}
