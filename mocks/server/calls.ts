import type * as z from 'zod/mini'
import { type EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import { requests } from '../../src/contract/requests.ts'
import { isSecret } from '../../src/contract/secret.ts'
import { createChanges } from './changes.ts'

/** One call of a page. `request` and `answer` are the bodies without their secrets. */
export type MadeCall = {
  id: number
  /** When the call ended, by the issuer's clock, in UTC milliseconds. */
  at: number
  endpoint: EndpointName
  method: string
  /** Relative to the API's address, as the contract writes it: `/cards/everyday`. */
  path: string
  /** `offline`: the call never reached the issuer. `lost`: the issuer acted, but its answer was lost. */
  status: number | 'lost' | 'offline'
  /** How long the call took, in milliseconds, including the delays of faults. */
  ms: number
  request: unknown
  answer: unknown
  /** The faults that the call met, in a few words. */
  fault: string | null
}

/** The text that replaces a secret. */
export const hidden = '‹secret›'

type Side = 'request' | 'answer'

/** The fields of a body, by its schema. A union has the fields of all its forms. */
const fieldsIn = (schema: z.core.$ZodType): Record<string, z.core.$ZodType> => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'object') return def.shape
  if (def.type === 'union') {
    const fields = def.options.flatMap((option) => Object.entries(fieldsIn(option)))
    // A field that is a secret in one form counts as a secret in all forms.
    return Object.fromEntries([...fields, ...fields.filter(([, schema]) => isSecret(schema))])
  }
  return def.type === 'pipe' ? fieldsIn(def.in) : {}
}

const bodyOf = (name: EndpointName, side: Side): z.core.$ZodType | undefined => {
  if (side === 'answer') return endpoints[name].output
  const row = requests[name]
  return 'input' in row ? row.input : undefined
}

/** The fields of an endpoint in the contract, and whether each is a secret. */
export const fieldsOf = (name: EndpointName, side: Side): Map<string, { secret: boolean }> => {
  const body = bodyOf(name, side)
  const fields = Object.entries(body ? fieldsIn(body) : {})
  return new Map(fields.map(([key, schema]) => [key, { secret: isSecret(schema) }]))
}

const isRecord = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

/** Hides the fields of a body that the contract marks as secret, and those that are not in the contract. */
export const withoutSecrets = (name: EndpointName, side: Side, body: unknown): unknown => {
  if (body === undefined || body === null) return null
  if (!isRecord(body)) return hidden
  const fields = fieldsOf(name, side)
  // The fields of a request that are not secret are names and ids. Any other value is unexpected, so it is hidden.
  const isPlain = (value: unknown) => side === 'answer' || typeof value === 'string' || value === null
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      fields.get(key)?.secret === false && isPlain(value) ? value : hidden,
    ]),
  )
}

export type Calls = {
  /** Keeps a call, after removing the secrets from its bodies. */
  record(call: Omit<MadeCall, 'id'>): void
  /** The latest calls, oldest first. Returns the same array until a call is recorded or the list is cleared. */
  list(): readonly MadeCall[]
  clear(): void
  /**
   * Calls the listener after every change.
   *
   * @returns a function that removes the listener
   */
  watch(listener: () => void): () => void
}

/**
 * Keeps the calls of one page.
 *
 * @param most how many calls are kept
 */
export const createCalls = (most = 500): Calls => {
  let calls: readonly MadeCall[] = []
  let made = 0
  const changes = createChanges()
  const become = (next: readonly MadeCall[]) => {
    calls = next
    changes.tell()
  }
  return {
    record: (call) => {
      made += 1
      const refused = typeof call.status === 'number' && call.status >= 400
      const kept: MadeCall = {
        ...call,
        id: made,
        request: withoutSecrets(call.endpoint, 'request', call.request),
        // The body of a refusal has no secrets: it names a wrong field, never the value.
        answer: refused ? call.answer : withoutSecrets(call.endpoint, 'answer', call.answer),
      }
      become([...calls, kept].slice(-most))
    },
    list: () => calls,
    clear: () => become([]),
    watch: changes.watch,
  }
}
