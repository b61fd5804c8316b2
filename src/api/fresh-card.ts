import type { Card } from '../contract/card.ts'

let kept: Card | null = null

/** Remembers the card that came back with a success, in case the next read of it fails. */
export const keepCard = (card: Card): void => {
  kept = card
}

/** The card as the last success left it, if it is this one. */
export const keptCard = (cardId: string): Card | null => (kept?.id === cardId ? kept : null)

/** Forgets it: at log-out, and before each test. */
export const dropCard = (): void => {
  kept = null
}
