import type { CardFacts } from '../eligibility.ts'
import { limits } from '../limits.ts'
import type { CardState } from '../state.ts'
import { withChipWritten } from '../unblock.ts'

/** How a terminal finds out that it is the cardholder: by PIN or signature, or it declines. */
export type Check =
  | { by: 'signature' | 'pin' }
  | { by: null; reason: 'frozen' | 'reported' | 'not-active' | 'expired' | 'pin-blocked' | 'cash-machine' }

/**
 * What a shop's terminal asks for. Pure. The chip is read and never tapped: contactless payments and their limits are
 * not modelled.
 *
 * | case | asks for |
 * |---|---|
 * | frozen, reported, not active, expired | nothing: declined |
 * | chip and signature card, no PIN yet | signature |
 * | the PIN is blocked | nothing: declined |
 * | the chip waits for its first PIN | signature |
 * | the chip has another PIN than the card | PIN, and it is the chip's that counts |
 * | the chip is still blocked after an unblock from afar | nothing: declined once |
 * | else | PIN |
 */
export const checkInShop = (
  facts: Pick<CardFacts, 'status' | 'suppressed' | 'pin'>,
  nextUse: CardState['nextUse'],
): Check => {
  if (facts.status !== 'active') return { by: null, reason: facts.status }
  if (facts.suppressed || facts.pin === 'none') return { by: 'signature' }
  if (facts.pin === 'blocked') return { by: null, reason: 'pin-blocked' }
  if (nextUse === 'cash-machine') return { by: null, reason: 'cash-machine' }
  return { by: nextUse === 'signature' ? 'signature' : 'pin' }
}

/**
 * A card after its cardholder signed. Pure. The purchase goes to the issuer, which writes a waiting PIN to the chip.
 */
export const afterSignature = (card: CardState): CardState =>
  card.pin.state === 'set' ? withChipWritten(card) : card

/**
 * A card whose chip was still blocked when a terminal read it. Pure. The purchase fails, but the terminal reached the
 * issuer, and the answer resets the chip: that is why the try after an unblock fails once and no more.
 */
export const afterFailedContact = (card: CardState): CardState => withChipWritten(card)

/** A card with one of its counters at its end. Pure. */
const blocked = (card: CardState): CardState => ({
  ...card,
  pin: { ...card.pin, state: 'blocked' },
  nextUse: null,
})

/**
 * A card after a PIN was typed in a shop. Pure. A right one gives the chip all its tries and a waiting PIN; of wrong ones
 * the third in a row blocks. Only the chip's own counter moves: not the issuer's, and never the identity questions'.
 */
export const afterShopPin = (card: CardState, right: boolean): CardState => {
  if (right) return withChipWritten(card)
  const triesLeft = Math.max(0, card.chip.triesLeft - 1)
  const counted = { ...card, chip: { ...card.chip, triesLeft } }
  return triesLeft > 0 ? counted : blocked(counted)
}

/**
 * A card after a PIN was typed at a cash machine. Pure. There the issuer checks the PIN, with a counter of its own, and a
 * right one lets it write the chip at once. A blocked PIN that is right may be unblocked there; it is not by itself.
 */
export const afterMachinePin = (card: CardState, right: boolean): CardState => {
  if (right) {
    const counted = { ...card, pin: { ...card.pin, triesLeft: limits.machineTries } }
    return card.pin.state === 'set' ? withChipWritten(counted) : counted
  }
  const triesLeft = Math.max(0, card.pin.triesLeft - 1)
  const counted = { ...card, pin: { ...card.pin, triesLeft } }
  return triesLeft > 0 ? counted : blocked(counted)
}
