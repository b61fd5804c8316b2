import type { Card, NextUse } from '../contract/card.ts'
import type { MessageId } from '../i18n/words.ts'

export type PinState =
  | 'no-pin'
  | 'set'
  | 'waiting'
  | 'cash-machine'
  | 'confirming'
  | 'blocked'
  | 'not-active'
  | 'frozen'
  | 'reported'
  | 'expired'
  | 'signature-only'
  | 'unknown'
  | 'other'

/**
 * The state of a card's PIN in one word. The message `card.<word>` is shown next to the card, `face.<word>` on its
 * picture. For two of the words the app claims nothing:
 *
 * - `other`: this build does not know the status of the card
 * - `unknown`: this build does not know the state of the PIN
 */
export const pinStateOf = (card: Card): PinState => {
  const { choose } = card.eligibility
  if (card.status !== 'active') return card.status
  if (!choose.allowed && choose.reason === 'pin-suppressed') return 'signature-only'
  if (card.pin.state === 'unknown') return 'unknown'
  if (card.pin.state === 'blocked') return 'blocked'
  if (card.pin.lastChange?.state === 'pending') return 'confirming'
  if (card.pin.state === 'none') return 'no-pin'
  if (card.nextUse === 'cash-machine') return 'cash-machine'
  return card.chip === 'pending' ? 'waiting' : 'set'
}

/** The stages of a PIN on its path to the chip, and how far this card is; null when that is unknown. */
export const chipStages = (card: Card) => {
  if (card.chip === 'unknown' || card.pin.state === 'unknown') return null
  const confirming = card.pin.lastChange?.state === 'pending'
  const chosen = card.pin.state !== 'none' && !confirming
  // A blocked chip has the PIN but does not accept it. The cash machine is the next stage.
  const written = chosen && card.chip === 'written' && card.nextUse !== 'cash-machine'
  const state = (done: boolean, current: boolean) => (done ? 'done' : current ? 'current' : 'todo')
  return [
    { key: 'chosen', state: state(chosen, true) },
    { key: card.nextUse === 'cash-machine' ? 'cash-machine' : 'waiting', state: state(written, chosen) },
    { key: 'on-chip', state: state(written, false) },
  ] as const
}

/** The message about what the next purchase asks for. */
export const nextUseMessage: Record<NextUse, MessageId> = {
  signature: 'next-use.signature',
  'previous-pin': 'next-use.previous-pin',
  'new-pin': 'next-use.new-pin',
  'cash-machine': 'next-use.cash-machine',
}
