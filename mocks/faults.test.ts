import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf, createFaults, type FaultLists, parseFaults } from './faults.ts'

const none = { waitMs: 0, fault: null }

test('nothing is met where nothing was set', () => {
  expect(createFaults().take('setPin')).toEqual(none)
})

test('a fault is met as often as it says, at its endpoint only', () => {
  const faults = createFaults()
  faults.set('setPin', [{ kind: 'offline', times: 2 }])
  expect(faults.take('readCard')).toEqual(none)
  expect([1, 2, 3].map(() => faults.take('setPin').fault?.kind)).toEqual(['offline', 'offline', undefined])
})

test('delays add to what else is met; of other faults the first comes first', () => {
  const faults = createFaults()
  faults.set('setPin', [
    { kind: 'delay', ms: 100, times: 'always' },
    { kind: 'problem', code: 'pin-refused', reasons: ['run'], times: 1 },
    { kind: 'delay', ms: 20, times: 1 },
    { kind: 'drop-after', times: 1 },
  ])
  expect(faults.take('setPin')).toMatchObject({ waitMs: 120, fault: { code: 'pin-refused' } })
  expect(faults.take('setPin')).toEqual({ waitMs: 100, fault: { kind: 'drop-after' } })
  expect(faults.take('setPin')).toEqual({ waitMs: 100, fault: null })
})

test('faults are removed for one endpoint or for all, and each change is handed out', () => {
  const kept: FaultLists[] = []
  const faults = createFaults({}, (lists) => kept.push(lists))
  faults.set('setPin', [{ kind: 'not-json', times: 'always' }])
  faults.set('listCards', [{ kind: 'wrong-shape', times: 1 }])
  faults.take('listCards')
  faults.clear('setPin')
  expect(faults.list()).toEqual({ listCards: [] })
  faults.clear()
  expect(kept.map((lists) => Object.keys(lists).join(' '))).toEqual([
    'setPin',
    'setPin listCards',
    'setPin listCards',
    'listCards',
    '',
  ])
})

test('no sequence of calls makes a count negative, and what was set is met', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 25 }), (times, calls) => {
      const faults = createFaults()
      faults.set(
        'readCard',
        times.map((often) => ({ kind: 'status', status: 502, times: often })),
      )
      const met = Array.from({ length: calls }, () => faults.take('readCard').fault).filter(Boolean)
      const set = times.reduce((sum, often) => sum + often, 0)
      expect(met).toHaveLength(Math.min(set, calls))
      for (const rule of faults.list().readCard ?? []) expect(rule.times).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('lists go through JSON unchanged', () => {
  const lists: FaultLists = {
    setPin: [
      { kind: 'delay', ms: 400, times: 3 },
      { kind: 'problem', code: 'set-in-progress', times: 1 },
      { kind: 'status', status: 503, retryAfter: 5, times: 'always' },
    ],
    signIn: [{ kind: 'drop-after', times: 1 }],
  }
  expect(parseFaults(JSON.parse(JSON.stringify(lists)))).toEqual(lists)
})

test.each([
  ['no object', 'offline'],
  ['an unknown endpoint', { payOut: [] }],
  ['an unknown kind', { setPin: [{ kind: 'explode', times: 1 }] }],
  ['an unknown code', { setPin: [{ kind: 'problem', code: 'no-such-code', times: 1 }] }],
  ['a code the endpoint never answers', { listCards: [{ kind: 'problem', code: 'pin-refused', times: 1 }] }],
  ['no times', { setPin: [{ kind: 'offline' }] }],
  ['a success as a status', { setPin: [{ kind: 'status', status: 200, times: 1 }] }],
])('%s is refused', (_name, json) => {
  expect(parseFaults(json)).toBeNull()
})

test('the codes of an endpoint are those of its row, of any, and of a session where it needs one', () => {
  expect(codesOf('signIn')).not.toContain('session-required')
  expect(codesOf('issueKey')).toEqual([
    'card-not-found',
    'request-invalid',
    'rate-limited',
    'unexpected',
    'service-unavailable',
    'session-required',
    'session-expired',
  ])
})
