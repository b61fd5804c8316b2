import * as z from 'zod/mini'
import { Card, CardList, NoticeList } from './card.ts'
import { AnswerResult, AnswersMessage, Challenge, Identity } from './identity.ts'
import {
  ActivationMessage,
  ActivationResult,
  CardResult,
  EncryptionKey,
  GrantMessage,
  PinMessage,
  PinPolicy,
  PinSetResult,
  ReportMessage,
  ReportResult,
  ViewMessage,
  ViewResult,
} from './pin.ts'
import type { ProblemCode } from './problems.ts'
import { Credentials, Session, SessionState } from './session.ts'

/** Where the API lives on the app's own origin. */
export const apiBase = '/api/v1'

/** The answer of an endpoint that says nothing but 204. */
export const Nothing = z.undefined()

type Row = {
  method: 'GET' | 'POST' | 'DELETE'
  path: `/${string}`
  /** The person must be logged in. */
  session: boolean
  /** Carries an `Idempotency-Key` header. */
  idempotent?: true
  input?: z.ZodMiniType
  output: z.ZodMiniType
  /** The codes this endpoint adds to those any endpoint may answer (`problems.ts`). */
  problems: readonly ProblemCode[]
}

/** What may be wrong with a sealed message, whatever it carries. */
const messageProblems = [
  'key-unknown',
  'key-retired',
  'message-replayed',
  'message-expired',
  'message-tampered',
  'message-wrong-card',
] as const satisfies ProblemCode[]

const table = <const T extends Record<string, Row>>(rows: T) => rows

/**
 * The whole API, once. The client, the mock issuer, its faults and the OpenAPI document are all made from this table,
 * and a row without a handler does not compile.
 */
export const endpoints = table({
  readSession: { method: 'GET', path: '/session', session: false, output: SessionState, problems: [] },
  signIn: {
    method: 'POST',
    path: '/session',
    session: false,
    input: Credentials,
    output: Session,
    problems: ['credentials-refused', 'sign-in-locked'],
  },
  extendSession: { method: 'POST', path: '/session/extend', session: true, output: Session, problems: [] },
  signOut: { method: 'DELETE', path: '/session', session: false, output: Nothing, problems: [] },

  listCards: { method: 'GET', path: '/cards', session: true, output: CardList, problems: [] },
  readCard: {
    method: 'GET',
    path: '/cards/:cardId',
    session: true,
    output: Card,
    problems: ['card-not-found'],
  },

  readIdentity: {
    method: 'GET',
    path: '/cards/:cardId/identity/:purpose',
    session: true,
    output: Identity,
    problems: ['card-not-found'],
  },
  openChallenge: {
    method: 'POST',
    path: '/cards/:cardId/identity/:purpose/challenge',
    session: true,
    output: Challenge,
    problems: ['card-not-found', 'action-not-allowed', 'identity-locked'],
  },
  answerChallenge: {
    method: 'POST',
    path: '/challenges/:challengeId/answers',
    session: true,
    input: AnswersMessage,
    output: AnswerResult,
    problems: [
      'challenge-not-found',
      'challenge-expired',
      'answers-incomplete',
      'identity-locked',
      ...messageProblems,
    ],
  },
  resendCode: {
    method: 'POST',
    path: '/challenges/:challengeId/code',
    session: true,
    output: Challenge,
    problems: ['challenge-not-found', 'challenge-expired', 'identity-locked', 'code-resend-too-soon'],
  },

  readPinPolicy: {
    method: 'GET',
    path: '/cards/:cardId/pin-policy',
    session: true,
    output: PinPolicy,
    problems: ['card-not-found'],
  },
  issueKey: {
    method: 'POST',
    path: '/cards/:cardId/encryption-key',
    session: true,
    output: EncryptionKey,
    problems: ['card-not-found'],
  },
  setPin: {
    method: 'POST',
    path: '/cards/:cardId/pin',
    session: true,
    idempotent: true,
    input: PinMessage,
    output: PinSetResult,
    problems: [
      'card-not-found',
      'action-not-allowed',
      'grant-required',
      'grant-expired',
      'pin-refused',
      'set-in-progress',
      'idempotency-key-reused',
      ...messageProblems,
    ],
  },
  readPinSet: {
    method: 'GET',
    path: '/cards/:cardId/pin-sets/:setId',
    session: true,
    output: PinSetResult,
    problems: ['card-not-found', 'pin-set-not-found'],
  },

  checkActivation: {
    method: 'POST',
    path: '/cards/:cardId/activation',
    session: true,
    input: ActivationMessage,
    output: ActivationResult,
    problems: [
      'card-not-found',
      'action-not-allowed',
      'details-refused',
      'activation-locked',
      ...messageProblems,
    ],
  },
  finishActivation: {
    method: 'POST',
    path: '/cards/:cardId/activation/finish',
    session: true,
    input: GrantMessage,
    output: CardResult,
    problems: ['card-not-found', 'action-not-allowed', 'grant-required', 'grant-expired'],
  },
  viewPin: {
    method: 'POST',
    path: '/cards/:cardId/pin/view',
    session: true,
    input: ViewMessage,
    output: ViewResult,
    problems: ['card-not-found', 'action-not-allowed', 'grant-required', 'grant-expired'],
  },
  unblockPin: {
    method: 'POST',
    path: '/cards/:cardId/pin/unblock',
    session: true,
    idempotent: true,
    input: GrantMessage,
    output: CardResult,
    problems: [
      'card-not-found',
      'action-not-allowed',
      'grant-required',
      'grant-expired',
      'idempotency-key-reused',
    ],
  },
  reportChange: {
    method: 'POST',
    path: '/cards/:cardId/reports',
    session: true,
    idempotent: true,
    input: ReportMessage,
    output: ReportResult,
    problems: ['card-not-found', 'action-not-allowed', 'notice-not-found', 'idempotency-key-reused'],
  },
  listNotices: {
    method: 'GET',
    path: '/cards/:cardId/notices',
    session: true,
    output: NoticeList,
    problems: ['card-not-found'],
  },
})

type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

/** The names behind the colons of a path: `'/cards/:cardId'` → `'cardId'`. */
type PathKeys<P extends string> = P extends `${string}:${infer Key}/${infer Rest}`
  ? Key | PathKeys<Rest>
  : P extends `${string}:${infer Key}`
    ? Key
    : never

export type Params<N extends EndpointName> = Record<PathKeys<Endpoints[N]['path']>, string>
export type Input<N extends EndpointName> = Endpoints[N] extends { input: infer I extends z.ZodMiniType }
  ? z.infer<I>
  : undefined
export type Output<N extends EndpointName> = z.infer<Endpoints[N]['output']>
/** What an implementation may put out: the schema's input side, before catch-alls and transforms. */
export type Answer<N extends EndpointName> = z.input<Endpoints[N]['output']>
