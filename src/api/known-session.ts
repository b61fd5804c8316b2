import type { Ending, Session } from '../contract/session.ts'
import type { Word } from './tabs.ts'

/** What this tab knows about the session. */
export type Known = {
  session: Session | null
  /** How the last session of this tab ended; null if there was none, or the person logged out here. */
  ended: Ending | null
  /** The state of the log-out call to the issuer; null when no log-out has to be sent. */
  signOut: 'sent' | 'failed' | 'sent-again' | null
  /** A tag of the person who has, or last had, the session in this tab. Only this person may use a return address. */
  whose: string | null
}

/** This tab's session: its id, its mark, and its ends (ms of the device's clock). */
export type Current = { id: string; mark: string | null; idle: number; idleSpan: number; absolute: number }

/** ms before the end at which the person is warned; WCAG 2.2.1 requires at least twenty seconds. */
export const warnBeforeEnd = 60_000

const span = (from: string, to: string) => Date.parse(to) - Date.parse(from)

/** A short tag of a person (FNV-1a of the name) for use in an address. It distinguishes people but shows no name. */
export const tagOf = ({ customer }: Session): string => {
  let hash = 0x811c9dc5
  for (const letter of customer.name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** Identifies a session: every log-in starts a new session, at another time. */
export const idOf = (session: Session): string => `${session.startedAt} ${tagOf(session)}`

/**
 * This tab's session after an answer about it. If the session is the same, the object is the same too:
 * `createSession` compares the objects, to drop answers from an earlier session.
 *
 * @param now UTC ms of the device
 */
export const renewed = (
  current: Current | null,
  session: Session,
  mark: string | null,
  now: number,
): Current => {
  const id = idOf(session)
  const idle = span(session.now, session.idleEndsAt)
  const ends = { idle: now + idle, absolute: now + span(session.now, session.absoluteEndsAt) }
  if (current?.id !== id) return { id, mark, idleSpan: idle, ...ends }
  const idleSpan = Math.max(idle, current.idleSpan)
  return Object.assign(current, ends, { idleSpan, mark: mark ?? current.mark })
}

/** ms until the session ends without more activity; 0 when there is no session. */
export const leftOf = (current: Current | null, now: number): number =>
  current ? Math.max(0, Math.min(current.idle, current.absolute) - now) : 0

/** Whether an answer carries the mark of another session. */
export const hasOtherMark = (current: Current, mark: string | null) =>
  mark !== null && current.mark !== null && mark !== current.mark

export const nothing: Known = { session: null, ended: null, signOut: null, whose: null }

/** How the session ended, by the message of another tab. Used when the issuer does not answer. */
export const believed: Record<Word, Ending | null> = {
  'signed-out': 'elsewhere',
  expired: 'expired',
  over: 'over',
  'signed-in': 'replaced',
  active: null,
}
