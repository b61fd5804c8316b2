import type { Channel } from '../../src/contract/card.ts'
import { cardView } from './card.ts'
import { liveGrant } from './grant.ts'
import { instant, limits } from './limits.ts'
import { announce } from './notice.ts'
import { newId } from './random.ts'
import { rememberDone, wasDone } from './repeat.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import { requireSession } from './session.ts'
import type { CardState } from './state.ts'
import { cardOf, cardStateOf, type Method, type World } from './world.ts'

/**
 * A blocked card with its PIN working again. Pure.
 *
 * The issuer gives back its own tries at once, in every channel. The chip's counter can only be reset by a terminal
 * that reaches the issuer: a cash machine does it there and then; after an unblock from afar it waits, and so the next
 * purchase may fail once (Stripe, Wise, Barclaycard).
 *
 * | case | next purchase |
 * |---|---|
 * | at a cash machine | the PIN |
 * | from afar, the chip is blocked | may fail once: a cash machine is needed |
 * | from afar, only the issuer had blocked it | what the chip was waiting for |
 */
export const unblocked = (card: CardState, channel: Channel): CardState => {
  const pin = { ...card.pin, state: 'set' as const, triesLeft: limits.machineTries }
  if (channel === 'cash-machine') return withChipWritten({ ...card, pin })
  if (card.chip.triesLeft === 0) return { ...card, pin, nextUse: 'cash-machine' }
  const waiting = { nothing: 'signature', previous: 'previous-pin', current: 'new-pin' } as const
  return { ...card, pin, nextUse: waiting[card.chip.holds] }
}

/** A card whose chip a terminal just wrote: it holds the card's PIN, with all its tries. Pure. */
export const withChipWritten = (card: CardState): CardState => ({
  ...card,
  chip: { holds: 'current', pin: card.pin.hash, triesLeft: limits.chipTries },
  nextUse: 'new-pin',
})

/** Unblocks and tells the person, whatever the channel. */
export const unblockNow = (world: World, customer: CustomerSeed, card: CardSeed, channel: Channel): void => {
  world.state.cards[card.id] = unblocked(cardStateOf(world, card.id), channel)
  announce(world, {
    id: newId(world.random),
    customerId: customer.id,
    cardId: card.id,
    kind: 'unblocked',
    channel,
    at: instant(world.clock()),
  })
}

/**
 * Unblocks the PIN of a card; the PIN stays the same. Under a key that was used before the card is answered as it is
 * now, whatever happened to it since.
 *
 * @throws card-not-found; idempotency-key-reused; action-not-allowed with the `reason` of `card.eligibility`;
 * grant-required; grant-expired; session-required, session-expired
 */
export const unblockPin: Method<'unblockPin'> = async (world, call, refuse) => {
  const { caller, params, input, idempotencyKey: key } = call
  const who = requireSession(world, caller, refuse)
  const { customer } = who
  const card = cardOf(customer, params.cardId, refuse)
  const ids = { customerId: customer.id, cardId: card.id }
  const asked = { key, of: 'unblock' as const, ...ids, body: [input.grantId] }
  if (!(await wasDone(world, asked, refuse))) {
    const permission = cardView(world, customer, card).eligibility.unblock
    if (!permission.allowed) throw refuse('action-not-allowed', { reason: permission.reason })
    const grant = liveGrant(world, who, card, 'unblock', input.grantId, refuse)
    await rememberDone(world, asked)
    grant.spent = true
    unblockNow(world, customer, card, 'web')
  }
  return { card: cardView(world, customer, card) }
}
