import type { EndpointName } from '../../../../src/contract/endpoints.ts'
import type { FaultCase } from '../../../server/fault-cases.ts'
import {
  endpointNames,
  type Fault,
  type FaultLists,
  type FaultRule,
  type Faults,
} from '../../../server/faults.ts'

/** One fault that is on. */
export type FaultOn = {
  /** The endpoint and the position, because two faults of an endpoint may be the same. */
  id: string
  endpoint: EndpointName
  rule: FaultRule
  /** Whether calls do not meet this fault yet, because a lasting fault comes before it. */
  waits: boolean
}

type Host = { readonly faults: Faults }

// A fault that was stored and read again has its keys in another order and no undefined values. Both are ignored here.
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
const without = (fault: Fault | FaultRule): string => JSON.stringify({ ...fault, times: undefined }, inOrder)
/** Whether two faults are the same, apart from their number of times. */
export const isSame = (one: Fault | FaultRule, other: Fault | FaultRule): boolean =>
  without(one) === without(other)

/** @returns a function that says whether a rule is this fault, and lasts until it is switched off */
export const isLasting =
  (fault: Fault) =>
  (rule: FaultRule): boolean =>
    rule.times === 'always' && isSame(rule, fault)

const change = ({ faults }: Host, name: EndpointName, rules: readonly FaultRule[]) =>
  rules.length > 0 ? faults.set(name, rules) : faults.clear(name)

/** Adds a fault after the existing faults of an endpoint. */
export const addFault = (host: Host, name: EndpointName, rule: FaultRule): void =>
  host.faults.set(name, [...(host.faults.list()[name] ?? []), rule])

/** Switches a fault off. If the fault was used up in the meantime, nothing happens. */
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

/** The lasting faults that are on for every endpoint. */
export const faultsEverywhere = (lists: FaultLists): FaultRule[] => {
  const [first = []] = endpointNames.map((name) => lists[name])
  return first.filter((rule) => endpointNames.every((name) => lists[name]?.some(isLasting(rule))))
}

/** The faults of single endpoints, in the contract's order and then in the order in which calls meet them. */
export const faultsOn = (lists: FaultLists): FaultOn[] => {
  const everywhere = faultsEverywhere(lists)
  return endpointNames.flatMap((endpoint) => {
    let stopped = false
    return (lists[endpoint] ?? []).flatMap((rule, at) => {
      const waits = rule.kind !== 'delay' && stopped
      stopped ||= rule.kind !== 'delay' && rule.times === 'always'
      return everywhere.some((each) => isLasting(each)(rule))
        ? []
        : [{ id: `${endpoint} ${at}`, endpoint, rule, waits }]
    })
  })
}

/** Switches all faults off, and those of the case on. */
export const putCase = (host: Host, { faults }: Pick<FaultCase, 'faults'>): void => {
  host.faults.clear()
  for (const name of endpointNames) change(host, name, faults[name] ?? [])
}

/** Switches a lasting fault off for every endpoint. */
const removeEverywhere = (host: Host, fault: Fault): void => {
  const isOther = (rule: FaultRule) => !isLasting(fault)(rule)
  const lists = host.faults.list()
  for (const name of endpointNames) change(host, name, (lists[name] ?? []).filter(isOther))
}

/** All faults that are on, those of every endpoint first. `off` switches the fault off. */
export const allFaultsOn = (host: Host) => {
  const lists = host.faults.list()
  return [
    ...faultsEverywhere(lists).map((rule) => ({
      id: JSON.stringify(rule),
      endpoint: null,
      rule,
      waits: false,
      off: () => removeEverywhere(host, rule),
    })),
    ...faultsOn(lists).map((on) => ({ ...on, off: () => removeFault(host, on) })),
  ]
}
