import type { KnownChannel } from '../../../src/contract/confirmation.ts'
import { cardView, requireOpen } from '../cards/card.ts'
import { announce } from '../cards/notice.ts'
import { keyedRequest } from '../core/idempotency.ts'
import { limits } from '../core/limits.ts'
import { requireCard } from '../core/session.ts'
import type { CardState } from '../core/state.ts'
import { cardStateOf, type HeldCard, type Method, type World } from '../core/world.ts'
import { liveGrant } from '../identity/grant.ts'

/**
 * A card after its PIN is unblocked. A pure function.
 *
 * The issuer resets its own count of tries at once, in every channel. Only a terminal that reaches the issuer can reset
 * the chip's count. A cash machine does this at once. An unblock online or by phone does not reset the chip's count: if
 * the chip is blocked, the next purchase may fail once (as the help pages of Stripe, Wise and Barclaycard say).
 *
 * | case | next purchase |
 * |---|---|
 * | at a cash machine | the PIN |
 * | online or by phone, the chip is blocked | may fail once: a cash machine is needed |
 * | online or by phone, only the issuer had blocked the PIN | the same as before the block |
 */
export const unblocked = (card: CardState, channel: KnownChannel): CardState => {
  const pin = { ...card.pin, state: 'set' as const, triesLeft: limits.machineTries }
  if (channel === 'cash-machine') return withChipWritten({ ...card, pin })
  if (card.chip.triesLeft === 0) return { ...card, pin, nextUse: 'cash-machine' }
  const waiting = { nothing: 'signature', previous: 'previous-pin', current: 'new-pin' } as const
  return { ...card, pin, nextUse: waiting[card.chip.holds] }
}

/** A card after a terminal wrote the chip: the chip has the card's PIN, and its count of tries is full. A pure function. */
export const withChipWritten = (card: CardState): CardState => ({
  ...card,
  chip: { holds: 'current', sealed: card.pin.sealed, triesLeft: limits.chipTries },
  nextUse: 'new-pin',
})

/** Unblocks the PIN and announces this. All channels use this function. */
export const unblockNow = (world: World, held: HeldCard, channel: KnownChannel): void => {
  const { id } = held.card
  world.state.cards[id] = unblocked(cardStateOf(world, id), channel)
  announce(world, held, { kind: 'unblocked', channel })
}

/**
 * Unblocks the PIN of a card. The PIN stays the same. If the idempotency key was already used, the call changes nothing,
 * and returns the card as it is now.
 *
 * @throws card-not-found; idempotency-key-reused; action-not-allowed with the `reason` of `card.eligibility`;
 * grant-required; grant-expired; session-required, session-expired
 */
export const unblockPin: Method<'unblockPin'> = async (world, call, refuse) => {
  const { grantId } = call.input
  const held = requireCard(world, call, refuse)
  const keyed = { of: 'unblock', key: call.idempotencyKey, values: [grantId] } as const
  const { done, remember } = await keyedRequest(world, held, keyed, refuse)
  if (!done) {
    requireOpen(world, held, 'unblock', refuse)
    const grant = liveGrant(world, held, 'unblock', grantId, refuse)
    remember()
    grant.spent = true
    unblockNow(world, held, 'web')
  }
  return { card: cardView(world, held) }
}
