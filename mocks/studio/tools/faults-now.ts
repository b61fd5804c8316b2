import type { EndpointName } from '../../../src/contract/endpoints.ts'
import { endpointNames, type Fault, type FaultLists, type FaultRule, type Faults } from '../../faults.ts'

/** One fault that is on. */
export type FaultOn = {
  /** Where it stands: two faults of an endpoint may be the same. */
  id: string
  endpoint: EndpointName
  rule: FaultRule
  /** Another one before it is met first, until it is switched off. */
  waits: boolean
}

type Host = { readonly faults: Faults }

// A list that was kept and read again has its keys in another order, and has lost those without a value.
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
const without = ({ times: _times, ...fault }: FaultRule): string => JSON.stringify(fault, inOrder)
/** The same thing going wrong, however often it still does. */
export const isSame = (one: FaultRule, other: FaultRule): boolean => without(one) === without(other)

const change = ({ faults }: Host, name: EndpointName, rules: readonly FaultRule[]) =>
  rules.length > 0 ? faults.set(name, rules) : faults.clear(name)

/** Adds a fault behind those an endpoint has. */
export const addFault = (host: Host, name: EndpointName, rule: FaultRule): void =>
  host.faults.set(name, [...(host.faults.list()[name] ?? []), rule])

/** Switches one off. It may have been used up since it was looked at: then nothing happens. */
export const removeFault = (host: Host, { endpoint, rule }: Pick<FaultOn, 'endpoint' | 'rule'>): void => {
  const rules = host.faults.list()[endpoint] ?? []
  const exact = rules.findIndex((each) => isSame(each, rule) && each.times === rule.times)
  const place = exact < 0 ? rules.findIndex((each) => isSame(each, rule)) : exact
  change(
    host,
    endpoint,
    rules.filter((_, at) => at !== place),
  )
}

/** What is on for every endpoint alike, until it is switched off. */
export const faultsEverywhere = (lists: FaultLists): FaultRule[] => {
  const [first, ...others] = endpointNames
  const shared = (rule: FaultRule) =>
    rule.times === 'always' &&
    others.every((name) => lists[name]?.some((each) => each.times === 'always' && isSame(each, rule)))
  return (first ? (lists[first] ?? []) : []).filter(shared)
}

/** What is on for single endpoints, in the contract's order and then in that in which it is met. */
export const faultsOn = (lists: FaultLists): FaultOn[] => {
  const everywhere = faultsEverywhere(lists)
  return endpointNames.flatMap((endpoint) => {
    let stopped = false
    return (lists[endpoint] ?? []).flatMap((rule, at) => {
      const waits = rule.kind !== 'delay' && stopped
      stopped ||= rule.kind !== 'delay' && rule.times === 'always'
      const shared = rule.times === 'always' && everywhere.some((each) => isSame(each, rule))
      return shared ? [] : [{ id: `${endpoint} ${at}`, endpoint, rule, waits }]
    })
  })
}

const always = (fault: Fault): FaultRule => ({ ...fault, times: 'always' })

/** Presses that a tester expects, for all endpoints at once. */
export const presets: readonly { words: string; fault: Fault }[] = [
  { words: 'Everything offline', fault: { kind: 'offline' } },
  { words: 'Slow network', fault: { kind: 'delay', ms: 2000 } },
]

export const isEverywhere = (lists: FaultLists, fault: Fault): boolean =>
  faultsEverywhere(lists).some((rule) => isSame(rule, always(fault)))

/** Switches one on or off for every endpoint, before what is set there: nothing else is met while it is on. */
export const putEverywhere = (host: Host, fault: Fault, on: boolean): void => {
  const lists = host.faults.list()
  for (const name of endpointNames) {
    const others = (lists[name] ?? []).filter(
      (rule) => !(rule.times === 'always' && isSame(rule, always(fault))),
    )
    change(host, name, on ? [always(fault), ...others] : others)
  }
}
