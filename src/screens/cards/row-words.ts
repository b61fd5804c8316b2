import type { Card } from '../../contract/card.ts'
import type { ClosedReason } from '../../contract/permission.ts'
import type { MessageId } from '../../i18n/words.ts'
import { actionsOf } from '../../parts/card-actions.ts'
import { pinStateOf } from '../../parts/card-words.ts'
import type { CardState } from '../../ui/pictures/card-state.ts'

const attention: readonly CardState[] = ['no-pin', 'not-active', 'cash-machine', 'blocked', 'frozen']

/** Whether the cardholder can make the card usable, in the app or elsewhere. */
export const needsAttention = (card: Card): boolean => attention.includes(pinStateOf(card))

/** In these states the list shows no action link, only words. */
const noAction: readonly CardState[] = ['frozen', 'reported', 'expired', 'signature-only', 'unknown', 'other']

/**
 * The action that the list offers for a card.
 *
 * @returns undefined when the list offers no action; `wayOf` then says what to do instead
 */
export const actionOf = (card: Card) => (noAction.includes(pinStateOf(card)) ? undefined : actionsOf(card)[0])

const wayInState: Partial<Record<CardState, MessageId>> = {
  frozen: 'cards.way-frozen',
  reported: 'cards.way-reported',
  expired: 'cards.way-expired',
  'signature-only': 'cards.way-signature',
  'not-active': 'cards.way-activate',
}

const wayPast: Partial<Record<ClosedReason, MessageId>> = {
  'not-online': 'cards.way-not-online',
  'not-available': 'cards.way-not-available',
  'identity-locked': 'cards.way-locked',
}

/**
 * When the list offers no action for a card: what the cardholder can do instead, in a few words.
 *
 * @returns null when there is an action, or the state of the card says enough
 */
export const wayOf = (card: Card): MessageId | null => {
  const { choose } = card.eligibility
  const state = pinStateOf(card)
  // The text of the state `other` already says to call.
  if (state === 'other' || actionOf(card)) return null
  return wayInState[state] ?? (choose.allowed ? null : (wayPast[choose.reason] ?? null))
}
