import { type HttpHandler, type HttpResponseResolver, http } from 'msw'
import { type Answer, apiBase, type EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import { requests } from '../../src/contract/requests.ts'
import { IssuerProblem } from '../issuer/core/problem.ts'
import type { Call, Caller } from '../issuer/core/world.ts'
import type { Issuer, Methods } from '../issuer/issuer.ts'
import { faultOf, problemOf, successOf, withMark } from './answer.ts'
import type { Jar } from './cookie-jar.ts'
import { endpointNames, type Faults } from './faults.ts'
import { noteCall, type SeenCall } from './note-call.ts'
import { inOtherWords } from './other-words.ts'

/** What a host gives the handlers. They read the fields again for each request, so a host may start another issuer. */
export type HandlerHost = {
  readonly issuer: Issuer
  readonly faults: Faults
  readonly jar: Jar
  /** Called after each request, with any outcome, so that the host can keep the state. */
  handled?: () => void
  /**
   * Delays an answer by `ms` milliseconds. The default is a timer.
   *
   * @returns `false` if the host's world ended in the meantime. Such a call reaches no issuer and is not recorded.
   */
  wait?: (ms: number) => Promise<boolean>
  /** Called with an error that is not a refusal: a defect of the mock itself. The caller only gets `unexpected`. */
  failed?: (error: unknown) => void
  /** Called at the end of every call. Its bodies contain secrets. Only `calls.ts`, which removes them, may keep it. */
  made?: (call: SeenCall) => void
}

type HandledCall = Parameters<HttpResponseResolver>[0]

const invalid = (detail: string) => new IssuerProblem('request-invalid', { detail })

/** The parsed body. A refusal names the field that is wrong, never its value: the value may be a secret. */
const inputOf = async (name: EndpointName, request: Request): Promise<unknown> => {
  const row = requests[name]
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

/** Calls the issuer's method for an endpoint with the parts of a request. */
const answer = async <N extends EndpointName>(
  methods: Methods,
  name: N,
  { request, params }: HandledCall,
  caller: Caller,
): Promise<Answer<N>> => {
  const input = await inputOf(name, request)
  const call = { caller, params, input, idempotencyKey: keyOf(name, request) }
  // Each part was read as this endpoint's row describes it. The compiler cannot check this, so the call is cast.
  return methods[name](call as unknown as Call<N>)
}

const pause = (ms: number) => new Promise<boolean>((resolve) => setTimeout(resolve, ms, true))

/** The session of a request: the caller's own, or else the one that the browser had when the page was opened. */
const sessionOf = (host: HandlerHost, held: string | null) => held ?? host.issuer.openingSession()

/** Sends one request to the issuer. Returns its answer, with a cookie if the session changed, or its refusal. */
const attempt = async (
  host: HandlerHost,
  name: EndpointName,
  asked: HandledCall,
  held: string | null,
  lost: boolean,
) => {
  const before = sessionOf(host, held)
  const caller: Caller = { sessionId: before }
  const marked = (response: Response) => withMark(response, host.issuer.sessionMark(caller.sessionId))
  try {
    const body = await answer(host.issuer, name, asked, caller)
    // A lost answer sets no cookie. A late one sets none if the session changed since: it must not undo a newer log-in.
    const overtaken = host.jar.read(asked.cookies) !== held
    const cookie = caller.sessionId === before || lost || overtaken ? {} : host.jar.write(caller.sessionId)
    return marked(successOf(body, cookie))
  } catch (error) {
    if (error instanceof IssuerProblem) return marked(problemOf(error.code, error.extras))
    host.failed?.(error)
    return marked(problemOf('unexpected'))
  }
}

const respond = async (host: HandlerHost, name: EndpointName, asked: HandledCall): Promise<Response> => {
  // Read before any delay, because the session that was open when the request was sent counts.
  const held = host.jar.read(asked.cookies)
  const end = host.made && noteCall(name, asked.request, host.made)
  try {
    const met = host.faults.take(name)
    const { waitMs, fault } = met
    const isThere = waitMs <= 0 || (await (host.wait ?? pause)(waitMs))
    if (!isThere) return faultOf({ kind: 'offline' })
    const isLost = fault?.kind === 'drop-after'
    const acts = fault === null || isLost || fault.kind === 'other-words'
    const said = acts
      ? await attempt(host, name, asked, held, isLost)
      : faultOf(fault, host.issuer.sessionMark(sessionOf(host, held)))
    const worded = fault?.kind === 'other-words' ? await inOtherWords(said) : said
    await end?.(met, worded)
    return isLost ? faultOf(fault) : worded
  } finally {
    host.handled?.()
  }
}

const verbs = { GET: http.get, POST: http.post, DELETE: http.delete }

/**
 * Makes one msw handler for each endpoint of the contract, for any origin and any base path. An endpoint without a
 * method of the issuer does not compile. A request below the API's address that matches no endpoint is refused:
 * otherwise a development server would answer it with a page.
 */
export const createHandlers = (host: HandlerHost): HttpHandler[] => [
  ...endpointNames.map((name) => {
    const { method, path } = endpoints[name]
    return verbs[method](`*${apiBase}${path}`, (asked) => respond(host, name, asked))
  }),
  http.all(`*${apiBase}/*`, () => problemOf('request-invalid', { detail: 'no such endpoint' })),
]
