import type { Card } from '../contract/card.ts'
import { useWords } from '../i18n/words.ts'
import { ChipPath } from '../ui/pictures/ChipPath.tsx'
import css from './CardBeside.module.css'
import { chipStages } from './card-words.ts'
import type { JourneyStep } from './Steps.tsx'

/**
 * What comes next for the PIN of a card: first the steps of choosing it, then its way to the chip, as a picture and in
 * words. Draws nothing if that is unknown.
 */
export const ChipProgress = ({ card, step = null }: { card: Card; step?: JourneyStep | null }) => {
  const { say } = useWords()
  const stages = chipStages(card, step)
  if (!stages) return null
  const arrived = stages.every(({ state }) => state === 'done')
  return (
    <section className={css.next}>
      <h2>{say(arrived ? 'chip.where' : 'chip.next')}</h2>
      <ChipPath
        words={{ done: say('journey.is-done'), current: say('journey.is-current') }}
        stages={stages.map(({ key, state, note }) => ({
          key,
          state,
          label: say(`chip.${key}`),
          note: note && say(note),
        }))}
      />
    </section>
  )
}
