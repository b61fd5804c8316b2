import { apiBase, type EndpointName, endpoints, type Output, type Params } from '../contract/endpoints.ts'
import { Problem } from '../contract/problems.ts'
import type { Input } from '../contract/requests.ts'
import { sessionMarkHeader } from '../contract/session.ts'
import { type Outcome, Refused, Unanswered } from './outcome.ts'

/** ms. Long enough for a slow phone network, short enough for a person who waits at a screen. */
export const callTimeout = 20_000

/** ms. The longest wait for an outcome after the person presses a button, for all calls together. */
export const longestWait = 24_000

export type CallOptions<N extends EndpointName> = {
  /** UUID; the issuer answers a repeated key with its first answer. */
  idempotencyKey?: string
  /** If it has already aborted, nothing is sent. */
  signal?: AbortSignal
} & (keyof Params<N> extends never ? { params?: undefined } : { params: Params<N> }) &
  (Input<N> extends undefined ? { input?: undefined } : { input: Input<N> })

/** The outcome of a call, for an inspector. */
export type Seen = {
  endpoint: EndpointName
  outcome: Outcome<unknown>
  /** The `Session-Mark` header, if the issuer sends one. */
  mark: string | null
}

/**
 * An inspector is called before each request.
 *
 * @returns `Unanswered` to prevent the request; otherwise a function that is called with the outcome. If that function
 * returns `Unanswered`, the caller gets this instead of the outcome; null keeps the outcome
 */
export type Inspect = (endpoint: EndpointName) => Unanswered | ((seen: Seen) => Unanswered | null)

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))

/** Seconds to wait, from the `Retry-After` header: a number or an HTTP date (RFC 9110, 10.2.3). */
const retryAfterOf = ({ headers }: Response): number | undefined => {
  const text = headers.get('retry-after')?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const at = Date.parse(text)
  const from = Date.parse(headers.get('date') ?? '') || Date.now()
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - from) / 1000))
}

/** @returns `undefined` for an empty body, `null` for a body that is not JSON */
const jsonOf = (text: string): unknown => {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The outcome of an answer that was read completely. */
const judge = (name: EndpointName, response: Response, text: string): Outcome<unknown> => {
  const { status } = response
  const retryAfter = retryAfterOf(response)
  if (status >= 400 && status < 500) {
    const parsed = Problem.safeParse(jsonOf(text))
    const problem = parsed.success ? parsed.data : {}
    return new Refused(name, status, { ...problem, retryAfter: problem.retryAfter ?? retryAfter })
  }
  if (status >= 500) {
    const isDown = status >= 502 && status <= 504
    return new Unanswered(name, isDown ? 'unavailable' : 'failed', retryAfter ?? null)
  }
  const body = endpoints[name].output.safeParse(jsonOf(text))
  if (!response.ok || !body.success) return new Unanswered(name, 'unreadable')
  return { kind: 'answered', data: body.data }
}

const isTimeout = (reason: unknown) => reason instanceof DOMException && reason.name === 'TimeoutError'

/** Sends the request and reads the whole body. One time limit covers both. */
const send = async (name: EndpointName, url: string, init: RequestInit, given?: AbortSignal) => {
  const limit = AbortSignal.timeout(callTimeout)
  const signal = given ? AbortSignal.any([given, limit]) : limit
  try {
    const response = await fetch(url, { ...init, signal })
    return { response, text: await response.text() }
  } catch {
    // If the caller aborted, its own reason is thrown. A timeout is not thrown: the call returns `Unanswered`.
    if (given?.aborted && !isTimeout(given.reason)) throw given.reason
    return new Unanswered(name, signal.aborted ? 'timed-out' : 'offline')
  }
}

/** Calls the issuer's API. */
export type Api = {
  /**
   * Calls one endpoint of the contract, once.
   *
   * @returns the parsed answer, the refusal, or why there is no answer; the time limit is `callTimeout`
   * @throws the reason of `signal` when the caller aborts it
   */
  call<N extends EndpointName>(name: N, options: CallOptions<N>): Promise<Outcome<Output<N>>>
  /** Inspects every call. @returns a function that stops the inspection */
  inspect(inspector: Inspect): () => void
}

/** Each app has its own API, so that an inspector gets only the calls of its own app. */
export const createApi = (): Api => {
  const inspectors = new Set<Inspect>()
  return {
    call: async (name, options) => {
      const row = endpoints[name]
      const headers: Record<string, string> = {
        accept: 'application/json, application/problem+json',
        'accept-language': document.documentElement.lang,
      }
      if (options.input !== undefined) headers['content-type'] = 'application/json'
      if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
      const init: RequestInit = {
        method: row.method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(options.input === undefined ? {} : { body: JSON.stringify(options.input) }),
      }
      const inspections = [...inspectors].map((inspector) => inspector(name))
      const veto = inspections.find((inspection) => inspection instanceof Unanswered)
      if (veto) return veto
      const sent = await send(name, apiBase + fill(row.path, options.params), init, options.signal)
      const outcome = sent instanceof Unanswered ? sent : judge(name, sent.response, sent.text)
      const mark = sent instanceof Unanswered ? null : sent.response.headers.get(sessionMarkHeader)
      for (const inspection of inspections) {
        const instead =
          inspection instanceof Unanswered ? null : inspection({ endpoint: name, outcome, mark })
        if (instead) return instead
      }
      // The schema in `endpoints[name]` has parsed the data. TypeScript cannot infer the type from this lookup.
      return outcome as Outcome<Output<typeof name>>
    },
    inspect: (inspector) => {
      inspectors.add(inspector)
      return () => inspectors.delete(inspector)
    },
  }
}
