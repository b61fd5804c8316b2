import { SealedCardDetails } from '../../../src/contract/messages.ts'
import { cardView, requireOpen } from '../cards/card.ts'
import { announce } from '../cards/notice.ts'
import { instant, isPast, limits } from '../core/limits.ts'
import { countFailure } from '../core/lock.ts'
import { requireCard, type Who } from '../core/session.ts'
import { cardStateOf, type HeldCard, type Method, type World } from '../core/world.ts'
import { liveGrant } from '../identity/grant.ts'
import { openMessage } from '../sealing/sealed-message.ts'

/** Whether this session gave the right details of this card within `limits.detailsMs`. */
const detailsGiven = (world: World, { sessionId, card }: Who & HeldCard): boolean =>
  world.state.detailsGiven.some(
    (given) =>
      given.sessionId === sessionId && given.cardId === card.id && !isPast(given.expiresAt, world.clock()),
  )

const activate = (world: World, held: HeldCard): void => {
  cardStateOf(world, held.card.id).active = true
  announce(world, held, { kind: 'activated', channel: 'web' })
}

const bare = (text: string) => text.replace(/\s+/g, '')

/**
 * Checks the details printed on a card. Wrong details are counted for each card. They use up neither tries of the
 * identity questions nor tries of a PIN.
 *
 * @returns `activated`; or `identity-required` if the issuer also asks the identity questions. The right details are
 * then remembered for five minutes, for this session.
 * @throws card-not-found; action-not-allowed with the `reason` of `card.eligibility`; the problems of `openMessage`;
 * details-refused with `attemptsLeft`, without showing which detail was wrong; activation-locked with `until`, also
 * on the last wrong try; session-required, session-expired
 */
export const checkActivation: Method<'checkActivation'> = async (world, call, refuse) => {
  const held = requireCard(world, call, refuse)
  requireOpen(world, held, 'activate', refuse, 'activation-locked')
  const { sessionId, card } = held
  const bound = { sessionId, cardId: card.id }
  const { details } = await openMessage(world, SealedCardDetails, call.input.encryptedDetails, bound, refuse)

  const now = world.clock()
  const { activation } = cardStateOf(world, card.id)
  if (bare(details.securityCode) !== card.securityCode || details.expires !== card.expires) {
    const until = countFailure(activation, limits.activationTries, limits.activationLockMs, now)
    throw until
      ? refuse('activation-locked', { until })
      : refuse('details-refused', { attemptsLeft: limits.activationTries - activation.failures })
  }

  activation.failures = 0
  if (card.activation?.identity) {
    world.state.detailsGiven.push({ ...bound, expiresAt: instant(now + limits.detailsMs) })
    return { state: 'identity-required', card: cardView(world, held) }
  }
  activate(world, held)
  return { state: 'activated', card: cardView(world, held) }
}

/**
 * Activates a card after this session gave its details and the person answered the identity questions.
 *
 * @throws card-not-found; action-not-allowed with the `reason` of `card.eligibility`, or with `not-active` if the
 * details are missing or too old (then the person gives the details again, and the grant is kept); grant-required;
 * grant-expired; session-required, session-expired
 */
export const finishActivation: Method<'finishActivation'> = async (world, call, refuse) => {
  const held = requireCard(world, call, refuse)
  requireOpen(world, held, 'activate', refuse)
  const grant = liveGrant(world, held, 'activate', call.input.grantId, refuse)
  if (!detailsGiven(world, held)) throw refuse('action-not-allowed', { reason: 'not-active' })
  grant.spent = true
  world.state.detailsGiven = world.state.detailsGiven.filter(({ cardId }) => cardId !== held.card.id)
  activate(world, held)
  return { card: cardView(world, held) }
}
