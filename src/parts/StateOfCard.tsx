import type { Card } from '../contract/card.ts'
import { useWords } from '../i18n/words.ts'
import { StateMark } from '../ui/pictures/StateMark.tsx'
import { pinStateOf } from './card-words.ts'

/** The state of a card's PIN at a glance: an icon and a few words. */
export const StateOfCard = ({ card }: { card: Card }) => {
  const { say } = useWords()
  const state = pinStateOf(card)
  return <StateMark state={state}>{say(`card.${state}`)}</StateMark>
}
