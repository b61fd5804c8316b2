import { endpoints } from '../contract/endpoints.ts'
import type { Credentials, Session } from '../contract/session.ts'
import { ApiProblem, call, onApiProblem, onApiSuccess } from './client.ts'
import { dropCard } from './fresh-card.ts'

/** What is known of the session in this tab. `ended`: there was one and it ran out. */
export type Known = { session: Session | null; ended: 'expired' | null }

let known: Known | null = null
let reading: Promise<Known> | null = null
/** The ends of the session by the device's clock, in ms. Only differences are taken from it, so it may be wrong. */
let ends = { idle: 0, idleSpan: 0, absolute: 0 }
const watchers = new Set<() => void>()

const span = (from: string, to: string) => Date.parse(to) - Date.parse(from)

const learn = (next: Known): Known => {
  known = next
  if (next.session) {
    const { now, idleEndsAt, absoluteEndsAt } = next.session
    const idle = span(now, idleEndsAt)
    ends = {
      idle: Date.now() + idle,
      idleSpan: Math.max(idle, ends.idleSpan),
      absolute: Date.now() + span(now, absoluteEndsAt),
    }
  } else ends = { idle: 0, idleSpan: 0, absolute: 0 }
  for (const tell of watchers) tell()
  return next
}

/** The codes with which the issuer says that nobody is logged in any more. */
export const isSessionEnd = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.code === 'session-required' || error.code === 'session-expired')

onApiProblem((problem) => {
  if (isSessionEnd(problem) && known?.session) learn({ session: null, ended: 'expired' })
})

onApiSuccess((name) => {
  // Every answered call is activity, and begins the idle time anew.
  if (known?.session && endpoints[name].session) ends.idle = Date.now() + ends.idleSpan
})

/** ms until the session ends by itself if nothing more happens: 0 once it has, and where there is none. */
export const sessionTimeLeft = (): number => Math.max(0, Math.min(ends.idle, ends.absolute) - Date.now())

/** The session as last heard of, without asking; null before anybody asked. For `useSyncExternalStore`. */
export const knownSession = (): Known | null => known

export const watchSession = (tell: () => void): (() => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/**
 * The session, asked for once and then remembered until a call says that it ended. One question serves all who ask
 * at the same time.
 *
 * @throws ApiProblem when the issuer cannot be reached
 */
export const findSession = async (): Promise<Known> => {
  if (known?.session) return known
  reading ??= call('readSession', {})
    .then(learn)
    .finally(() => {
      reading = null
    })
  return reading
}

/** Asks anew how long the session has; asking does not lengthen it. @throws ApiProblem when nobody answers */
export const recheckSession = async (): Promise<Known> => learn(await call('readSession', {}))

/** Begins the idle time anew. @throws ApiProblem `session-expired`, `session-required` when it is too late */
export const extendSession = async (): Promise<void> => {
  learn({ session: await call('extendSession', {}), ended: null })
}

/** The time is up: what a screen holds goes now, whether or not anybody can be asked. */
export const expireSession = (): void => {
  if (known?.session) learn({ session: null, ended: 'expired' })
}

/** @throws ApiProblem `credentials-refused`, `sign-in-locked` */
export const signIn = async (credentials: Credentials): Promise<Session> => {
  const session = await call('signIn', { input: credentials })
  learn({ session, ended: null })
  return session
}

/**
 * Ends the session here at once, and then at the issuer.
 *
 * @returns whether the issuer was told: if not, somebody at this device may still be let in
 */
export const signOut = async (): Promise<boolean> => {
  learn({ session: null, ended: null })
  dropCard()
  try {
    await call('signOut', {})
    return true
  } catch {
    return false
  }
}

/** What a new page knows: nothing. */
export const forgetSession = (): void => {
  known = null
  reading = null
  dropCard()
}
