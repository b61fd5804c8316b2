import * as z from 'zod/mini'

/**
 * Every code the issuer may answer with, and the HTTP status it travels under (RFC 9457 problem details).
 * The words for a code live in the message catalogs, never in the API: `problem.<code>` must exist there.
 */
export const problemStatus = {
  'request-invalid': 400,
  'session-required': 401,
  'session-expired': 401,
  'credentials-refused': 401,
  'grant-required': 403,
  'grant-expired': 403,
  'card-not-found': 404,
  'challenge-not-found': 404,
  'pin-set-not-found': 404,
  'notice-not-found': 404,
  'action-not-allowed': 409,
  'key-unknown': 409,
  'key-retired': 409,
  'message-replayed': 409,
  'set-in-progress': 409,
  'challenge-expired': 410,
  'details-refused': 422,
  'answers-incomplete': 422,
  'idempotency-key-reused': 422,
  'message-expired': 422,
  'message-tampered': 422,
  'message-wrong-card': 422,
  'pin-refused': 422,
  'identity-locked': 423,
  'activation-locked': 423,
  'sign-in-locked': 423,
  'code-resend-too-soon': 429,
  'rate-limited': 429,
  unexpected: 500,
  'service-unavailable': 503,
} as const

export type ProblemCode = keyof typeof problemStatus

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code)

export const problemCodes = Object.keys(problemStatus).filter(isProblemCode)

/** Any endpoint may answer these, so the table in `endpoints.ts` does not repeat them. */
export const anyProblem = [
  'request-invalid',
  'rate-limited',
  'unexpected',
  'service-unavailable',
] as const satisfies ProblemCode[]

/** Every endpoint that needs a session may answer these. */
export const sessionProblems = ['session-required', 'session-expired'] as const satisfies ProblemCode[]

/**
 * RFC 9457 body. `type`, `title` and `detail` are for the issuer's engineers and are never shown;
 * a code this build does not know becomes `unexpected`, so a newer issuer cannot break an older app.
 */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  code: z.pipe(
    z.string(),
    z.transform((code): ProblemCode => (isProblemCode(code) ? code : 'unexpected')),
  ),
  /** `action-not-allowed`: why, in the words of `card.eligibility`. */
  reason: z.optional(z.string()),
  /** `pin-refused`: every rule that was not met, the most telling first. */
  reasons: z.optional(z.array(z.string())),
  /** `identity-locked`, `sign-in-locked`, `activation-locked`: the UTC instant at which the lock ends. */
  until: z.optional(z.iso.datetime()),
  /** `credentials-refused`, `details-refused`: how many tries are left before the lock. */
  attemptsLeft: z.optional(z.number()),
  /** `rate-limited`, `service-unavailable`, `code-resend-too-soon`: seconds to wait. */
  retryAfter: z.optional(z.number()),
})

export type Problem = z.infer<typeof Problem>
