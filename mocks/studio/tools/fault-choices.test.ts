import { expect, test } from 'vitest'
import { Problem, problemCodes } from '../../../src/contract/problems.ts'
import { codesOf, createFaults, endpointNames, type FaultRule, parseFaults } from '../../faults.ts'
import { choicesOf, extraOf, type Said } from './fault-choices.ts'

const said: Said = {
  ms: 500,
  retryAfter: 7,
  attemptsLeft: 2,
  until: '2026-05-04T10:00:00.000Z',
  reason: 'card-frozen',
  reasons: ['common', 'year'],
}

const all = endpointNames.flatMap((name) =>
  choicesOf(name)
    .flatMap(({ choices }) => choices)
    .map((choice) => ({ name, id: choice.id, choice })),
)

test.each(endpointNames)('%s: every kind of fault, every code it may answer, and no other', (name) => {
  const faults = all.filter((each) => each.name === name).map(({ choice }) => choice.fault(said))
  expect(faults.flatMap((fault) => (fault.kind === 'problem' ? [fault.code] : [])).toSorted()).toEqual(
    [...codesOf(name)].toSorted(),
  )
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(
    new Set(['delay', 'offline', 'drop-after', 'problem', 'status', 'not-json', 'wrong-shape']),
  )
  expect(faults.flatMap((fault) => (fault.kind === 'status' ? [fault.status] : []))).toEqual([
    429, 500, 502, 503, 504,
  ])
})

test.each(all)('$name, $id: what is chosen is what the next call meets', ({ name, choice }) => {
  const fault = choice.fault(said)
  const rule: FaultRule = { ...fault, times: 1 }
  expect(parseFaults({ [name]: [rule] })).toEqual({ [name]: [rule] })
  const faults = createFaults()
  faults.set(name, [rule])
  const met = faults.take(name)
  if (fault.kind === 'delay') expect(met).toEqual({ waitMs: 500, fault: null })
  else expect(met).toMatchObject({ waitMs: 0, fault })
})

test('what a code says beside it is what the contract knows', () => {
  expect(problemCodes.filter((code) => extraOf[code] !== null)).toEqual([
    'credentials-refused',
    'action-not-allowed',
    'details-refused',
    'pin-refused',
    'identity-locked',
    'activation-locked',
    'sign-in-locked',
    'code-resend-too-soon',
    'rate-limited',
    'service-unavailable',
  ])
  for (const extra of Object.values(extraOf)) {
    if (extra) expect(Problem.shape).toHaveProperty(extra)
  }
})
