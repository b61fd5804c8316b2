import * as z from 'zod/mini'
import { Instant } from './instant.ts'
import { list, shortText } from './lenient.ts'

/**
 * Every code that the issuer may answer with, and its HTTP status (RFC 9457 problem details). The words for a code
 * are in the message catalogs, never in the API.
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

/** Every endpoint may answer these, so the table in `requests.ts` does not repeat them. */
export const anyProblem = [
  'request-invalid',
  'rate-limited',
  'unexpected',
  'service-unavailable',
] as const satisfies ProblemCode[]

/** Every endpoint that needs a session may answer these. */
export const sessionProblems = ['session-required', 'session-expired'] as const satisfies ProblemCode[]

/** A member of the wrong type is ignored, as if it were not there (RFC 9457, section 3.1). */
const ignorable = <T extends z.ZodMiniType>(member: T) => z.catch(z.optional(member), undefined)

/**
 * The body of a refusal (RFC 9457). Every part is optional, because the HTTP status already says what went wrong. If
 * the contract does not know the code, `title` and `detail` are shown instead. They are the issuer's words, in the
 * person's language.
 */
export const Problem = z.object({
  type: ignorable(z.string()),
  title: ignorable(shortText(120)),
  status: ignorable(z.number()),
  detail: ignorable(shortText(400)),
  /** A code of `problemStatus`. Another code is ignored, and then the HTTP status says what went wrong. */
  code: ignorable(z.enum(problemCodes)),
  /** `action-not-allowed`: why, as one of the reasons in `card.eligibility`. */
  reason: ignorable(z.string()),
  /** `pin-refused`: every rule that was not met, the clearest first. */
  reasons: ignorable(list(z.string(), (reason) => reason)),
  /** `identity-locked`, `sign-in-locked`, `activation-locked`: when the lock ends. */
  until: ignorable(Instant),
  /** `credentials-refused`, `details-refused`: how many tries are left before the lock. */
  attemptsLeft: ignorable(z.number()),
  /** `rate-limited`, `service-unavailable`, `code-resend-too-soon`: seconds to wait. */
  retryAfter: ignorable(z.number()),
})

export type Problem = z.infer<typeof Problem>
