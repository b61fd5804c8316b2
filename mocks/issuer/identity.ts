import type { Purpose } from '../../src/contract/card.ts'
import type { Grant } from '../../src/contract/identity.ts'
import { instant, isPast, limits } from './limits.ts'
import { newId } from './random.ts'
import { requireSession, type Who } from './session.ts'
import type { HeldGrant, State } from './state.ts'
import { cardOf, type Method, type World } from './world.ts'

type Counter = State['identity'][string]

/**
 * Where questions are asked, each with a count of its own: a page online, from 1, or the helpline. The phone asks other
 * questions than a page does, so a call that goes well must not give back guesses at those of the page.
 */
export type Asked = number | 'phone'

const counterOf = (world: World, customerId: string): Counter => {
  const counter = world.state.identity[customerId]
  if (!counter) throw new Error(`the state lacks customer ${customerId}`)
  return counter
}

/** The end of the lock on a customer's identity questions, or null. A lock that is over takes its counts with it. */
export const identityLock = (world: World, customerId: string): string | null => {
  const counter = counterOf(world, customerId)
  if (counter.lockedUntil && isPast(counter.lockedUntil, world.clock())) {
    counter.lockedUntil = null
    counter.failures = {}
  }
  return counter.lockedUntil
}

/** How often the person may still be wrong there before the lock. */
export const attemptsLeft = (world: World, customerId: string, at: Asked): number =>
  Math.max(0, limits.identityTries - (counterOf(world, customerId).failures[at] ?? 0))

/**
 * Counts wrong answers. Each page has its own count, so that a mistyped code does not use up the tries of the page before,
 * and so has the phone; the count is the customer's whatever the card and the purpose, so that several cards give no more
 * guesses. Whichever is used up locks all of them. The tries of a card's PIN are another matter altogether. Out: the end
 * of the lock, if this was the last try.
 */
export const countWrong = (world: World, customerId: string, at: Asked): string | null => {
  const counter = counterOf(world, customerId)
  counter.failures[at] = (counter.failures[at] ?? 0) + 1
  if (attemptsLeft(world, customerId, at) === 0) {
    counter.lockedUntil = instant(world.clock() + limits.identityLockMs)
  }
  return counter.lockedUntil
}

/** Right answers give all tries back where they were given, and nowhere else. */
export const countRight = (world: World, customerId: string, at: Asked): void => {
  delete counterOf(world, customerId).failures[at]
}

/** Gives the right to do one thing once to one card, for five minutes, in this session. */
export const giveGrant = (world: World, sessionId: string, cardId: string, purpose: Purpose): Grant => {
  const grant = {
    id: newId(world.random),
    cardId,
    purpose,
    expiresAt: instant(world.clock() + limits.grantMs),
  }
  world.state.grants.push({ ...grant, sessionId, spent: false })
  return grant
}

/** The latest grant of this session for a card and a purpose, spent or not. */
const latestGrant = (world: World, who: Who, cardId: string, purpose: string): HeldGrant | undefined =>
  world.state.grants.findLast(
    (grant) => grant.sessionId === who.sessionId && grant.cardId === cardId && grant.purpose === purpose,
  )

/**
 * How far the person has proved who they are. `expired` only where the latest proof of this session ran out unused.
 * A purpose nobody knows is unproven.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const readIdentity: Method<'readIdentity'> = async (world, { caller, params }, refuse) => {
  const who = requireSession(world, caller, refuse)
  const card = cardOf(who.customer, params.cardId, refuse)
  const until = identityLock(world, who.customer.id)
  if (until) return { state: 'locked', until }
  const latest = latestGrant(world, who, card.id, params.purpose)
  if (!latest || latest.spent) return { state: 'unproven', expired: false }
  if (isPast(latest.expiresAt, world.clock())) return { state: 'unproven', expired: true }
  const { id, cardId, purpose, expiresAt } = latest
  return { state: 'granted', grant: { id, cardId, purpose, expiresAt } }
}
