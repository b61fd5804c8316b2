import { withChipWritten } from '../actions/unblock.ts'
import type { CardFacts } from '../cards/eligibility.ts'
import { limits } from '../core/limits.ts'
import type { CardState } from '../core/state.ts'

/** How a terminal checks that the person is the cardholder: by PIN or signature. `by: null`: the terminal declines. */
export type Check =
  | { by: 'signature' | 'pin' }
  | { by: null; reason: 'frozen' | 'reported' | 'not-active' | 'expired' | 'pin-blocked' | 'cash-machine' }

/**
 * What a shop's terminal asks for. A pure function. The mock has no contactless payments, so the card is always
 * inserted.
 *
 * | case | asks for |
 * |---|---|
 * | frozen, reported, not active, expired | nothing: declined |
 * | chip and signature card, no PIN yet | signature |
 * | the PIN is blocked | nothing: declined |
 * | the chip waits for its first PIN | signature |
 * | the chip has another PIN than the card | PIN: only the one on the chip is right |
 * | the chip is still blocked after an unblock online or by phone | nothing: declined once |
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
 * A card after the cardholder signed. A pure function. The terminal sends the purchase to the issuer, and the issuer
 * writes a waiting PIN to the chip.
 */
export const afterSignature = (card: CardState): CardState =>
  card.pin.state === 'set' ? withChipWritten(card) : card

/** A card after the last wrong PIN, in a shop or at a cash machine. A pure function. */
const blocked = (card: CardState): CardState => ({
  ...card,
  pin: { ...card.pin, state: 'blocked' },
  nextUse: null,
})

/**
 * A card after a PIN was typed in a shop. A pure function. After a right PIN the chip has all tries again, and a
 * waiting PIN is written to it. The third wrong PIN in a row blocks the PIN. Only the chip's count of tries changes,
 * not the issuer's count and not that of the identity questions.
 */
export const afterShopPin = (card: CardState, right: boolean): CardState => {
  if (right) return withChipWritten(card)
  const triesLeft = Math.max(0, card.chip.triesLeft - 1)
  const counted = { ...card, chip: { ...card.chip, triesLeft } }
  return triesLeft > 0 ? counted : blocked(counted)
}

/**
 * A card after a PIN was typed at a cash machine. A pure function. The issuer checks the PIN, with its own count of
 * tries. A right PIN is written to the chip at once. A right PIN does not unblock a blocked PIN, but the person may
 * then choose this at the machine.
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
