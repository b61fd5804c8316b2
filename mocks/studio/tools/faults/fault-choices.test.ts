import { expect, test } from 'vitest'
import { Problem, problemCodes } from '../../../../src/contract/problems.ts'
import { codesOf, createFaults, endpointNames, type FaultRule, parseFaults } from '../../../server/faults.ts'
import { choicesOf, extraOf, type FaultChoice } from './fault-choices.ts'

const said: FaultChoice = {
  ms: 500,
  retryAfter: 7,
  attemptsLeft: 2,
  until: '2026-05-04T10:00:00.000Z',
  reason: 'card-frozen',
  reasons: ['common', 'year'],
}

const all = endpointNames.flatMap((name) =>
  choicesOf(name)
    .flatMap(({ options }) => options)
    .map((choice) => ({ name, id: choice.value, choice })),
)

test.each(endpointNames)('%s offers every kind of fault, and only the codes that it may answer', (name) => {
  const faults = all.filter((each) => each.name === name).map(({ choice }) => choice.fault(said))
  expect(faults.flatMap((fault) => (fault.kind === 'problem' ? [fault.code] : [])).toSorted()).toEqual(
    [...codesOf(name)].toSorted(),
  )
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(
    new Set([
      'delay',
      'offline',
      'drop-after',
      'problem',
      'status',
      'not-json',
      'wrong-shape',
      'other-words',
    ]),
  )
  expect(faults.flatMap((fault) => (fault.kind === 'status' ? [fault.status] : []))).toEqual([
    429, 500, 502, 503, 504,
  ])
})

test.each(all)('$name, $id: the next call meets the chosen fault', ({ name, choice }) => {
  const fault = choice.fault(said)
  const rule: FaultRule = { ...fault, times: 1 }
  expect(parseFaults({ [name]: [rule] })).toEqual({ [name]: [rule] })
  const faults = createFaults()
  faults.set(name, [rule])
  const met = faults.take(name)
  if (fault.kind === 'delay') expect(met).toEqual({ waitMs: 500, fault: null })
  else expect(met).toMatchObject({ waitMs: 0, fault })
})

test('ten codes have a detail, and each detail is a field of `Problem`', () => {
  expect(problemCodes.filter((code) => extraOf[code])).toEqual([
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
  for (const extra of Object.values(extraOf)) expect(Problem.shape).toHaveProperty(extra)
})
