import * as z from 'zod/mini'
import { Instant } from './instant.ts'
import { known, orElse, shortText } from './lenient.ts'

/**
 * The response header with which an issuer marks every answer in a session, refusals too. It is an opaque text, the
 * same for all answers of one session and different in every other session. So the app notices an answer of another
 * session. The mark is not the session's id and gives no rights. An issuer may leave it out.
 */
export const sessionMarkHeader = 'session-mark'

/**
 * A session. `now` is the time of the issuer's clock, so that a countdown in the browser does not depend on the
 * device's clock. PSD2 RTS Art. 4 ends a session after five minutes without activity.
 */
export const Session = z.object({
  customer: z.object({ name: shortText(80) }),
  startedAt: Instant,
  now: Instant,
  idleEndsAt: Instant,
  absoluteEndsAt: Instant,
})

/**
 * The current session, or null. The status is 200 in both cases, because no session is a normal answer and browsers
 * print a 401 to the console. `ended`: the session of this browser expired. An unknown value is read as null.
 */
export const SessionState = z.object({
  session: z.nullable(Session),
  ended: orElse(known(['expired'], null), null),
})

export type Session = z.infer<typeof Session>

/**
 * How a session may have ended without a log-out in this tab, as the app tells it. An issuer sends `expired` only. `expired`: its time ran out. `elsewhere`: the person
 * logged out in another tab. `replaced`: another log-in took the browser's cookie. `over`: the issuer no longer knows
 * the session, for an unknown reason.
 */
export const endings = ['expired', 'elsewhere', 'replaced', 'over'] as const
export type Ending = (typeof endings)[number]
