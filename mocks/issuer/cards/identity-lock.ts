import type { Grant } from '../../../src/contract/identity.ts'
import type { Purpose } from '../../../src/contract/permission.ts'
import { instant, isPast, limits } from '../core/limits.ts'
import { lockEnd } from '../core/lock.ts'
import { newId } from '../core/random.ts'
import { requireCard } from '../core/session.ts'
import type { State } from '../core/state.ts'
import type { Method, World } from '../core/world.ts'

type Counter = State['identity'][string]

/**
 * A place where questions are asked: a page online (pages count from 1) or the phone line. Each place has its own
 * count. The phone line asks other questions than a page, so right answers there must not give back tries on a page.
 */
export type QuestionPage = number | 'phone'

const counterOf = (world: World, customerId: string): Counter => {
  const counter = world.state.identity[customerId]
  if (!counter) throw new Error(`the state lacks customer ${customerId}`)
  return counter
}

/**
 * The end of the lock on a customer's identity questions, or null. If the lock has ended, removes it and resets the
 * counts.
 */
export const identityLock = (world: World, customerId: string): string | null =>
  lockEnd(counterOf(world, customerId), {}, world.clock())

/** The tries that the person has left in this place before the lock. */
export const attemptsLeft = (world: World, customerId: string, at: QuestionPage): number =>
  Math.max(0, limits.identityTries - (counterOf(world, customerId).failures[at] ?? 0))

/**
 * Counts wrong answers:
 * - Each page has its own count, so that a mistyped code does not use up the tries of the page before. The phone line
 *   has its own count too.
 * - All cards and purposes of a customer share these counts, so that several cards give no more tries.
 * - When one count is used up, all places are locked.
 * - The tries of a card's PIN are counted separately.
 *
 * @returns the end of the lock if this was the last try, else null
 */
export const countWrong = (world: World, customerId: string, at: QuestionPage): string | null => {
  const counter = counterOf(world, customerId)
  counter.failures[at] = (counter.failures[at] ?? 0) + 1
  if (attemptsLeft(world, customerId, at) === 0) {
    counter.lockedUntil = instant(world.clock() + limits.identityLockMs)
  }
  return counter.lockedUntil
}

/** Right answers give all tries back, but only in the place where they were given. */
export const countRight = (world: World, customerId: string, at: QuestionPage): void => {
  delete counterOf(world, customerId).failures[at]
}

/** Gives a grant to do one action on one card once, within five minutes, in this session. */
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

/**
 * Whether the person has proved who they are. `expired` is true only if the latest grant of this session expired
 * unused. For an unknown purpose the answer is `unproven`.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const readIdentity: Method<'readIdentity'> = async (world, call, refuse) => {
  const { sessionId, customer, card } = requireCard(world, call, refuse)
  const until = identityLock(world, customer.id)
  if (until) return { state: 'locked', until }
  const latest = world.state.grants.findLast(
    (grant) =>
      grant.sessionId === sessionId && grant.cardId === card.id && grant.purpose === call.params.purpose,
  )
  if (!latest || latest.spent) return { state: 'unproven', expired: false }
  if (isPast(latest.expiresAt, world.clock())) return { state: 'unproven', expired: true }
  const { id, cardId, purpose, expiresAt } = latest
  return { state: 'granted', grant: { id, cardId, purpose, expiresAt } }
}
