import type { Answer } from '../../../src/contract/endpoints.ts'
import { SealedPin } from '../../../src/contract/messages.ts'
import { cardView, requireOpen } from '../cards/card.ts'
import { keyedRequest } from '../core/idempotency.ts'
import { instant } from '../core/limits.ts'
import { requireCard } from '../core/session.ts'
import { cardStateOf, type HeldCard, type Method, type World } from '../core/world.ts'
import { liveGrant } from '../identity/grant.ts'
import { completeChange, newChange } from '../pin/pin-change.ts'
import { refusalsOf } from '../pin/pin-refusal.ts'
import { openMessage } from '../sealing/sealed-message.ts'
import { chipPinOf, pinOf, sealedAgain, sealPin } from '../sealing/vault.ts'

/** The result of an accepted PIN, with the card as it is now. `pending` becomes `completed` by itself. */
const resultOf = (world: World, held: HeldCard, setId: string): Answer<'readPinSet'> => {
  const pending = cardStateOf(world, held.card.id).pending?.change.id === setId
  return { state: pending ? 'pending' : 'completed', card: cardView(world, held) }
}

/**
 * Sets the PIN of a card. Before the grant is spent, these are checked in this order:
 *
 * 1. the session and the card;
 * 2. the idempotency key: if a PIN was already accepted under this key, the answer is the result as it is now, even in
 *    another session or without a live grant. Another body under the same key is refused (IETF draft "The
 *    Idempotency-Key HTTP Header Field");
 * 3. what the card allows now;
 * 4. the grant, which must be live and for this session, this card and this purpose;
 * 5. the sealed message, which counts as used from here on;
 * 6. the PIN itself.
 *
 * Only an accepted PIN spends the grant and is remembered under the idempotency key. After a refusal the person can try
 * again with the same grant. The page then sends the same idempotency key with a new message.
 *
 * @returns the card as it is now, and `completed`, or `pending` if the result is known only later
 * @throws card-not-found; idempotency-key-reused; action-not-allowed with the `reason` of `card.eligibility`;
 * grant-required; grant-expired; the problems of `openMessage`; pin-refused with `reasons`, in the order of
 * `mostTellingFirst`; session-required, session-expired; set-in-progress for a second call with the same key while
 * the first is in progress (`issuer.ts`)
 */
export const setPin: Method<'setPin'> = async (world, call, refuse) => {
  const { grantId, encryptedPin } = call.input
  const held = requireCard(world, call, refuse)
  const { sessionId, card } = held
  const key = call.idempotencyKey
  const keyed = { of: 'set', key, values: [grantId, encryptedPin] } as const
  const { done, remember } = await keyedRequest(world, held, keyed, refuse)
  if (done) return resultOf(world, held, key)

  requireOpen(world, held, 'choose', refuse)
  const grant = liveGrant(world, held, 'choose', grantId, refuse)
  const { pin } = await openMessage(world, SealedPin, encryptedPin, { sessionId, cardId: card.id }, refuse)
  const reasons = await refusalsOf(world, held, pin)
  if (reasons.length > 0) throw refuse('pin-refused', { reasons })

  // Everything slow comes before the first change, so that no failure leaves a PIN half set.
  const sealed = await sealPin(world, card.id, pin)
  const onChip = await sealedAgain(world, card.id, chipPinOf)
  const before = await sealedAgain(world, card.id, pinOf)
  const state = cardStateOf(world, card.id)
  const now = world.clock()
  const change = newChange(state, key, 'web', now)
  grant.spent = true
  remember()
  if (world.seed.setTakesMs === undefined) {
    completeChange(world, held, change, sealed, onChip)
  } else {
    state.pending = { change, sealed, dueAt: instant(now + world.seed.setTakesMs) }
    state.chip.sealed = onChip
    // Until then a terminal may still write the earlier PIN to the chip, so the earlier PIN is kept.
    state.pin.sealed = before
  }
  return resultOf(world, held, key)
}

/**
 * The result of setting a PIN, found by the idempotency key. It is for a page that did not receive the answer.
 *
 * @throws card-not-found; pin-set-not-found if no PIN was accepted under the key; session-required, session-expired
 */
export const readPinSet: Method<'readPinSet'> = async (world, call, refuse) => {
  const held = requireCard(world, call, refuse)
  const { setId } = call.params
  const wasSet = world.state.repeats.some(
    ({ of, key, cardId }) => of === 'set' && key === setId && cardId === held.card.id,
  )
  if (!wasSet) throw refuse('pin-set-not-found')
  return resultOf(world, held, setId)
}
