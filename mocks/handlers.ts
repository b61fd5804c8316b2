import { type HttpHandler, http } from 'msw'
import { type Answer, apiBase, type EndpointName, endpoints } from '../src/contract/endpoints.ts'
import { noteCall, type SeenCall } from './calls-note.ts'
import { endpointNames, type Faults } from './faults.ts'
import { faultOf, problemOf, successOf } from './handlers-answer.ts'
import type { Jar } from './handlers-jar.ts'
import type { Issuer, Methods } from './issuer/issuer.ts'
import { IssuerProblem } from './issuer/problem.ts'
import type { Call, Caller } from './issuer/world.ts'

/** What a host gives the handlers. Read anew for each request, so that a host may start another issuer. */
export type HandlerHost = {
  readonly issuer: Issuer
  readonly faults: Faults
  readonly jar: Jar
  /** After each request, whatever came of it: the moment to keep the state. */
  handled?: () => void
  /**
   * Holds an answer back, in milliseconds; by a timer, unless a host knows better. Out: false where its world ended
   * meanwhile. Such a call reaches no issuer and is not told.
   */
  wait?: (ms: number) => Promise<boolean>
  /** An error that is no refusal: a fault of the mock itself. The caller only learns `unexpected`. */
  failed?: (error: unknown) => void
  /** Every call, once it is over. Its bodies still carry their secrets: only `calls.ts` may keep them. */
  made?: (call: SeenCall) => void
}

type Asked = {
  request: Request
  params: Readonly<Record<string, string | readonly string[] | undefined>>
  cookies: Readonly<Record<string, string>>
}

const invalid = (detail: string) => new IssuerProblem('request-invalid', { detail })

/** The path's own parameters; the pattern's wildcard adds one of its own. */
const paramsOf = (name: EndpointName, given: Asked['params']): Record<string, string> =>
  Object.fromEntries(
    [...endpoints[name].path.matchAll(/:(\w+)/g)].map(([, key = '']) => [key, String(given[key])]),
  )

/** The parsed body. A refusal says where it is wrong, never what stood there: it may have been a secret. */
const inputOf = async (name: EndpointName, request: Request): Promise<unknown> => {
  const row = endpoints[name]
  if (!('input' in row)) return undefined
  const body: unknown = await request.json().catch(() => {
    throw invalid('body: not JSON')
  })
  const parsed = row.input.safeParse(body)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map(({ path, code }) => `${['body', ...path].join('.')}: ${code}`)
  throw invalid(places.join('; '))
}

const keyOf = (name: EndpointName, request: Request): string | undefined => {
  if (!('idempotent' in endpoints[name])) return undefined
  const key = request.headers.get('idempotency-key') ?? ''
  if (!/^[\w-]{8,100}$/.test(key)) throw invalid('header Idempotency-Key: 8 to 100 letters, digits, - or _')
  return key
}

const callOf = async <N extends EndpointName>(
  name: N,
  { request, params }: Asked,
  caller: Caller,
): Promise<Call<N>> => {
  const call = {
    caller,
    params: paramsOf(name, params),
    input: await inputOf(name, request),
    idempotencyKey: keyOf(name, request),
  }
  // Each part was just read as the row of this name describes it; the compiler cannot follow that through a loop.
  return call as unknown as Call<N>
}

const answer = <N extends EndpointName>(methods: Methods, name: N, call: Call<N>): Promise<Answer<N>> =>
  methods[name](call)

const pause = (ms: number) => new Promise<boolean>((resolve) => setTimeout(resolve, ms, true))

/** One request to the issuer: its body and the session it leaves behind, or the refusal. */
const attempt = async (
  host: HandlerHost,
  name: EndpointName,
  asked: Asked,
  held: string | null,
  lost: boolean,
) => {
  const before = held ?? host.issuer.openingSession()
  const caller: Caller = { sessionId: before }
  try {
    const body = await answer(host.issuer, name, await callOf(name, asked, caller))
    // An answer that gets lost takes its cookie with it; one that is late must not undo a log-in since.
    const overtaken = host.jar.read(asked.cookies) !== held
    const cookie = caller.sessionId === before || lost || overtaken ? {} : host.jar.write(caller.sessionId)
    return successOf(body, cookie)
  } catch (error) {
    if (error instanceof IssuerProblem) return problemOf(error.code, error.extras)
    host.failed?.(error)
    return problemOf('unexpected')
  }
}

const respond = async (host: HandlerHost, name: EndpointName, asked: Asked): Promise<Response> => {
  // A request names its session when it is sent, however long it is on the way.
  const held = host.jar.read(asked.cookies)
  const end = host.made && noteCall(name, asked.request, host.made)
  try {
    const met = host.faults.take(name)
    const { waitMs, fault } = met
    const isThere = waitMs <= 0 || (await (host.wait ?? pause)(waitMs))
    if (!isThere) return faultOf({ kind: 'offline' })
    const acts = fault === null || fault.kind === 'drop-after'
    const said = acts ? await attempt(host, name, asked, held, fault !== null) : faultOf(fault)
    await end?.(met, said)
    return acts && fault ? faultOf(fault) : said
  } finally {
    host.handled?.()
  }
}

const verbs = { GET: http.get, POST: http.post, DELETE: http.delete }

/**
 * The contract's table as msw handlers, on any origin and below any base path. A row without a method of the issuer
 * does not compile. What is asked below the API's address and is no row is refused, lest a development server answer it
 * with a page.
 */
export const createHandlers = (host: HandlerHost): HttpHandler[] => [
  ...endpointNames.map((name) => {
    const { method, path } = endpoints[name]
    return verbs[method](`*${apiBase}${path}`, (asked) => respond(host, name, asked))
  }),
  http.all(`*${apiBase}/*`, () => problemOf('request-invalid', { detail: 'no such endpoint' })),
]
