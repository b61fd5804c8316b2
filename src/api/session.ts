import { endpoints } from '../contract/endpoints.ts'
import type { Credentials, Session } from '../contract/session.ts'
import { ApiProblem, call, onApiProblem, onApiSuccess } from './client.ts'
import { dropCard } from './fresh-card.ts'
import { type News, tellOtherTabs } from './other-tabs.ts'

/**
 * How a session ended without this tab's doing: its time ran out, somebody logged out in another tab, or somebody logged
 * in there and this browser's cookie is theirs now.
 */
export type Ended = 'expired' | 'elsewhere' | 'replaced'

/** What is known of the session in this tab. `ended`: there was one, and how it went. */
export type Known = { session: Session | null; ended: Ended | null }

/** ms before the end from which the person is warned; WCAG 2.2.1 asks for at least twenty seconds. */
export const lastMinute = 60_000

/** ms the issuer has to confirm what another tab said. What was open here must not stay for longer than that. */
const patience = 1_000

let known: Known | null = null
let reading: Promise<Known> | null = null
/** Counts what was learnt, so that an answer to an older question is not taken for news. */
let turn = 0
/** A log-out that the issuer has not confirmed: to ask it now would let the next person in. */
let leaving = false
/** The log-out that is on its way to the issuer. One serves all who ask for it at the same time. */
let farewell: { told: Promise<boolean>; giveUp: () => void } | null = null
/** The ends of the session by the device's clock, in ms. Only differences are taken from it, so it may be wrong. */
let ends = { idle: 0, idleSpan: 0, absolute: 0 }
const watchers = new Set<() => void>()

const span = (from: string, to: string) => Date.parse(to) - Date.parse(from)

const learn = (next: Known): Known => {
  known = next
  turn++
  if (next.session) {
    const { now, idleEndsAt, absoluteEndsAt } = next.session
    const idle = span(now, idleEndsAt)
    ends = {
      idle: Date.now() + idle,
      idleSpan: Math.max(idle, ends.idleSpan),
      absolute: Date.now() + span(now, absoluteEndsAt),
    }
  } else {
    ends = { idle: 0, idleSpan: 0, absolute: 0 }
    dropCard()
  }
  for (const tell of watchers) tell()
  return next
}

/** The codes with which the issuer says that nobody is logged in any more. */
export const isSessionEnd = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.code === 'session-required' || error.code === 'session-expired')

/** An issuer that knows of no session at all ended it when somebody logged out, unless its time was up by then. */
const endedUntold = (): Ended => (sessionTimeLeft() > 0 ? 'elsewhere' : 'expired')

onApiProblem((problem) => {
  if (!isSessionEnd(problem) || !known?.session) return
  const ended = problem.code === 'session-expired' ? 'expired' : endedUntold()
  learn({ session: null, ended })
  tellOtherTabs(ended === 'expired' ? 'expired' : 'signed-out')
})

onApiSuccess((name) => {
  if (!known?.session || !endpoints[name].session) return
  // Every answered call is activity, and begins the idle time anew: in every tab, because they share the session.
  ends.idle = Date.now() + ends.idleSpan
  tellOtherTabs('active')
})

/** ms until the session ends by itself if nothing more happens: 0 once it has, and where there is none. */
export const sessionTimeLeft = (): number => Math.max(0, Math.min(ends.idle, ends.absolute) - Date.now())

/** Whether the end that comes next is the one nothing moves. */
export const sessionIsFinal = (): boolean => ends.absolute - Date.now() <= lastMinute

/** The session as last heard of, without asking; null before anybody asked. For `useSyncExternalStore`. */
export const knownSession = (): Known | null => known

