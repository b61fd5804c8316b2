import * as z from 'zod/mini'
import { type EndpointName, endpoints } from '../src/contract/endpoints.ts'
import {
  anyProblem,
  Problem,
  type ProblemCode,
  problemCodes,
  sessionProblems,
} from '../src/contract/problems.ts'
import type { CodeOf, ProblemExtras } from './issuer/problem.ts'

/** What can be made to go wrong with an endpoint. Only codes it may really answer can be asked for. */
export type Fault<N extends EndpointName = EndpointName> =
  /** Answers as it should, `ms` milliseconds late; any other fault of the same call waits as well. */
  | { kind: 'delay'; ms: number }
  /** The call never reaches the issuer. */
  | { kind: 'offline' }
  /** The issuer acts, and its answer gets lost. */
  | { kind: 'drop-after' }
  | ({ kind: 'problem'; code: CodeOf<N> } & ProblemExtras)
  /** A status without the issuer's words, as a gateway sends it. `retryAfter`: seconds. */
  | { kind: 'status'; status: number; retryAfter?: number | undefined }
  | { kind: 'not-json' }
  | { kind: 'wrong-shape' }

export type FaultRule<N extends EndpointName = EndpointName> = Fault<N> & { times: number | 'always' }

/** All faults, as a host keeps them: plain JSON. */
export type FaultLists = { [N in EndpointName]?: FaultRule[] }

/** What one call meets: how long it waits, and what happens instead of, or after, the answer. */
export type Met = { waitMs: number; fault: Exclude<Fault, { kind: 'delay' }> | null }

const times = z.union([z.int().check(z.minimum(1)), z.literal('always')])
const Rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delay'), ms: z.number(), times }),
  z.object({ kind: z.literal('offline'), times }),
  z.object({ kind: z.literal('drop-after'), times }),
  z.object({ ...Problem.shape, code: z.enum(problemCodes), kind: z.literal('problem'), times }),
  z.object({
    kind: z.literal('status'),
    status: z.number().check(z.minimum(400), z.maximum(599)),
    retryAfter: z.optional(z.number()),
    times,
  }),
  z.object({ kind: z.literal('not-json'), times }),
  z.object({ kind: z.literal('wrong-shape'), times }),
])

export const endpointNames = Object.keys(endpoints).filter((name): name is EndpointName =>
  Object.hasOwn(endpoints, name),
)

/** The codes an endpoint may answer, as `CodeOf` says it in types. */
export const codesOf = (name: EndpointName): readonly ProblemCode[] => {
  const { problems, session } = endpoints[name]
  return [...problems, ...anyProblem, ...(session ? sessionProblems : [])]
}

/**
 * Faults from outside (a tab's storage, a request), or null where they are none. Unknown endpoints and codes the
 * endpoint cannot answer are refused: a test that plants such a fault would test nothing.
 */
export const parseFaults = (json: unknown): FaultLists | null => {
  const parsed = z.record(z.string(), z.array(Rule)).safeParse(json)
  if (!parsed.success) return null
  const lists: FaultLists = {}
  for (const [name, rules] of Object.entries(parsed.data)) {
    const endpoint = endpointNames.find((known) => known === name)
    if (!endpoint) return null
    const possible = rules.filter((rule) => rule.kind !== 'problem' || codesOf(endpoint).includes(rule.code))
    if (possible.length < rules.length) return null
    lists[endpoint] = possible
  }
  return lists
}

export type Faults = {
  /** Replaces the faults of an endpoint. They are met in this order. */
  set<N extends EndpointName>(endpoint: N, rules: readonly FaultRule<N>[]): void
  /** Removes the faults of an endpoint, or all. */
  clear(endpoint?: EndpointName): void
  /** What is still to come. */
  list(): FaultLists
  /** Uses up what one call meets: every delay, and the first other fault. */
  take(endpoint: EndpointName): Met
}

const isSpent = ({ times }: { times: number | 'always' }) => times !== 'always' && times <= 0
const usedOnce = (rule: FaultRule): FaultRule =>
  rule.times === 'always' ? rule : { ...rule, times: rule.times - 1 }

/** A store of faults. In: the faults to begin with; what to do with the lists after each change. */
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
      let waitMs = 0
      let fault: Met['fault'] = null
      const left = rules.map((rule) => {
        if (rule.kind === 'delay') {
          waitMs += rule.ms
          return usedOnce(rule)
        }
        if (fault) return rule
        // How often it is met is no part of what a call meets: it would stand in the answer.
        const { times: _times, ...once } = rule
        fault = once
        return usedOnce(rule)
      })
      change({ ...lists, [endpoint]: left.filter((rule) => !isSpent(rule)) })
      return { waitMs, fault }
    },
  }
}
