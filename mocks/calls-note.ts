import { apiBase, type EndpointName, endpoints } from '../src/contract/endpoints.ts'
import type { MadeCall } from './calls.ts'
import type { Fault, Met } from './faults.ts'

/** A call as the handlers saw it: its secrets still in it. */
export type SeenCall = Omit<MadeCall, 'id' | 'at'>

const inWords = (fault: Exclude<Fault, { kind: 'delay' }>): string => {
  switch (fault.kind) {
    case 'problem':
      return `problem ${fault.code}`
    case 'status':
      return `status ${fault.status}`
    default:
      return fault.kind
  }
}

/** What a call met, in a few words; null where nothing was in its way. */
export const faultWords = ({ waitMs, fault }: Met): string | null => {
  const words = [...(waitMs > 0 ? [`delay ${waitMs} ms`] : []), ...(fault ? [inWords(fault)] : [])]
  return words.length > 0 ? words.join(', ') : null
}

/** A body as JSON, or as the text it is; null where there is none. */
const bodyOf = async (from: Request | Response): Promise<unknown> => {
  const text = await from.text()
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** From the address of the API on, below which folder it may lie. */
const pathOf = ({ url }: Request): string => {
  const { pathname } = new URL(url)
  return pathname.slice(pathname.indexOf(apiBase) + apiBase.length)
}

/**
 * Begins to take down one call. Its body is copied at once, because it can be read only once.
 *
 * Out: what ends it. In: what the call met; what the issuer said, or what was said in its place.
 */
export const noteCall = (name: EndpointName, request: Request, tell: (call: SeenCall) => void) => {
  const started = performance.now()
  const body = 'input' in endpoints[name] ? bodyOf(request.clone()) : null
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
