import * as z from 'zod/mini'
import { ActivationResult } from './activation.ts'
import { Card, CardList, CardResult } from './card.ts'
import { AnswerResult, Challenge, Identity } from './identity.ts'
import { EncryptionKey } from './key.ts'
import { NoticeList } from './notice.ts'
import { PinPolicy, PinSetResult } from './pin.ts'
import { ReportResult } from './report.ts'
import { ViewResult } from './reveal.ts'
import { Session, SessionState } from './session.ts'

/** The path of the API on the app's own origin. */
export const apiBase = '/api/v1'

/** The answer of an endpoint that returns only 204. */
export const Nothing = z.undefined()

type Row = {
  method: 'GET' | 'POST' | 'DELETE'
  path: `/${string}`
  /** The person must be logged in. */
  session: boolean
  /** The request has an `Idempotency-Key` header. */
  idempotent?: true
  output: z.ZodMiniType
}

const table = <const T extends Record<string, Row>>(rows: T) => rows

/**
 * All endpoints of the API, with their paths and answers. Their inputs and refusals are in `requests.ts`, which the
 * page does not load. The client, the mock issuer, its faults and the OpenAPI document are all made from these two
 * tables. A row without a handler does not compile.
 */
export const endpoints = table({
  readSession: { method: 'GET', path: '/session', session: false, output: SessionState },
  signIn: { method: 'POST', path: '/session', session: false, output: Session },
  extendSession: { method: 'POST', path: '/session/extend', session: true, output: Session },
  signOut: { method: 'DELETE', path: '/session', session: false, output: Nothing },
  listCards: { method: 'GET', path: '/cards', session: true, output: CardList },
  readCard: { method: 'GET', path: '/cards/:cardId', session: true, output: Card },
  readIdentity: { method: 'GET', path: '/cards/:cardId/identity/:purpose', session: true, output: Identity },
  openChallenge: {
    method: 'POST',
    path: '/cards/:cardId/identity/:purpose/challenge',
    session: true,
    output: Challenge,
  },
  answerChallenge: {
    method: 'POST',
    path: '/challenges/:challengeId/answers',
    session: true,
    output: AnswerResult,
  },
  resendCode: { method: 'POST', path: '/challenges/:challengeId/code', session: true, output: Challenge },
  readPinPolicy: { method: 'GET', path: '/cards/:cardId/pin-policy', session: true, output: PinPolicy },
  issueKey: { method: 'POST', path: '/cards/:cardId/encryption-key', session: true, output: EncryptionKey },
  setPin: {
    method: 'POST',
    path: '/cards/:cardId/pin',
    session: true,
    idempotent: true,
    output: PinSetResult,
  },
  readPinSet: { method: 'GET', path: '/cards/:cardId/pin-sets/:setId', session: true, output: PinSetResult },
  checkActivation: {
    method: 'POST',
    path: '/cards/:cardId/activation',
    session: true,
    output: ActivationResult,
  },
  finishActivation: {
    method: 'POST',
    path: '/cards/:cardId/activation/finish',
    session: true,
    output: CardResult,
  },
  viewPin: { method: 'POST', path: '/cards/:cardId/pin/view', session: true, output: ViewResult },
  unblockPin: {
    method: 'POST',
    path: '/cards/:cardId/pin/unblock',
    session: true,
    idempotent: true,
    output: CardResult,
  },
  reportChange: {
    method: 'POST',
    path: '/cards/:cardId/reports',
    session: true,
    idempotent: true,
    output: ReportResult,
  },
  listNotices: { method: 'GET', path: '/cards/:cardId/notices', session: true, output: NoticeList },
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
export type Output<N extends EndpointName> = z.infer<Endpoints[N]['output']>
/** What an issuer may answer: the input type of the schema, before its fallbacks and transforms. */
export type Answer<N extends EndpointName> = z.input<Endpoints[N]['output']>
