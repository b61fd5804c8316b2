import { endpoints } from '../contract/endpoints.ts'
import type { Credentials } from '../contract/messages.ts'
import type { Ending, Session } from '../contract/session.ts'
import type { Api, Inspect } from './client.ts'
import {
  believed,
  type Current,
  hasOtherMark,
  idOf,
  type Known,
  leftOf,
  nothing,
  renewed,
  tagOf,
  warnBeforeEnd,
} from './known-session.ts'
import { dataOf, isRefusedWith, type Outcome, Unanswered } from './outcome.ts'
import { createSignOut, type Owed } from './sign-out.ts'
import type { Tabs, Word } from './tabs.ts'

/** ms that the issuer has to confirm a message from another tab. An open screen must not stay longer than that. */
const patience = 1_000

type Parts = {
  api: Api
  /** UTC ms of the device. Only differences are used, so it may be wrong. */
  clock: () => number
  tabs: Tabs
  owed: Owed
}

/** The session of this tab. It does not use React; `watch` and `known` fit `useSyncExternalStore`. */
export type SessionCore = ReturnType<typeof createSession>

export const createSession = ({ api, clock, tabs, owed }: Parts) => {
  let known: Known | null = null
  let current: Current | null = null
  let reading: Promise<Known> | null = null
  /** The issuer must confirm the session before anything is shown (see `doubt`). */
  let doubted = false
  /** Counts the changes of `known`, so that a late answer to an earlier check does not undo a newer change. */
  let turn = 0
  const watchers = new Set<() => void>()
  /** The mark that came with each answer about a session. */
  const marks = new WeakMap<object, string>()

  const learn = (next: Known): Known => {
    known = next
    turn += 1
    for (const tell of watchers) tell()
    return next
  }

  const markOf = (answer: object) => marks.get(answer) ?? null

  /** Makes a session the session of this tab. */
  const begin = (session: Session, mark: string | null): Known => {
    current = renewed(current, session, mark, clock())
    doubted = false
    return learn({ session, ended: null, signOut: null, whose: tagOf(session) })
  }

  /** Ends the session in this tab. Screens drop their data at once. */
  const end = (ended: Ending | null, signOut: Known['signOut'] = null): Known => {
    current = null
    return learn({ ...(known ?? nothing), session: null, ended, signOut })
  }

  /** Keeps the state of the log-out call, unless a new log-in has replaced the session. */
  const noteSignOut = (signOut: Known['signOut']): void => {
    if (known && !known.session) learn({ ...known, signOut })
  }

  const timeLeft = () => leftOf(current, clock())

  const signOutCall = createSignOut({
    api,
    owed,
    onEnd: (told, isGivenUp) => {
      noteSignOut(told ? null : 'failed')
      // If the log-out was given up for a log-in, that log-in sends its own message.
      if (!isGivenUp) tabs.tell('signed-out')
    },
  })

  const endedWithoutReason = (heard?: Word): Ending => {
    if (heard === 'signed-out') return 'elsewhere'
    return timeLeft() > 0 ? 'over' : 'expired'
  }

  /** Asks the issuer who is logged in. This does not count as activity. @throws Refused, Unanswered */
  const ask = async (signal?: AbortSignal, heard?: Word): Promise<Known> => {
    const asked = turn
    const answer = dataOf(await api.call('readSession', signal ? { signal } : {}))
    if (known && turn !== asked) return known
    const { session } = answer
    const id = session && idOf(session)
    const mark = markOf(answer)
    if (id !== null && id === owed.read()) {
      // This session was ended in this browser, but the issuer has not confirmed that. So the log-out is sent again.
      if (current?.id === id) end('elsewhere', 'sent')
      const telling = signOutCall.tell()
      return known ?? learn({ ...nothing, signOut: (await telling) ? null : 'failed' })
    }
    owed.write(null)
    if (session && id !== null) {
      const isAnother = current
        ? current.id !== id || hasOtherMark(current, mark)
        : known?.whose != null && known.whose !== tagOf(session)
      // Another person's session is announced once before this tab uses it.
      if (isAnother && known?.ended !== 'replaced') return end('replaced')
      return begin(session, mark)
    }
    doubted = false
    if (current) return end(answer.ended ?? endedWithoutReason(heard))
    return learn({ ...(known ?? nothing), signOut: null, ended: answer.ended ?? known?.ended ?? null })
  }

  const inspect: Inspect = (asking) => {
    // The session ended. Another person may have the cookie now, and nothing must be sent in their name.
    if (endpoints[asking].session && known && !current) return new Unanswered(asking, 'other-session')
    const sentIn = current
    return ({ endpoint, outcome, mark }) => {
      const about = outcome.kind === 'answered' && outcome.data
      if (mark !== null && typeof about === 'object' && about !== null) marks.set(about, mark)
      if (endpoint === 'readSession' || endpoint === 'signIn' || endpoint === 'signOut' || !sentIn)
        return null
      // The call was sent in a session that this tab no longer has, so its answer is not used.
      if (sentIn !== current) return new Unanswered(endpoint, 'other-session')
      if (hasOtherMark(sentIn, mark)) {
        end('replaced')
        return new Unanswered(endpoint, 'other-session')
      }
      if (outcome.kind === 'answered' && endpoints[endpoint].session) {
        // Every answered call is activity. It restarts the idle time in every tab, because they share the session.
        sentIn.idle = clock() + sentIn.idleSpan
        tabs.tell('active')
      }
      if (isRefusedWith(outcome, 'session-required', 'session-expired')) {
        const ended = outcome.code === 'session-expired' ? 'expired' : endedWithoutReason()
        end(ended)
        tabs.tell(ended === 'expired' ? 'expired' : 'over')
      } else if (outcome.kind === 'refused' && outcome.status === 401 && outcome.code === undefined) {
        // A gateway may answer 401 without a code of the contract. Only the issuer knows whether the session ended.
        ask().catch(() => undefined)
      }
      return null
    }
  }
  api.inspect(inspect)

  return {
    /** What this tab knows, without a call; null before the issuer was asked. */
    known: (): Known | null => known,
    watch: (tell: () => void): (() => void) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    /** ms until the session ends without more activity; 0 when there is no session. */
    timeLeft,
    /** Whether the next end is the absolute one, which activity cannot postpone. */
    isFinal: (): boolean => !current || current.absolute - clock() <= warnBeforeEnd,

    /**
     * The session. The first call asks the issuer. Later calls return what is known, until a call shows that the
     * session ended. Callers at the same time share one request.
     *
     * @throws Refused, Unanswered
     */
    find: async (): Promise<Known> => {
      if (known?.session && !doubted) return known
      reading ??= ask().finally(() => {
        reading = null
      })
      return reading
    },
    /** Asks how much time the session has left. @throws Refused, Unanswered */
    recheck: (): Promise<Known> => ask(),
    /** Call it when the page comes back from the back/forward cache: `find` then asks the issuer again. */
    doubt: (): void => {
      doubted = true
    },

    /** Logs in; refused with `credentials-refused`, `sign-in-locked`. */
    signIn: async (credentials: Credentials): Promise<Outcome<Session>> => {
      await signOutCall.settle(patience)
      const outcome = await api.call('signIn', { input: credentials })
      if (outcome.kind !== 'answered') return outcome
      owed.write(null)
      begin(outcome.data, markOf(outcome.data))
      tabs.tell('signed-in')
      return outcome
    },

    /** Restarts the idle time; refused with `session-expired`, `session-required` when it is too late. */
    extend: async (): Promise<Outcome<Session>> => {
      const outcome = await api.call('extendSession', {})
      if (outcome.kind === 'answered' && current) begin(outcome.data, current.mark)
      return outcome
    },

    /**
     * Call it when the time is up: screens drop their data at once, even without a connection. The issuer is told
     * too, because the session may still be open by the issuer's clock.
     */
    expire: (): void => {
      if (!current) return
      owed.write(current.id)
      end('expired', 'sent')
      tabs.tell('expired')
      ask().catch(() => noteSignOut('failed'))
    },

    /** Ends the session here at once, and then at the issuer; `known().signOut` has the result. */
    signOut: async (): Promise<void> => {
      if (current) owed.write(current.id)
      const isAgain = known?.signOut === 'failed'
      end(isAgain ? (known?.ended ?? null) : null, isAgain ? 'sent-again' : 'sent')
      await signOutCall.tell()
    },

    /**
     * Handles a message from another tab: asks the issuer whether this tab's session is still open. If no answer
     * comes in time, the session ends, which is the safe choice; only `active` never ends it. Never throws.
     */
    heed: async (word: Word): Promise<void> => {
      // The answer to a log-out that is under way would delete the new cookie.
      if (word === 'signed-in') signOutCall.giveUp()
      // Activity matters only to a tab whose session is about to end.
      if (!current || (word === 'active' && timeLeft() > warnBeforeEnd)) return
      const heardIn = current
      try {
        await ask(AbortSignal.timeout(patience), word)
      } catch {
        const ended = believed[word]
        if (ended === null || current !== heardIn) return
        owed.write(heardIn.id)
        end(ended)
      }
    },
  }
}
