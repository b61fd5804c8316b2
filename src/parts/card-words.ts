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

/** Where a card's PIN stands, in one word: `card.<word>` says it in a line, `face.<word>` on the card itself. */
export const pinStateOf = (card: Card): PinState => {
  const { choose } = card.eligibility
  if (card.status !== 'active') return card.status
  if (!choose.allowed && choose.reason === 'pin-suppressed') return 'signature-only'
  if (card.pin.state === 'blocked') return 'blocked'
  if (card.pin.lastChange?.state === 'pending') return 'confirming'
  if (card.pin.state === 'none') return 'no-pin'
  if (card.nextUse === 'cash-machine') return 'cash-machine'
  return card.chip === 'pending' ? 'waiting' : 'set'
}

/** The stages of the way onto the chip, as far as this card has come. */
export const chipStages = (card: Card) => {
  const confirming = card.pin.lastChange?.state === 'pending'
  const chosen = card.pin.state !== 'none' && !confirming
  // A chip that is blocked has the PIN and does not take it: the cash machine is still to come.
  const written = chosen && card.chip === 'written' && card.nextUse !== 'cash-machine'
  const state = (done: boolean, current: boolean) => (done ? 'done' : current ? 'current' : 'todo')
  return [
    { key: 'chosen', state: state(chosen, true) },
    { key: card.nextUse === 'cash-machine' ? 'cash-machine' : 'waiting', state: state(written, chosen) },
    { key: 'on-chip', state: state(written, false) },
  ] as const
}

/** What the next purchase asks for: the first-use message of each case. */
export const nextUseMessage: Record<NextUse, MessageId> = {
  signature: 'next-use.signature',
  'previous-pin': 'next-use.previous-pin',
  'new-pin': 'next-use.new-pin',
  'cash-machine': 'next-use.cash-machine',
}
