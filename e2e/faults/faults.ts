import type { Route } from '@playwright/test'
import { type EndpointName, endpoints } from '../../src/contract/endpoints.ts'

/** The real answer of the issuer, after it acted. */
export type Real = { status: number; headers: Record<string, string>; body: string }

/**
 * One call that meets a fault.
 *
 * `ask` makes the issuer act and returns its answer, which the page has not seen. `again`: the page made this call
 * before.
 */
export type Met = { route: Route; name: EndpointName; again: boolean; ask: () => Promise<Real> }

type Fault = {
  /** Why a call cannot meet this fault; null when it can. */
  not?: (name: EndpointName) => string | null
  meet: (met: Met) => Promise<void>
}

/** Makes an answer five megabytes long. */
const padding = 'x'.repeat(5_000_000)

const ofCard = ['status', 'state', 'chip', 'nextUse', 'channel', 'kind', 'by', 'reason']

/**
 * The fields of each answer whose values are a closed list in the contract. The fault “unknown word” replaces these
 * values by a value of a later version. A new endpoint does not compile without its fields.
 */
const words: Record<EndpointName, readonly string[]> = {
  readSession: ['ended'],
  signIn: [],
  extendSession: [],
  signOut: [],
  listCards: ofCard,
  readCard: ofCard,
  readIdentity: ['state'],
  openChallenge: ['kind', 'subject', 'by'],
  answerChallenge: ['outcome'],
  resendCode: ['kind', 'subject', 'by'],
  readPinPolicy: ['rules'],
  issueKey: ['alg', 'enc'],
  setPin: ofCard,
  readPinSet: ofCard,
  checkActivation: ofCard,
  finishActivation: ofCard,
  viewPin: ofCard,
  unblockPin: ofCard,
  reportChange: ofCard,
  listNotices: ['channel', 'kind', 'by'],
}

const tomorrow = 'of-tomorrow'

/** The same answer with words that this build does not know. */
const inWordsOfTomorrow = (value: unknown, fields: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => inWordsOfTomorrow(item, fields))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => {
      if (!fields.includes(field) || (typeof held === 'object' && held !== null && !Array.isArray(held)))
        return [field, inWordsOfTomorrow(held, fields)]
      return [field, Array.isArray(held) ? [...held, tomorrow] : tomorrow]
    }),
  )
}

const hasNoBody = (name: EndpointName) => (name === 'signOut' ? 'its answer is 204 and has no body' : null)

/** A gateway that does not know the contract answers the call, and the issuer never receives it. */
const gateway = (status: number, headers: Record<string, string> = {}): Fault => ({
  meet: ({ route }) =>
    route.fulfill({ status, headers, contentType: 'text/html', body: '<h1>A gateway of no contract</h1>' }),
})

/** The issuer acts, and its answer is changed on the way. */
const changed = (
  change: (real: Real, name: EndpointName) => Partial<Real>,
  not: NonNullable<Fault['not']> = hasNoBody,
): Fault => ({
  not,
  meet: async ({ route, name, ask }) => {
    const real = await ask()
    const { status, headers, body } = { ...real, ...change(real, name) }
    await route.fulfill({ status, headers, body })
  },
})

const problem = (title: string) =>
  JSON.stringify({ type: 'about:blank', status: 422, code: tomorrow, title, detail: 'A rule of tomorrow.' })

/** A refusal in the issuer's own words, with a code that the contract does not have. */
const refusedWith = (title: string): Fault => ({
  meet: ({ route }) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', body: problem(title) }),
})

/** The answer is lost, although the issuer has acted. */
const lost: Fault = {
  meet: async ({ route, ask }) => {
    await ask()
    await route.abort('connectionreset')
  },
}

/**
 * The first answer is lost, and a gateway refuses the same request when it is sent again. This refusal says nothing
 * about the first request.
 */
const lostThen = (status: number): Fault => {
  const then = gateway(status)
  return {
    not: (name) => ('idempotent' in endpoints[name] ? null : 'the page never sends it again by itself'),
    meet: (met) => (met.again ? then : lost).meet(met),
  }
}

/** What may go wrong with a call. A fault applies each time the page makes the call. */
export const faults = {
  offline: { meet: ({ route }) => route.abort('internetdisconnected') },
  // No answer ever comes. The page must give up after its time limit.
  'time-out': { meet: async () => undefined },
  400: gateway(400),
  401: gateway(401),
  403: gateway(403),
  404: gateway(404),
  409: gateway(409),
  422: gateway(422),
  423: gateway(423),
  429: gateway(429, { 'retry-after': '7' }),
  500: gateway(500),
  502: gateway(502),
  503: gateway(503),
  'empty body': changed(() => ({ body: '' })),
  // A network with its own log-in page answers in place of the issuer. The issuer does nothing.
  'not JSON': gateway(200),
  'wrong shape': changed(
    () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"hello":[]}' }),
    () => null,
  ),
  'unknown code': refusedWith('A refusal of tomorrow.'),
  'unknown word': changed(
    ({ body }, name) => ({ body: JSON.stringify(inWordsOfTomorrow(JSON.parse(body), words[name])) }),
    (name) => (words[name].length === 0 ? 'its answer has no value from a closed list' : null),
  ),
  '5 MB': changed(({ body }) => ({ body: JSON.stringify({ ...JSON.parse(body), padding }) })),
  'refused with 5 MB': refusedWith(padding),
  'wrong content type': changed(({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } })),
  'other origin': gateway(302, { location: 'http://elsewhere.invalid/' }),
  'answered but lost': lost,
  'lost, then 403': lostThen(403),
  'lost, then 429': lostThen(429),
} satisfies Record<string, Fault>

export type FaultName = keyof typeof faults
export const faultNames = Object.keys(faults).filter((name): name is FaultName & string =>
  Object.hasOwn(faults, name),
)

/** Whether the fault is a definite refusal: the call reached the service, and the service said no. */
export const isRefusal = (name: FaultName): boolean => /^4|^unknown code$|^refused/.test(String(name))

export const faultOf = (name: FaultName): Fault => faults[name]
