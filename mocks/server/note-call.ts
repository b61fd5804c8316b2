import { apiBase, type EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import { requests } from '../../src/contract/requests.ts'
import type { MadeCall } from './calls.ts'
import type { Met } from './faults.ts'
import { jsonIn } from './json.ts'

/** A call whose bodies still contain their secrets. */
export type SeenCall = Omit<MadeCall, 'id' | 'at'>

const inWords = (fault: NonNullable<Met['fault']>): string => {
  if (fault.kind === 'problem') return `problem ${fault.code}`
  return fault.kind === 'status' ? `status ${fault.status}` : fault.kind
}

/** The faults that a call met, in a few words; `null` without a fault. */
const faultWords = ({ waitMs, fault }: Met): string | null =>
  [waitMs > 0 && `delay ${waitMs} ms`, fault && inWords(fault)].filter(Boolean).join(', ') || null

/** A body as JSON, or as text if it is not JSON; `null` without a body. */
const bodyOf = async (from: Request | Response): Promise<unknown> => {
  const text = await from.text()
  const json = jsonIn(text)
  return json === undefined ? text || null : json
}

/** The path after the API's address, which may be in any folder. */
const pathOf = ({ url }: Request): string => {
  const { pathname } = new URL(url)
  return pathname.slice(pathname.indexOf(apiBase) + apiBase.length)
}

/**
 * Starts to record one call. Copies the body of the request at once, because a body can be read only once.
 *
 * @param tell called with the finished record
 * @returns a function that finishes the record. Its parameters are the faults that the call met, and the response of
 *   the issuer or of the fault that replaced it.
 */
export const noteCall = (name: EndpointName, request: Request, tell: (call: SeenCall) => void) => {
  const started = performance.now()
  const body = 'input' in requests[name] ? bodyOf(request.clone()) : null
  return async (met: Met, response: Response): Promise<void> => {
    const ms = Math.round(performance.now() - started)
    const { kind } = met.fault ?? {}
    const copy = kind === 'offline' ? null : response.clone()
    tell({
      endpoint: name,
      method: endpoints[name].method,
      path: pathOf(request),
      status: kind === 'offline' ? 'offline' : kind === 'drop-after' ? 'lost' : response.status,
      ms,
      request: await body,
      answer: copy && (await bodyOf(copy)),
      fault: faultWords(met),
    })
  }
}
