import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf, createFaults, type FaultLists, parseFaults } from './faults.ts'

const none = { waitMs: 0, fault: null }

test('a call meets no fault if none was set', () => {
  expect(createFaults().take('setPin')).toEqual(none)
})

test('a problem with an invalid `until` or `attemptsLeft` is refused', () => {
  const rule = { kind: 'problem', code: 'identity-locked', times: 1 }
  expect(parseFaults({ answerChallenge: [{ ...rule, until: '2026-05-04T10:00:00.000Z' }] })).not.toBeNull()
  expect(parseFaults({ answerChallenge: [{ ...rule, until: 'soon' }] })).toBeNull()
  expect(parseFaults({ answerChallenge: [{ ...rule, attemptsLeft: '3' }] })).toBeNull()
})

test('a fault happens as often as it says, and only at its endpoint', () => {
  const faults = createFaults()
  faults.set('setPin', [{ kind: 'offline', times: 2 }])
  expect(faults.take('readCard')).toEqual(none)
  expect([1, 2, 3].map(() => faults.take('setPin').fault?.kind)).toEqual(['offline', 'offline', undefined])
})

test('a call meets all delays at once, but only the first of the other faults', () => {
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

test('each change calls `keep`, also when the faults of one endpoint or of all are removed', () => {
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

test('calls meet each fault as often as it was set, and a used-up fault is removed', () => {
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

test('lists stay the same when they are written as JSON and read again', () => {
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
  ['a value that is not an object', 'offline'],
  ['an unknown endpoint', { payOut: [] }],
  ['an unknown kind', { setPin: [{ kind: 'explode', times: 1 }] }],
  ['an unknown code', { setPin: [{ kind: 'problem', code: 'no-such-code', times: 1 }] }],
  ['a code the endpoint never answers', { listCards: [{ kind: 'problem', code: 'pin-refused', times: 1 }] }],
  ['a fault without times', { setPin: [{ kind: 'offline' }] }],
  ['a status of success', { setPin: [{ kind: 'status', status: 200, times: 1 }] }],
])('%s is refused', (_name, json) => {
  expect(parseFaults(json)).toBeNull()
})

test('an endpoint has its own codes, the general codes and, if it needs a session, the session codes', () => {
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
