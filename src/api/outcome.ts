import type { EndpointName } from '../contract/endpoints.ts'
import type { Problem, ProblemCode } from '../contract/problems.ts'

/** The issuer answered, and the answer fits the contract. */
export type Answered<T> = { readonly kind: 'answered'; readonly data: T }

/**
 * The issuer refused: an HTTP 4xx with any body. Nothing happened, and the same request is not sent again.
 *
 * Carries the issuer's problem details (RFC 9457) but nothing that was sent. Loaders throw it, but it is not an
 * `Error`: the stack of an `Error` keeps the closures of all callers in memory, and one of them may contain a secret.
 */
export class Refused {
  readonly kind = 'refused'
  readonly endpoint: EndpointName
  readonly status: number
  readonly problem: Problem

  constructor(endpoint: EndpointName, status: number, problem: Problem = {}) {
    this.endpoint = endpoint
    this.status = status
    this.problem = problem
  }

  /** The contract's code, if the refusal carries one. */
  get code(): ProblemCode | undefined {
    return this.problem.code
  }
}

/**
 * Why there is no usable answer.
 *
 * - `offline`: the connection failed
 * - `timed-out`: the app stopped waiting
 * - `unavailable`: a gateway or the issuer is down (502, 503, 504)
 * - `failed`: any other 5xx
 * - `unreadable`: a success that does not fit the contract
 * - `other-session`: the call or its answer is from another log-in of this browser
 * - `not-sealed`: the secret could not be encrypted or decrypted on this device
 */
export type Silence =
  | 'offline'
  | 'timed-out'
  | 'unavailable'
  | 'failed'
  | 'unreadable'
  | 'other-session'
  | 'not-sealed'

/** No usable answer came, so the result is unknown. Only a request with an idempotency key may be sent again. */
export class Unanswered {
  readonly kind = 'unanswered'
  readonly endpoint: EndpointName
  readonly because: Silence
  /** Seconds to wait before the next try; null when the issuer does not give them. */
  readonly retryAfter: number | null

  constructor(endpoint: EndpointName, because: Silence, retryAfter: number | null = null) {
    this.endpoint = endpoint
    this.because = because
    this.retryAfter = retryAfter
  }
}

export type Failure = Refused | Unanswered

/** The result of a call. Anything else is a bug and is thrown. */
export type Outcome<T> = Answered<T> | Failure

export const isFailure = (error: unknown): error is Failure =>
  error instanceof Refused || error instanceof Unanswered

/** Whether the outcome is a refusal with one of these codes. */
export const isRefusedWith = <C extends ProblemCode>(
  outcome: Outcome<unknown> | null,
  ...codes: C[]
): outcome is Refused & { readonly code: C } =>
  outcome instanceof Refused && codes.some((code) => code === outcome.code)

/**
 * The data of an answer, for loaders and guards, which cannot show a failure themselves.
 *
 * @throws Refused, Unanswered
 */
export const dataOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind === 'answered') return outcome.data
  throw outcome
}
