import { beforeEach, expect, test } from 'vitest'
import { faultCases } from '../../../server/fault-cases.ts'
import {
  createFaults,
  endpointNames,
  type FaultRule,
  type Faults,
  parseFaults,
} from '../../../server/faults.ts'
import {
  addFault,
  allFaultsOn,
  faultsEverywhere,
  faultsOn,
  isSame,
  putCase,
  removeFault,
} from './faults-now.ts'

let host: { faults: Faults }
beforeEach(() => {
  host = { faults: createFaults() }
})
const lists = () => host.faults.list()
const everyOne = (rule: FaultRule) => Object.fromEntries(endpointNames.map((name) => [name, [rule]]))

test('a new fault is added after the existing ones', () => {
  addFault(host, 'setPin', { kind: 'offline', times: 1 })
  addFault(host, 'setPin', { kind: 'not-json', times: 2 })
  expect(lists()).toEqual({
    setPin: [
      { kind: 'offline', times: 1 },
      { kind: 'not-json', times: 2 },
    ],
  })
})

test('a fault waits for a lasting fault before it, unless one of the two is a delay', () => {
  addFault(host, 'setPin', { kind: 'delay', ms: 500, times: 'always' })
  addFault(host, 'setPin', { kind: 'offline', times: 'always' })
  addFault(host, 'setPin', { kind: 'not-json', times: 1 })
  addFault(host, 'setPin', { kind: 'delay', ms: 2000, times: 1 })
  expect(faultsOn(lists()).map(({ rule, waits }) => [rule.kind, waits])).toEqual([
    ['delay', false],
    ['offline', false],
    ['not-json', true],
    ['delay', false],
  ])
})

test('of two similar faults, only the chosen one is switched off', () => {
  addFault(host, 'setPin', { kind: 'offline', times: 2 })
  addFault(host, 'setPin', { kind: 'not-json', times: 1 })
  addFault(host, 'setPin', { kind: 'offline', times: 'always' })
  const [, , last] = faultsOn(lists())
  if (!last) throw new Error('the third fault is missing')
  removeFault(host, last)
  expect(lists().setPin?.map(({ kind, times }) => [kind, times])).toEqual([
    ['offline', 2],
    ['not-json', 1],
  ])
})

test('switching off a fault works after a call met it, and does nothing if the fault is gone', () => {
  addFault(host, 'setPin', { kind: 'offline', times: 2 })
  addFault(host, 'setPin', { kind: 'not-json', times: 1 })
  const [offline] = faultsOn(lists())
  if (!offline) throw new Error('the fault is missing')
  host.faults.take('setPin')
  removeFault(host, offline)
  removeFault(host, offline)
  expect(lists()).toEqual({ setPin: [{ kind: 'not-json', times: 1 }] })
  removeFault(host, { endpoint: 'setPin', rule: { kind: 'not-json', times: 1 } })
  expect(lists()).toEqual({})
})

test('a fault is the same after a reload, and different if any detail differs', () => {
  const refused = {
    kind: 'problem',
    code: 'pin-refused',
    reason: undefined,
    reasons: ['sequence', 'repeated'],
    attemptsLeft: 2,
    times: 'always',
  } satisfies FaultRule
  addFault(host, 'setPin', refused)
  const [kept] = parseFaults(JSON.parse(JSON.stringify(lists())))?.setPin ?? []
  if (!kept) throw new Error('the fault is missing')
  expect(JSON.stringify(kept), 'in another order').not.toBe(JSON.stringify(refused))
  expect(isSame(kept, refused)).toBe(true)
  expect(isSame({ ...kept, times: 1 }, refused), 'the number of times does not matter').toBe(true)
  expect(isSame(kept, { ...refused, attemptsLeft: 1 })).toBe(false)
  expect(isSame(kept, { ...refused, reasons: ['sequence'] })).toBe(false)

  host.faults.set('setPin', [kept])
  removeFault(host, { endpoint: 'setPin', rule: refused })
  expect(lists()).toEqual({})
})

test('a case replaces all faults, and its lasting faults can be switched off for every endpoint at once', () => {
  addFault(host, 'listCards', { kind: 'not-json', times: 'always' })
  for (const each of faultCases) {
    putCase(host, each)
    expect(lists()).toEqual(each.faults)
  }
  putCase(host, { faults: everyOne({ kind: 'offline', times: 'always' }) })
  addFault(host, 'setPin', { kind: 'delay', ms: 500, times: 1 })
  const [everywhere, single] = allFaultsOn(host)
  expect([everywhere?.endpoint, single?.endpoint]).toEqual([null, 'setPin'])
  everywhere?.off()
  expect(lists()).toEqual({ setPin: [{ kind: 'delay', ms: 500, times: 1 }] })
})

test('a fault is everywhere only if every endpoint has it', () => {
  putCase(host, { faults: everyOne({ kind: 'delay', ms: 2000, times: 'always' }) })
  expect(faultsEverywhere(lists())).toHaveLength(1)
  host.faults.clear('setPin')
  expect(faultsEverywhere(lists())).toEqual([])
  expect(faultsOn(lists())).toHaveLength(endpointNames.length - 1)
})
