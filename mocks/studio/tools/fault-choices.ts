import type { EndpointName } from '../../../src/contract/endpoints.ts'
import { type ProblemCode, problemStatus } from '../../../src/contract/problems.ts'
import { codesOf, type Fault } from '../../faults.ts'
import type { ProblemExtras } from '../../issuer/problem.ts'

/** What a fault may need to be told beside its kind. */
export type Said = {
  ms: number
  /** Seconds. */
  retryAfter: number
  attemptsLeft: number
  /** UTC instant. */
  until: string
  reason: string
  reasons: readonly string[]
}
export type Ask = keyof Said

type Extra = Exclude<Ask, 'ms'>

/** What the issuer says beside each code (`Problem` in the contract). A code that nobody has judged does not compile. */
export const extraOf: Record<ProblemCode, Extra | null> = {
  'request-invalid': null,
  'session-required': null,
  'session-expired': null,
  'credentials-refused': 'attemptsLeft',
  'grant-required': null,
  'grant-expired': null,
  'card-not-found': null,
  'challenge-not-found': null,
  'pin-set-not-found': null,
  'notice-not-found': null,
  'action-not-allowed': 'reason',
  'key-unknown': null,
  'key-retired': null,
  'message-replayed': null,
  'set-in-progress': null,
  'challenge-expired': null,
  'details-refused': 'attemptsLeft',
  'answers-incomplete': null,
  'idempotency-key-reused': null,
  'message-expired': null,
  'message-tampered': null,
  'message-wrong-card': null,
  'pin-refused': 'reasons',
  'identity-locked': 'until',
  'activation-locked': 'until',
  'sign-in-locked': 'until',
  'code-resend-too-soon': 'retryAfter',
  'rate-limited': 'retryAfter',
  unexpected: null,
  'service-unavailable': 'retryAfter',
}

const extras: Record<Extra, (said: Said) => ProblemExtras> = {
  retryAfter: ({ retryAfter }) => ({ retryAfter }),
  attemptsLeft: ({ attemptsLeft }) => ({ attemptsLeft }),
  until: ({ until }) => ({ until }),
  reason: ({ reason }) => ({ reason }),
  reasons: ({ reasons }) => ({ reasons: [...reasons] }),
}

export type Choice = {
  id: string
  words: string
  /** What has to be said for it. */
  asks: Ask | null
  fault: (said: Said) => Fault
}

const plain = (kind: 'offline' | 'drop-after' | 'not-json' | 'wrong-shape', words: string): Choice => ({
  id: kind,
  words,
  asks: null,
  fault: () => ({ kind }),
})

const network: Choice[] = [
  { id: 'delay', words: 'Slow: answers late', asks: 'ms', fault: ({ ms }) => ({ kind: 'delay', ms }) },
  plain('offline', 'Offline: never reaches the issuer'),
  plain('drop-after', 'Dropped: the issuer acts, the answer is lost'),
]

/** A gateway names a time to wait only where one may come back. */
const statuses = [
  { status: 429, words: 'too many requests', waits: true },
  { status: 500, words: 'server error', waits: false },
  { status: 502, words: 'bad gateway', waits: false },
  { status: 503, words: 'unavailable', waits: true },
  { status: 504, words: 'gateway timeout', waits: false },
]

const gateway: Choice[] = [
  ...statuses.map(
    ({ status, words, waits }): Choice => ({
      id: `status-${status}`,
      words: `${status} ${words}`,
      asks: waits ? 'retryAfter' : null,
      fault: ({ retryAfter }) => ({ kind: 'status', status, ...(waits && { retryAfter }) }),
    }),
  ),
  plain('not-json', 'Not JSON: a page instead'),
  plain('wrong-shape', 'JSON that breaks the contract'),
]

const refusal = (code: ProblemCode): Choice => {
  const asks = extraOf[code]
  return {
    id: code,
    words: `${problemStatus[code]} ${code}`,
    asks,
    fault: (said) => ({ kind: 'problem', code, ...(asks && extras[asks](said)) }),
  }
}

/** Everything that can go wrong with an endpoint, by where it does. */
export const choicesOf = (name: EndpointName): { title: string; choices: Choice[] }[] => [
  { title: 'On the way', choices: network },
  { title: 'In front of the issuer', choices: gateway },
  { title: 'The issuer refuses', choices: codesOf(name).toSorted(byStatus).map(refusal) },
]

const byStatus = (one: ProblemCode, other: ProblemCode) => problemStatus[one] - problemStatus[other]
