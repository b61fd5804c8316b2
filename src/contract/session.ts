import * as z from 'zod/mini'

export const Credentials = z.object({ userId: z.string(), password: z.string() })

/**
 * A logged-in session. The instants are UTC; `now` is the issuer's clock, so that a countdown in the browser
 * does not depend on the device's own. PSD2 RTS Art. 4 ends a session after five minutes without activity.
 */
export const Session = z.object({
  customer: z.object({ name: z.string() }),
  startedAt: z.iso.datetime(),
  now: z.iso.datetime(),
  idleEndsAt: z.iso.datetime(),
  absoluteEndsAt: z.iso.datetime(),
})

/**
 * Who is logged in, if anybody: 200 either way, because "nobody" is an ordinary answer and browsers print a 401 to the
 * console. `ended`: this browser had a session and it ran out.
 */
export const SessionState = z.object({
  session: z.nullable(Session),
  ended: z.nullable(z.enum(['expired'])),
})

export type Credentials = z.infer<typeof Credentials>
export type Session = z.infer<typeof Session>
