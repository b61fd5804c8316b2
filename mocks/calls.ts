import type { EndpointName, Input, Output } from '../src/contract/endpoints.ts'

/** One call as the issuer met it. `request` and `answer` are bodies without their secrets. */
export type MadeCall = {
  id: number
  /** The issuer's clock when it was over, UTC milliseconds. */
  at: number
  endpoint: EndpointName
  method: string
  /** Below the API's address, as the contract writes it: `/cards/everyday`. */
  path: string
  /** `offline`: it never reached the issuer. `lost`: the issuer acted, and its answer never reached the page. */
  status: number | 'lost' | 'offline'
  /** How long it took, the faults' waiting included. */
  ms: number
  request: unknown
  answer: unknown
  /** What was made to go wrong, in a few words. */
  fault: string | null
}

/** Stands where a secret stood. */
export const hidden = '‹secret›'

type Shown = 'clear' | 'secret'
type KeysOf<T> = T extends unknown ? keyof T : never
type Fields<T> = [T] extends [undefined] ? null : Record<KeysOf<T>, Shown>
type Sides = { [N in EndpointName]: { request: Fields<Input<N>>; answer: Fields<Output<N>> } }

const card = { card: 'clear' } as const
const challenge: Sides['openChallenge']['answer'] = {
  id: 'clear',
  cardId: 'clear',
  purpose: 'clear',
  step: 'clear',
  steps: 'clear',
  questions: 'clear',
  attemptsLeft: 'clear',
  expiresAt: 'clear',
}
const session: Sides['signIn']['answer'] = {
  customer: 'clear',
  startedAt: 'clear',
  now: 'clear',
  idleEndsAt: 'clear',
  absoluteEndsAt: 'clear',
}

/**
 * Which field of the contract is a secret. The answers to identity questions, a code that was sent among them, only
 * travel inside `encryptedAnswers`. A field that nobody has judged yet does not compile.
 */
export const shownFields: Sides = {
  readSession: { request: null, answer: { session: 'clear', ended: 'clear' } },
  signIn: { request: { userId: 'clear', password: 'secret' }, answer: session },
  extendSession: { request: null, answer: session },
  signOut: { request: null, answer: null },
  listCards: { request: null, answer: { cards: 'clear' } },
  readCard: {
    request: null,
    answer: {
      id: 'clear',
      product: 'clear',
      art: 'clear',
      last4: 'clear',
      holder: 'clear',
      expires: 'clear',
      status: 'clear',
      pin: 'clear',
      chip: 'clear',
      nextUse: 'clear',
      eligibility: 'clear',
    },
  },
  readIdentity: {
    request: null,
    answer: { state: 'clear', expired: 'clear', grant: 'clear', until: 'clear' },
  },
  openChallenge: { request: null, answer: challenge },
  answerChallenge: {
    request: { encryptedAnswers: 'secret' },
    answer: { outcome: 'clear', grant: 'clear', challenge: 'clear' },
  },
  resendCode: { request: null, answer: challenge },
  readPinPolicy: { request: null, answer: { length: 'clear', rules: 'clear', years: 'clear' } },
  issueKey: {
    request: null,
    answer: {
      kid: 'clear',
      alg: 'clear',
      enc: 'clear',
      jwk: 'clear',
      controlNumber: 'clear',
      issuedAt: 'clear',
      expiresAt: 'clear',
    },
  },
  setPin: {
    request: { grantId: 'clear', encryptedPin: 'secret' },
    answer: { state: 'clear', ...card },
  },
  readPinSet: { request: null, answer: { state: 'clear', ...card } },
  checkActivation: { request: { encryptedDetails: 'secret' }, answer: { state: 'clear', ...card } },
  finishActivation: { request: { grantId: 'clear' }, answer: card },
  viewPin: {
    request: { grantId: 'clear', publicKey: 'secret' },
    answer: { encryptedPin: 'secret', showFor: 'clear', ...card },
  },
  unblockPin: { request: { grantId: 'clear' }, answer: card },
  reportChange: {
    request: { noticeId: 'clear' },
    answer: { reference: 'clear', at: 'clear', ...card },
  },
  listNotices: { request: null, answer: { notices: 'clear' } },
}

const isRecord = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

/** A body as it may be looked at. What the table does not call clear is hidden, a body of no known shape altogether. */
export const withoutSecrets = (name: EndpointName, side: 'request' | 'answer', body: unknown): unknown => {
  if (body === undefined || body === null) return null
  if (!isRecord(body)) return hidden
  const fields: Readonly<Record<string, Shown>> = shownFields[name][side] ?? {}
  const isClear = (key: string) => Object.hasOwn(fields, key) && fields[key] === 'clear'
  // What a page sends in clear is a name or an id: anything else was not meant to stand there.
  const isPlain = (value: unknown) => side === 'answer' || typeof value === 'string' || value === null
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, isClear(key) && isPlain(value) ? value : hidden]),
  )
}

export type Calls = {
  /** Keeps a call, its bodies without their secrets. */
  record(call: Omit<MadeCall, 'id'>): void
  /** The latest calls, oldest first. The same list until it changes. */
  list(): readonly MadeCall[]
  clear(): void
  /** Tells of every change. Out: the end of it. */
  watch(listener: () => void): () => void
}

/** The calls of one page. In: how many are kept. */
export const createCalls = (most = 500): Calls => {
  let calls: readonly MadeCall[] = []
  let made = 0
  const listeners = new Set<() => void>()
  const become = (next: readonly MadeCall[]) => {
    calls = next
    for (const listener of listeners) listener()
  }
  return {
    record: (call) => {
      made += 1
      const refused = typeof call.status === 'number' && call.status >= 400
      const kept: MadeCall = {
        ...call,
        id: made,
        request: withoutSecrets(call.endpoint, 'request', call.request),
        // A refusal says where something is wrong, never what stood there.
        answer: refused ? call.answer : withoutSecrets(call.endpoint, 'answer', call.answer),
      }
      become([...calls, kept].slice(-most))
    },
    list: () => calls,
    clear: () => become([]),
    watch: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
