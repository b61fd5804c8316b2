import type * as z from 'zod/mini'
import type { EndpointName } from './endpoints.ts'
import {
  ActivationMessage,
  AnswersMessage,
  Credentials,
  GrantMessage,
  PinMessage,
  ReportMessage,
  ViewMessage,
} from './messages.ts'
import type { ProblemCode } from './problems.ts'

type Row = {
  input?: z.ZodMiniType
  /** The codes of this endpoint, in addition to those of all endpoints (`problems.ts`). */
  problems: readonly ProblemCode[]
}

/** The problems that any sealed message may have. Each has its own code, because each needs a different remedy. */
const messageProblems = [
  'key-unknown',
  'key-retired',
  'message-replayed',
  'message-expired',
  'message-tampered',
  'message-wrong-card',
] as const satisfies ProblemCode[]
export type MessageProblem = (typeof messageProblems)[number]

/** The problems of every action that needs a grant. */
const grantProblems = [
  'card-not-found',
  'action-not-allowed',
  'grant-required',
  'grant-expired',
] as const satisfies ProblemCode[]

const table = <const T extends Record<EndpointName, Row>>(rows: T) => rows

/**
 * The input and the refusals of each endpoint, for issuers, the mock and the documents. The page uses only the types.
 */
export const requests = table({
  readSession: { problems: [] },
  signIn: { input: Credentials, problems: ['credentials-refused', 'sign-in-locked'] },
  extendSession: { problems: [] },
  signOut: { problems: [] },
  listCards: { problems: [] },
  readCard: { problems: ['card-not-found'] },
  readIdentity: { problems: ['card-not-found'] },
  openChallenge: { problems: ['card-not-found', 'action-not-allowed', 'identity-locked'] },
  answerChallenge: {
    input: AnswersMessage,
    problems: [
      'challenge-not-found',
      'challenge-expired',
      'answers-incomplete',
      'identity-locked',
      ...messageProblems,
    ],
  },
  resendCode: {
    problems: ['challenge-not-found', 'challenge-expired', 'identity-locked', 'code-resend-too-soon'],
  },
  readPinPolicy: { problems: ['card-not-found'] },
  issueKey: { problems: ['card-not-found'] },
  setPin: {
    input: PinMessage,
    problems: [
      ...grantProblems,
      'pin-refused',
      'set-in-progress',
      'idempotency-key-reused',
      ...messageProblems,
    ],
  },
  readPinSet: { problems: ['card-not-found', 'pin-set-not-found'] },
  checkActivation: {
    input: ActivationMessage,
    problems: [
      'card-not-found',
      'action-not-allowed',
      'details-refused',
      'activation-locked',
      ...messageProblems,
    ],
  },
  finishActivation: { input: GrantMessage, problems: grantProblems },
  viewPin: { input: ViewMessage, problems: grantProblems },
  unblockPin: { input: GrantMessage, problems: [...grantProblems, 'idempotency-key-reused'] },
  reportChange: {
    input: ReportMessage,
    problems: ['card-not-found', 'action-not-allowed', 'notice-not-found', 'idempotency-key-reused'],
  },
  listNotices: { problems: ['card-not-found'] },
})

type Requests = typeof requests

export type Input<N extends EndpointName> = Requests[N] extends { input: infer I extends z.ZodMiniType }
  ? z.infer<I>
  : undefined
