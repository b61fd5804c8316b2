import type { Card, ClosedReason } from '../../contract/card.ts'
import type { MessageId } from '../../i18n/words.ts'
import { type PinState, pinStateOf } from '../../parts/card-words.ts'
import type { StateTone } from '../../ui/StateMark.tsx'

/** How a state looks. What is to be done, and what stops a card, must not look like what is well. */
export const toneOf: Record<PinState, StateTone> = {
  'no-pin': 'todo',
  'not-active': 'todo',
  'cash-machine': 'todo',
  blocked: 'stop',
  frozen: 'stop',
  set: 'ok',
  waiting: 'wait',
  confirming: 'wait',
  'signature-only': 'off',
  reported: 'off',
  expired: 'off',
}

/** There is something its holder can do, here or elsewhere, before the card works as it should. */
export const needsAttention = (card: Card): boolean => {
  const tone = toneOf[pinStateOf(card)]
  return tone === 'todo' || tone === 'stop'
}

const wayInState: Partial<Record<PinState, MessageId>> = {
  frozen: 'cards.way-frozen',
  reported: 'cards.way-reported',
  expired: 'cards.way-expired',
  'signature-only': 'cards.way-signature',
}

const wayPast: Partial<Record<ClosedReason, MessageId>> = {
  'not-online': 'cards.way-not-online',
  'not-available': 'cards.way-not-available',
  'identity-locked': 'cards.way-locked',
}

/** Where a card cannot do something, the way that is open, in a few words; null where its state says enough. */
export const wayOf = (card: Card): MessageId | null => {
  const { choose, unblock, activate } = card.eligibility
  const state = pinStateOf(card)
  if (state === 'not-active') return activate.allowed ? null : 'cards.way-activate'
  if (state === 'blocked' && unblock.allowed) return 'cards.way-unblock'
  return wayInState[state] ?? (choose.allowed ? null : (wayPast[choose.reason] ?? null))
}
