import { SealedCardDetails } from '../../src/contract/pin.ts'
import { cardView } from './card.ts'
import { liveGrant } from './grant.ts'
import { instant, isPast, limits } from './limits.ts'
import { openMessage } from './message.ts'
import { announce } from './notice.ts'
import { newId } from './random.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import { requireSession, type Who } from './session.ts'
import { cardOf, cardStateOf, type Method, type World } from './world.ts'

/** The end of the lock on a card's activation, or null. A lock that is over takes its count with it. */
export const activationLock = (world: World, cardId: string): string | null => {
  const { activation } = cardStateOf(world, cardId)
  if (activation.lockedUntil && isPast(activation.lockedUntil, world.clock())) {
    activation.lockedUntil = null
    activation.failures = 0
  }
  return activation.lockedUntil
}

/** Whether a session gave this card's details rightly, and not too long ago. */
const detailsGiven = (world: World, who: Who, card: CardSeed): boolean =>
  world.state.detailsGiven.some(
    ({ sessionId, cardId, expiresAt }) =>
      sessionId === who.sessionId && cardId === card.id && !isPast(expiresAt, world.clock()),
  )

const activate = (world: World, customer: CustomerSeed, card: CardSeed): void => {
  cardStateOf(world, card.id).active = true
  announce(world, {
    id: newId(world.random),
    customerId: customer.id,
    cardId: card.id,
    kind: 'activated',
    channel: 'web',
    at: instant(world.clock()),
  })
}

const bare = (text: string) => text.replace(/\s+/g, '')

/**
 * Compares what is printed on a card. Wrong tries are the card's own count: they use up neither identity answers nor
 * tries of a PIN. Out: `activated`; or `identity-required` where the issuer wants to know who asks, and then the right
 * details are remembered for five minutes, for this session.
 *
 * @throws card-not-found; action-not-allowed with the `reason` of `card.eligibility`; what `openMessage` throws;
 * details-refused with `attemptsLeft`, not saying which of the two was wrong; activation-locked with `until`, on the
 * last wrong try too; session-required, session-expired
 */
export const checkActivation: Method<'checkActivation'> = async (
  world,
  { caller, params, input },
  refuse,
) => {
  const who = requireSession(world, caller, refuse)
  const { customer, sessionId } = who
  const card = cardOf(customer, params.cardId, refuse)
  const permission = cardView(world, customer, card).eligibility.activate
  if (!permission.allowed) {
    const { reason, until } = permission
    if (reason === 'activation-locked' && until) throw refuse('activation-locked', { until })
    throw refuse('action-not-allowed', { reason })
  }
  const bound = { sessionId, cardId: card.id }
  const { details } = await openMessage(world, SealedCardDetails, input.encryptedDetails, bound, refuse)

  const now = world.clock()
  const { activation } = cardStateOf(world, card.id)
  if (bare(details.securityCode) !== card.securityCode || details.expires !== card.expires) {
    activation.failures += 1
    const attemptsLeft = Math.max(0, limits.activationTries - activation.failures)
    if (attemptsLeft > 0) throw refuse('details-refused', { attemptsLeft })
    activation.lockedUntil = instant(now + limits.activationLockMs)
    throw refuse('activation-locked', { until: activation.lockedUntil })
  }

  activation.failures = 0
  if (card.activation?.identity) {
    world.state.detailsGiven.push({ ...bound, expiresAt: instant(now + limits.detailsMs) })
    return { state: 'identity-required', card: cardView(world, customer, card) }
  }
  activate(world, customer, card)
  return { state: 'activated', card: cardView(world, customer, card) }
}

/**
 * Activates a card whose details this session gave, now that it is known who asks.
 *
 * @throws card-not-found; action-not-allowed with the `reason` of `card.eligibility`, or with `not-active` where the
 * details were not given or are too long ago: they are asked for again, and the grant is kept; grant-required;
 * grant-expired; session-required, session-expired
 */
export const finishActivation: Method<'finishActivation'> = async (
  world,
  { caller, params, input },
  refuse,
) => {
  const who = requireSession(world, caller, refuse)
  const card = cardOf(who.customer, params.cardId, refuse)
  const permission = cardView(world, who.customer, card).eligibility.activate
  if (!permission.allowed) throw refuse('action-not-allowed', { reason: permission.reason })
  const grant = liveGrant(world, who, card, 'activate', input.grantId, refuse)
  if (!detailsGiven(world, who, card)) throw refuse('action-not-allowed', { reason: 'not-active' })
  grant.spent = true
  world.state.detailsGiven = world.state.detailsGiven.filter(({ cardId }) => cardId !== card.id)
  activate(world, who.customer, card)
  return { card: cardView(world, who.customer, card) }
}
