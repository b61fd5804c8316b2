import type { sessionProblems } from '../../../src/contract/problems.ts'
import type { Session } from '../../../src/contract/session.ts'
import { instant, limits } from './limits.ts'
import type { Refuse } from './problem.ts'
import { newId } from './random.ts'
import type { CustomerSeed } from './seed.ts'
import type { State } from './state.ts'
import { type Caller, customerOf, type HeldCard, type Method, type World } from './world.ts'

type Held = State['sessions'][string]

const heldBy = ({ state }: World, { sessionId }: Caller): Held | undefined =>
  sessionId === null ? undefined : state.sessions[sessionId]

const spans = (world: World) => world.seed.session ?? limits

/** When a session ends, in UTC milliseconds. Activity moves `idle`, but never beyond `absolute`. */
export const endsOf = (world: World, held: Held) => {
  const absolute = Date.parse(held.startedAt) + spans(world).absoluteMs
  return { idle: Math.min(Date.parse(held.activeAt) + spans(world).idleMs, absolute), absolute }
}

const hasEnded = (world: World, held: Held) => world.clock() >= endsOf(world, held).idle

/**
 * Starts a session for a customer.
 *
 * @returns the session's id, which is always new (OWASP: session fixation)
 */
export const openSession = (world: World, customerId: string, startedAt = world.clock()): string => {
  const id = newId(world.random)
  world.state.sessions[id] = {
    customerId,
    startedAt: instant(startedAt),
    activeAt: instant(startedAt),
    mark: newId(world.random),
  }
  return id
}

/** Gives a mark to every session without one. A state that was saved before marks existed has such sessions. */
export const markSessions = ({ state, random }: World): void => {
  for (const held of Object.values(state.sessions)) held.mark ??= newId(random)
}

/** The mark on the answers of a session; null if the session does not exist or has ended. */
export const markOf = (world: World, sessionId: string | null): string | null => {
  const held = heldBy(world, { sessionId })
  return held?.mark && !hasEnded(world, held) ? held.mark : null
}

/** Deletes the caller's session, if there is one. */
export const closeSession = (world: World, caller: Caller): void => {
  if (caller.sessionId !== null) delete world.state.sessions[caller.sessionId]
  caller.sessionId = null
  world.state.openingSession = null
}

/** A session in the form of the contract, as it is now. */
const sessionView = (world: World, held: Held): Session => {
  const { idle, absolute } = endsOf(world, held)
  return {
    customer: { name: customerOf(world, held.customerId).name },
    startedAt: held.startedAt,
    now: instant(world.clock()),
    idleEndsAt: instant(idle),
    absoluteEndsAt: instant(absolute),
  }
}

/** The session of a caller that certainly has one. */
export const viewSession = (world: World, caller: Caller): Session => {
  const held = heldBy(world, caller)
  if (!held) throw new Error('the caller has no session')
  return sessionView(world, held)
}

/** The session and the customer of a call. */
export type Who = { sessionId: string; customer: CustomerSeed }

type SessionProblem = (typeof sessionProblems)[number]

/**
 * Finds the session and the customer of a call, and counts the call as activity. So every call that needs a session
 * moves the idle end of the session.
 *
 * @throws session-required if the caller has no session, session-expired if it has expired
 */
export const requireSession = (world: World, caller: Caller, refuse: Refuse<SessionProblem>): Who => {
  const { sessionId } = caller
  const held = heldBy(world, caller)
  if (sessionId === null || !held) throw refuse('session-required')
  if (hasEnded(world, held)) throw refuse('session-expired')
  held.activeAt = instant(world.clock())
  return { sessionId, customer: customerOf(world, held.customerId) }
}

/**
 * Finds the session, the customer and the card of a call. A card of another customer is refused like an unknown card,
 * because the answer must not show that the card exists.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const requireCard = (
  world: World,
  { caller, params }: { caller: Caller; params: { cardId: string } },
  refuse: Refuse<'card-not-found' | SessionProblem>,
): Who & HeldCard => {
  const who = requireSession(world, caller, refuse)
  const card = who.customer.cards.find(({ id }) => id === params.cardId)
  if (!card) throw refuse('card-not-found')
  return { ...who, card }
}

/** The caller's session, if there is one. Reading a session does not extend it. Throws no problem. */
export const readSession: Method<'readSession'> = async (world, { caller }) => {
  const held = heldBy(world, caller)
  if (!held) return { session: null, ended: null }
  if (hasEnded(world, held)) return { session: null, ended: 'expired' }
  return { session: sessionView(world, held), ended: null }
}

/**
 * Extends the session, but not beyond its absolute end. One simple action is enough for this (WCAG 2.2 SC 2.2.1).
 *
 * @throws session-required, session-expired
 */
export const extendSession: Method<'extendSession'> = async (world, { caller }, refuse) => {
  requireSession(world, caller, refuse)
  return viewSession(world, caller)
}

/** Ends the session. Logging out twice is no error. Throws no problem. */
export const signOut: Method<'signOut'> = async (world, { caller }) => {
  closeSession(world, caller)
  return undefined
}
