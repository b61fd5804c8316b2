import type { Session } from '../../src/contract/session.ts'
import { instant, limits } from './limits.ts'
import type { Refuse } from './problem.ts'
import { newId } from './random.ts'
import type { CustomerSeed } from './seed.ts'
import type { State } from './state.ts'
import { type Caller, customerOf, type Method, type World } from './world.ts'

type Held = State['sessions'][string]

const spans = (world: World) => world.seed.session ?? limits

/** When a session ends, in UTC milliseconds. Activity moves the first end, never beyond the second. */
export const endsOf = (world: World, held: Held) => {
  const absolute = Date.parse(held.startedAt) + spans(world).absoluteMs
  return { idle: Math.min(Date.parse(held.activeAt) + spans(world).idleMs, absolute), absolute }
}

const hasEnded = (world: World, held: Held) => world.clock() >= endsOf(world, held).idle

/** Starts a session for a customer and returns its id, always a fresh one (OWASP: session fixation). */
export const openSession = (world: World, customerId: string, startedAt = world.clock()): string => {
  const id = newId(world.random)
  world.state.sessions[id] = { customerId, startedAt: instant(startedAt), activeAt: instant(startedAt) }
  return id
}

/** Forgets the caller's session, if it has one: from now on it is nobody. */
export const closeSession = (world: World, caller: Caller): void => {
  if (caller.sessionId !== null) delete world.state.sessions[caller.sessionId]
  caller.sessionId = null
  world.state.openingSession = null
}

/** A session in the contract's words, as of now. */
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

/** The live session of a caller who is known to have one. */
export const viewSession = (world: World, { sessionId }: Caller): Session => {
  const held = sessionId === null ? undefined : world.state.sessions[sessionId]
  if (!held) throw new Error('the caller has no session')
  return sessionView(world, held)
}

/** Who is calling. */
export type Who = { sessionId: string; customer: CustomerSeed }

/**
 * Who is calling, and notes that they are active: every call but `readSession` moves the idle end.
 *
 * @throws session-required where the caller names none, session-expired where it ran out
 */
export const requireSession = (
  world: World,
  { sessionId }: Caller,
  refuse: Refuse<'session-required' | 'session-expired'>,
): Who => {
  const held = sessionId === null ? undefined : world.state.sessions[sessionId]
  if (sessionId === null || !held) throw refuse('session-required')
  if (hasEnded(world, held)) throw refuse('session-expired')
  held.activeAt = instant(world.clock())
  return { sessionId, customer: customerOf(world, held.customerId) }
}

/** Who is logged in, if anybody. Looking is no activity: it must not keep a session alive. Throws no problem. */
export const readSession: Method<'readSession'> = async (world, { caller }) => {
  const held = caller.sessionId === null ? undefined : world.state.sessions[caller.sessionId]
  if (!held) return { session: null, ended: null }
  if (hasEnded(world, held)) return { session: null, ended: 'expired' }
  return { session: sessionView(world, held), ended: null }
}

/**
 * One simple action that keeps the session (WCAG 2.2 SC 2.2.1), up to its absolute end.
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
