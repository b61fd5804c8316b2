import type { EndpointName } from '../../../../src/contract/endpoints.ts'
import { type ProblemCode, problemStatus } from '../../../../src/contract/problems.ts'
import { codesOf, type Fault } from '../../../server/faults.ts'
import type { Option } from '../parts/fields.tsx'
import type { plainWords } from './fault-words.ts'

/** The details that a fault may need besides its kind. */
export type FaultChoice = {
  ms: number
  /** Seconds. */
  retryAfter: number
  attemptsLeft: number
  /** A UTC time. */
  until: string
  reason: string
  reasons: readonly string[]
}
export type Ask = keyof FaultChoice

/** The detail that the issuer adds to some codes (`Problem` in the contract). */
export const extraOf: Partial<Record<ProblemCode, Ask>> = {
  'credentials-refused': 'attemptsLeft',
  'action-not-allowed': 'reason',
  'details-refused': 'attemptsLeft',
  'pin-refused': 'reasons',
  'identity-locked': 'until',
  'activation-locked': 'until',
  'sign-in-locked': 'until',
  'code-resend-too-soon': 'retryAfter',
  'rate-limited': 'retryAfter',
  'service-unavailable': 'retryAfter',
}

/** One fault to choose. `asks`: the detail that the fault needs. */
export type FaultOption = Option<string> & { asks?: Ask | undefined; fault: (said: FaultChoice) => Fault }

const plain = (kind: keyof typeof plainWords, words: string): FaultOption => ({
  value: kind,
  words,
  fault: () => ({ kind }),
})

const network: FaultOption[] = [
  {
    value: 'delay',
    words: 'Slow: the answer comes late',
    asks: 'ms',
    fault: ({ ms }) => ({ kind: 'delay', ms }),
  },
  plain('offline', 'Offline: the call never reaches the issuer'),
  plain('drop-after', 'Answer lost: the issuer acts, but its answer is lost'),
]

/** `waits`: whether the gateway sends a time to wait. It does so only if a retry makes sense after this status. */
const statuses = [
  { status: 429, words: 'too many requests', waits: true },
  { status: 500, words: 'server error', waits: false },
  { status: 502, words: 'bad gateway', waits: false },
  { status: 503, words: 'unavailable', waits: true },
  { status: 504, words: 'gateway timeout', waits: false },
]

const gateway: FaultOption[] = [
  ...statuses.map(
    ({ status, words, waits }): FaultOption => ({
      value: `status-${status}`,
      words: `${status} ${words}`,
      asks: waits ? 'retryAfter' : undefined,
      fault: ({ retryAfter }) => ({ kind: 'status', status, ...(waits && { retryAfter }) }),
    }),
  ),
  plain('not-json', 'Unreadable: a web page instead of data'),
  plain('wrong-shape', 'Wrong data: fields are missing'),
]

const issuer = [plain('other-words', 'New values that this app does not know')]

const refusal = (code: ProblemCode): FaultOption => {
  const asks = extraOf[code]
  return {
    value: code,
    words: `${problemStatus[code]} ${code}`,
    asks,
    fault: (said) => ({ kind: 'problem', code, ...(asks && { [asks]: said[asks] }) }),
  }
}

/** Every fault of an endpoint, grouped by the place where it happens. */
export const choicesOf = (name: EndpointName): { title: string; options: FaultOption[] }[] => [
  { title: 'On the way', options: network },
  { title: 'In front of the issuer', options: gateway },
  { title: 'The issuer is newer than the app', options: issuer },
  { title: 'The issuer refuses', options: codesOf(name).toSorted(byStatus).map(refusal) },
]

const byStatus = (one: ProblemCode, other: ProblemCode) => problemStatus[one] - problemStatus[other]
