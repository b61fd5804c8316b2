import * as z from 'zod/mini'
import { type EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import { anyProblem, type ProblemCode, problemCodes, sessionProblems } from '../../src/contract/problems.ts'
import { requests } from '../../src/contract/requests.ts'
import type { CodeOf, ProblemExtras } from '../issuer/core/problem.ts'

const times = z.union([z.int().check(z.minimum(1)), z.literal('always')])

/** The fields of a problem besides its code. The contract ignores an unreadable field; a fault with one is refused. */
const extras = {
  detail: z.optional(z.string()),
  reason: z.optional(z.string()),
  reasons: z.optional(z.array(z.string())),
  until: z.optional(z.iso.datetime()),
  attemptsLeft: z.optional(z.number()),
  retryAfter: z.optional(z.number()),
} satisfies Record<keyof ProblemExtras, unknown>

/** What can go wrong with a call, and how many times. */
const Rule = z.discriminatedUnion('kind', [
  /** The answer comes `ms` milliseconds late. If the call has another fault, that one is late too. */
  z.object({ kind: z.literal('delay'), ms: z.number(), times }),
  /** The call never reaches the issuer. */
  z.object({ kind: z.literal('offline'), times }),
  /** The issuer acts, but its answer is lost. */
  z.object({ kind: z.literal('drop-after'), times }),
  z.object({ ...extras, code: z.enum(problemCodes), kind: z.literal('problem'), times }),
  /** A status without problem details, as a gateway sends it. `retryAfter`: seconds. */
  z.object({
    kind: z.literal('status'),
    status: z.number().check(z.minimum(400), z.maximum(599)),
    retryAfter: z.optional(z.number()),
    times,
  }),
  z.object({ kind: z.literal('not-json'), times }),
  z.object({ kind: z.literal('wrong-shape'), times }),
  /** The issuer acts and answers, with values that this build does not know. */
  z.object({ kind: z.literal('other-words'), times }),
])
type AnyRule = z.infer<typeof Rule>

/** What can go wrong with an endpoint. `problem` accepts only codes that the endpoint may answer. */
export type FaultRule<N extends EndpointName = EndpointName> =
  | Exclude<AnyRule, { kind: 'problem' }>
  | (Omit<Extract<AnyRule, { kind: 'problem' }>, 'code'> & { code: CodeOf<N> })

type WithoutTimes<R> = R extends unknown ? Omit<R, 'times'> : never
export type Fault<N extends EndpointName = EndpointName> = WithoutTimes<FaultRule<N>>

/** All faults, in the form in which a host keeps them: plain JSON. */
export type FaultLists = { [N in EndpointName]?: FaultRule[] }

/** What one call meets: how long it waits, and the fault that replaces, changes or drops its answer. */
export type Met = { waitMs: number; fault: Exclude<Fault, { kind: 'delay' }> | null }

export const endpointNames = Object.keys(endpoints).filter((name): name is EndpointName =>
  Object.hasOwn(endpoints, name),
)

/** The problem codes that an endpoint may answer. The type `CodeOf` lists the same codes. */
export const codesOf = (name: EndpointName): readonly ProblemCode[] => {
  const { problems } = requests[name]
  const { session } = endpoints[name]
  return [...problems, ...anyProblem, ...(session ? sessionProblems : [])]
}

const Lists = z
  .partialRecord(z.enum(endpointNames), z.array(Rule))
  .check(
    z.refine((lists) =>
      endpointNames.every(
        (name) =>
          lists[name]?.every((rule) => rule.kind !== 'problem' || codesOf(name).includes(rule.code)) ?? true,
      ),
    ),
  )

/**
 * Reads faults from outside (a tab's storage, a request). An unknown endpoint, or a code that the endpoint cannot
 * answer, is refused: a test with such a fault would test nothing.
 *
 * @returns `null` if any of the faults is refused
 */
export const parseFaults = (json: unknown): FaultLists | null => Lists.safeParse(json).data ?? null

export type Faults = {
  /** Replaces the faults of an endpoint. Calls meet them in this order. */
  set<N extends EndpointName>(endpoint: N, rules: readonly FaultRule<N>[]): void
  /** Removes the faults of an endpoint, or all. */
  clear(endpoint?: EndpointName): void
  /** The faults that are not used up yet. */
  list(): FaultLists
  /** Takes the faults for one call: every delay, and the first other fault. Counts each of them as used once. */
  take(endpoint: EndpointName): Met
}

const isSpent = ({ times }: { times: number | 'always' }) => times !== 'always' && times <= 0
const usedOnce = (rule: FaultRule): FaultRule =>
  rule.times === 'always' ? rule : { ...rule, times: rule.times - 1 }

/**
 * Keeps the faults of all endpoints.
 *
 * @param keep called with all lists after each change
 */
export const createFaults = (
  initial: FaultLists = {},
  keep: (lists: FaultLists) => void = () => {},
): Faults => {
  let lists: FaultLists = structuredClone(initial)
  const change = (next: FaultLists) => {
    lists = next
    keep(structuredClone(next))
  }
  return {
    set: (endpoint, rules) =>
      change({ ...lists, [endpoint]: structuredClone(rules.filter((rule) => !isSpent(rule))) }),
    clear: (endpoint) => {
      if (endpoint === undefined) return change({})
      const { [endpoint]: _gone, ...others } = lists
      change(others)
    },
    list: () => structuredClone(lists),
    take: (endpoint) => {
      const rules = lists[endpoint]
      if (!rules) return { waitMs: 0, fault: null }
      const first = rules.find((rule) => rule.kind !== 'delay')
      const left = rules.map((rule) => (rule.kind === 'delay' || rule === first ? usedOnce(rule) : rule))
      change({ ...lists, [endpoint]: left.filter((rule) => !isSpent(rule)) })
      const waitMs = rules.reduce((sum, rule) => sum + (rule.kind === 'delay' ? rule.ms : 0), 0)
      if (!first) return { waitMs, fault: null }
      // `times` is left out, because it would become a field of the answer.
      const { times: _times, ...fault } = first
      return { waitMs, fault }
    },
  }
}
