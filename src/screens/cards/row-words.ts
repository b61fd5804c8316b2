import type { Card } from '../../contract/card.ts'
import type { ClosedReason } from '../../contract/permission.ts'
import type { MessageId } from '../../i18n/words.ts'
import { type PinState, pinStateOf } from '../../parts/card-words.ts'
import type { StateTone } from '../../ui/pictures/StateMark.tsx'

/** The mark of each PIN state. A card that needs an action, or is stopped, must not look like a card that works. */
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
  unknown: 'off',
  other: 'off',
}

/** Whether the cardholder can do something, here or elsewhere, so that the card works as it should. */
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

/**
 * When an action of the card is closed: what the cardholder can do instead, in a few words.
 *
 * @returns null when the state of the card says enough
 */
export const wayOf = (card: Card): MessageId | null => {
  const { choose, unblock, activate } = card.eligibility
  const state = pinStateOf(card)
  if (state === 'not-active') return activate.allowed ? null : 'cards.way-activate'
  // The text of this state already says to call.
  if (state === 'other') return null
  if (state === 'blocked' && unblock.allowed) return 'cards.way-unblock'
  return wayInState[state] ?? (choose.allowed ? null : (wayPast[choose.reason] ?? null))
}
