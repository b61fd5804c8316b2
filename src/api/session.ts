import type { Credentials, Session } from '../contract/session.ts'
import { ApiProblem, call, onApiProblem } from './client.ts'

/** What is known of the session in this tab. `ended`: there was one and it ran out. */
export type Known = { session: Session | null; ended: 'expired' | null }

let known: Known | null = null
let reading: Promise<Known> | null = null
const watchers = new Set<() => void>()

const learn = (next: Known): Known => {
  known = next
  for (const tell of watchers) tell()
  return next
}

/** The codes with which the issuer says that nobody is logged in any more. */
export const isSessionEnd = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.code === 'session-required' || error.code === 'session-expired')

onApiProblem((problem) => {
  if (isSessionEnd(problem) && known?.session) learn({ session: null, ended: 'expired' })
})

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

/** @throws ApiProblem `credentials-refused`, `sign-in-locked` */
export const signIn = async (credentials: Credentials): Promise<Session> => {
  const session = await call('signIn', { input: credentials })
  learn({ session, ended: null })
  return session
}

/** Ends the session here at once, whether or not the issuer could be told. */
export const signOut = async (): Promise<void> => {
  learn({ session: null, ended: null })
  await call('signOut', {}).catch(() => undefined)
}

/** What a new page knows: nothing. */
export const forgetSession = (): void => {
  known = null
  reading = null
}