export const watchSession = (tell: () => void): (() => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/** Every log-in is a session of its own, and begins at an instant of its own. */
const isSame = (one: Session, other: Session) =>
  one.startedAt === other.startedAt && one.customer.name === other.customer.name

/** What the issuer's answer means for what this tab knew. Another session than the one it had is no session of its own. */
const weigh = (answer: { session: Session | null; ended: 'expired' | null }): Known => {
  const before = known?.session
  if (answer.session) {
    return before && !isSame(before, answer.session) ? { session: null, ended: 'replaced' } : answer
  }
  return { session: null, ended: answer.ended ?? (before ? endedUntold() : (known?.ended ?? null)) }
}

const ask = async (signal?: AbortSignal): Promise<Known> => {
  if (leaving && known) return known
  const asked = turn
  const answer = await call('readSession', signal ? { signal } : {})
  return known && turn !== asked ? known : learn(weigh(answer))
}

/**
 * The session, asked for once and then remembered until a call says that it ended. One question serves all who ask
 * at the same time.
 *
 * @throws ApiProblem when the issuer cannot be reached
 */
export const findSession = async (): Promise<Known> => {
  if (known?.session) return known
  reading ??= ask().finally(() => {
    reading = null
  })
  return reading
}

/** Asks anew how long the session has; asking does not lengthen it. @throws ApiProblem when nobody answers */
export const recheckSession = (): Promise<Known> => ask()

/** Begins the idle time anew. @throws ApiProblem `session-expired`, `session-required` when it is too late */
export const extendSession = async (): Promise<void> => {
  const session = await call('extendSession', {})
  if (known?.session) learn({ session, ended: null })
  // Too late: this tab has let go and said so, and the issuer must not keep open what nobody sees any more.
  else await signOut()
}

/** The time is up: what a screen holds goes now, whether or not anybody can be asked. */
export const expireSession = (): void => {
  if (!known?.session) return
  learn({ session: null, ended: 'expired' })
  tellOtherTabs('expired')
}

/** What is believed of another tab when the issuer cannot be asked. A sign of life is not worth a session. */
const believed: Record<News, Ended | null> = {
  'signed-out': 'elsewhere',
  expired: 'expired',
  'signed-in': 'replaced',
  active: null,
}

/**
 * Another tab said something: asks the issuer what is true of this one, and goes by its answer. Where none comes in
 * time, the safe side is to let go of the session. Throws no problem.
 */
export const heedOtherTab = async (word: News): Promise<void> => {
  // Somebody showed who they are, so a log-out from before is over.
  if (word === 'signed-in') {
    leaving = false
    farewell?.giveUp()
  }
  // Signs of life matter only to a tab that is about to give up.
  if (!known?.session || (word === 'active' && sessionTimeLeft() > lastMinute)) return
  const heard = known.session.startedAt
  try {
    await ask(AbortSignal.timeout(patience))
  } catch {
    const ended = believed[word]
    if (ended && known?.session?.startedAt === heard) learn({ session: null, ended })
  }
}

/**
 * The answer to a log-out takes the cookie away, whosever it is by then. So one that is under way gets a moment to come,
 * and is given up after it.
 */
const settleSignOut = async () => {
  if (!farewell) return
  const timer = setTimeout(farewell.giveUp, patience)
  await farewell.told
  clearTimeout(timer)
}

/** @throws ApiProblem `credentials-refused`, `sign-in-locked` */
export const signIn = async (credentials: Credentials): Promise<Session> => {
  await settleSignOut()
  const session = await call('signIn', { input: credentials })
  leaving = false
  learn({ session, ended: null })
  tellOtherTabs('signed-in')
  return session
}

const tellIssuer = async (signal: AbortSignal): Promise<boolean> => {
  try {
    await call('signOut', { signal })
    leaving = false
    return true
  } catch {
    // Somebody who logged in meanwhile took the place of the session, and nothing is left to be told.
    return !leaving
  } finally {
    farewell = null
    tellOtherTabs('signed-out')
  }
}

/**
 * Ends the session here at once, and then at the issuer. The other tabs hear of it afterwards, when the issuer can tell
 * them that it is true.
 *
 * @returns whether the issuer was told: if not, somebody at this device may still be let in
 */
export const signOut = (): Promise<boolean> => {
  leaving = true
  learn({ session: null, ended: null })
  if (!farewell) {
    const stop = new AbortController()
    farewell = { told: tellIssuer(stop.signal), giveUp: () => stop.abort() }
  }
  return farewell.told
}

/** Whether the issuer knows of the last log-out here, once that is certain: the answer to it, where one is still to come. */
export const wasToldOfSignOut = (): Promise<boolean> => farewell?.told ?? Promise.resolve(!leaving)

/** What a new page knows: nothing. */
export const forgetSession = (): void => {
  known = null
  ends = { idle: 0, idleSpan: 0, absolute: 0 }
  reading = null
  leaving = false
  farewell?.giveUp()
  farewell = null
  turn++
  dropCard()
}
