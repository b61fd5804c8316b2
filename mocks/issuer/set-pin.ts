import type { Answer } from '../../src/contract/endpoints.ts'
import { SealedPin } from '../../src/contract/pin.ts'
import { cardView } from './card.ts'
import { liveGrant } from './grant.ts'
import { instant } from './limits.ts'
import { openMessage } from './message.ts'
import { completeChange, newChange } from './pin-change.ts'
import { keptChipPin } from './pin-hash.ts'
import { refusalsOf } from './pin-refusal.ts'
import { digest } from './random.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import { requireSession } from './session.ts'
import { keepPin } from './vault.ts'
import { cardOf, cardStateOf, type Method, type World } from './world.ts'

/** The result of a set that was accepted, with the card as it is now: `pending` becomes `completed` by itself. */
const resultOf = (
  world: World,
  customer: CustomerSeed,
  card: CardSeed,
  setId: string,
): Answer<'readPinSet'> => {
  const pending = cardStateOf(world, card.id).pending?.change.id === setId
  return { state: pending ? 'pending' : 'completed', card: cardView(world, customer, card) }
}

/**
 * Sets the PIN of a card. Checks, in this order, each before anything is spent:
 *
 * 1. the session and the card;
 * 2. the idempotency key: a set that was accepted under it is answered again as it is now, whatever happened to
 *    session or grant since; another body under the same key is refused (IETF draft "The Idempotency-Key HTTP
 *    Header Field");
 * 3. what the card allows now;
 * 4. the grant: live, this session's, for this card and this purpose;
 * 5. the sealed message, which is used up from here on;
 * 6. the PIN itself.
 *
 * Only a set that is accepted spends the grant and is remembered under its key: after a refusal the person tries again
 * with the same grant, and the page with the same key and a new message.
 *
 * Out: `completed`, or `pending` where the issuer will know later; and the fresh card.
 *
 * @throws card-not-found; idempotency-key-reused; action-not-allowed with the `reason` of `card.eligibility`;
 * grant-required; grant-expired; what `openMessage` throws; pin-refused with `reasons`, the most telling first;
 * session-required, session-expired. A second call under a key whose first is still at work: set-in-progress
 * (`issuer.ts`).
 */
export const setPin: Method<'setPin'> = async (world, { caller, params, input, idempotencyKey }, refuse) => {
  const who = requireSession(world, caller, refuse)
  const { customer } = who
  const card = cardOf(customer, params.cardId, refuse)

  const body = await digest(JSON.stringify([card.id, input.grantId, input.encryptedPin]))
  const done = world.state.pinSets.find((set) => set.key === idempotencyKey && set.customerId === customer.id)
  if (done && done.body !== body) throw refuse('idempotency-key-reused')
  if (done) return resultOf(world, customer, card, done.key)

  const permission = cardView(world, customer, card).eligibility.choose
  if (!permission.allowed) throw refuse('action-not-allowed', { reason: permission.reason })
  const grant = liveGrant(world, who, card, 'choose', input.grantId, refuse)
  const bound = { sessionId: who.sessionId, cardId: card.id }
  const { pin } = await openMessage(world, SealedPin, input.encryptedPin, bound, refuse)
  const reasons = await refusalsOf(world, customer, card, pin)
  if (reasons.length > 0) throw refuse('pin-refused', { reasons })

  // Everything slow before the first change, so that no failure leaves a PIN half set.
  const kept = await keepPin(world, card.id, pin)
  const chipPin = await keptChipPin(world, card.id)
  const state = cardStateOf(world, card.id)
  const now = world.clock()
  const change = newChange(state, idempotencyKey, 'web', now)
  grant.spent = true
  world.state.pinSets.push({ key: idempotencyKey, customerId: customer.id, cardId: card.id, body })
  if (world.seed.setTakesMs === undefined) {
    completeChange(world, customer.id, card, change, kept, chipPin)
  } else {
    state.pending = { change, kept, dueAt: instant(now + world.seed.setTakesMs) }
    state.chip.pin = chipPin
  }
  return resultOf(world, customer, card, idempotencyKey)
}

/**
 * What became of a set, by its idempotency key: for a page whose answer got lost on the way.
 *
 * @throws card-not-found; pin-set-not-found where no set was accepted under the key; session-required, session-expired
 */
export const readPinSet: Method<'readPinSet'> = async (world, { caller, params }, refuse) => {
  const { customer } = requireSession(world, caller, refuse)
  const card = cardOf(customer, params.cardId, refuse)
  const found = world.state.pinSets.find(
    (set) => set.key === params.setId && set.customerId === customer.id && set.cardId === card.id,
  )
  if (!found) throw refuse('pin-set-not-found')
  return resultOf(world, customer, card, found.key)
}
