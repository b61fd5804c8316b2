import {
  apiBase,
  type EndpointName,
  endpoints,
  type Input,
  type Output,
  type Params,
} from '../contract/endpoints.ts'
import { Problem, type ProblemCode } from '../contract/problems.ts'

/** What the issuer answered, or what kept its answer from arriving or being read. */
export type ApiCode = ProblemCode | 'offline' | 'timed-out' | 'unreadable-answer'

/**
 * Every failure of a call. Carries the issuer's problem details (RFC 9457) but never what was sent: an error may end
 * up in a log or on a screen, and what was sent may hold a secret.
 */
export class ApiProblem extends Error {
  readonly code: ApiCode
  readonly problem: Problem | null

  constructor(code: ApiCode, endpoint: EndpointName, problem: Problem | null = null) {
    super(`${endpoint}: ${code}`)
    this.name = 'ApiProblem'
    this.code = code
    this.problem = problem
  }
}

/** Whether the failure leaves open if the issuer acted: nothing came back, or nothing that can be read. */
export const leavesResultUnknown = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  ['offline', 'timed-out', 'unreadable-answer', 'unexpected', 'service-unavailable'].includes(error.code)

/** ms. Long enough for a slow phone network, short enough that nobody stares at a dead screen. */
export const callTimeout = 20_000

const problemListeners = new Set<(problem: ApiProblem) => void>()

/** Tells of every failed call; returns the way to stop listening. Used to notice the end of a session anywhere. */
export const onApiProblem = (listener: (problem: ApiProblem) => void): (() => void) => {
  problemListeners.add(listener)
  return () => problemListeners.delete(listener)
}

const successListeners = new Set<(endpoint: EndpointName) => void>()

/** Tells of every call that was answered; returns the way to stop listening. Answers keep a session alive. */
export const onApiSuccess = (listener: (endpoint: EndpointName) => void): (() => void) => {
  successListeners.add(listener)
  return () => successListeners.delete(listener)
}

type Call<N extends EndpointName> = {
  /** UUID; the issuer answers a repeated key with its first answer. */
  idempotencyKey?: string
  signal?: AbortSignal
} & (keyof Params<N> extends never ? { params?: undefined } : { params: Params<N> }) &
  (Input<N> extends undefined ? { input?: undefined } : { input: Input<N> })

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))

type Reply = { response: Response; body: unknown }

const readJson = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends and reads to the end: a body that stops half-way runs into the same time limit as an answer that never comes. */
const send = async (
  name: EndpointName,
  init: RequestInit,
  url: string,
  outer?: AbortSignal,
): Promise<Reply> => {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), callTimeout)
  const forward = () => stop.abort()
  outer?.addEventListener('abort', forward)
  try {
    const response = await fetch(url, { ...init, signal: stop.signal })
    return { response, body: await readJson(response) }
  } catch {
    if (outer?.aborted) throw outer.reason
    throw new ApiProblem(stop.signal.aborted ? 'timed-out' : 'offline', name)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', forward)
  }
}

const attempt = async <N extends EndpointName>(name: N, options: Call<N>): Promise<Output<N>> => {
  const row = endpoints[name]
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
  }
  if (options.input !== undefined) headers['content-type'] = 'application/json'
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey

  const { response, body } = await send(
    name,
    {
      method: row.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(options.input === undefined ? {} : { body: JSON.stringify(options.input) }),
    },
    apiBase + fill(row.path, options.params),
    options.signal,
  )

  if (!response.ok) {
    const problem = Problem.safeParse(body)
    if (problem.success) throw new ApiProblem(problem.data.code, name, problem.data)
    throw new ApiProblem(response.status >= 502 ? 'service-unavailable' : 'unexpected', name)
  }
  const answer = row.output.safeParse(body)
  if (!answer.success) throw new ApiProblem('unreadable-answer', name)
  // The table ties the schema to the name; TypeScript cannot follow that through an index.
  return answer.data as Output<N>
}

/**
 * Calls one endpoint of the contract and gives its parsed answer.
 *
 * @throws ApiProblem with the issuer's code, or `offline`, `timed-out` (after `callTimeout` ms), `unreadable-answer`
 */
export const call = async <N extends EndpointName>(name: N, options: Call<N>): Promise<Output<N>> => {
  try {
    const answer = await attempt(name, options)
    for (const tell of successListeners) tell(name)
    return answer
  } catch (error) {
    if (error instanceof ApiProblem) for (const tell of problemListeners) tell(error)
    throw error
  }
}
