import { describe, expect, test } from 'vitest'
import {
  addUp,
  closingLine,
  countCheck,
  countInOther,
  countPlaywright,
  countVitest,
  duration,
  table,
} from './tally.mjs'

const count = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((state) => ({ status: state })),
})

describe('a check', () => {
  test.each([
    [0, count(1, 0)],
    [1, count(0, 1)],
    [134, count(0, 1)],
  ])('that exits with %i', (code, expected) => {
    expect(countCheck(code)).toEqual(expected)
  })
})

describe('a Vitest report', () => {
  test.each([
    ['all passed', { testResults: [file('passed', 'passed', 'passed')] }, 0, count(2, 0)],
    ['some failed', { testResults: [file('failed', 'passed', 'failed')] }, 1, count(1, 1)],
    ['skipped and to do', { testResults: [file('passed', 'passed', 'skipped', 'todo')] }, 0, count(1, 0, 2)],
    ['only skipped', { testResults: [file('passed', 'skipped')] }, 0, count(0, 1, 1)],
    ['a file that did not load', { testResults: [file('failed'), file('passed', 'passed')] }, 1, count(1, 1)],
    ['an error outside every test', { testResults: [file('passed', 'passed')] }, 1, count(1, 1)],
    ['no tests', { testResults: [] }, 0, count(0, 1)],
    ['missing, although the exit code is 0', null, 0, count(0, 1)],
    ['missing after a crash', null, 139, count(0, 1)],
  ])('%s', (_, report, code, expected) => {
    expect(countVitest(report, code)).toEqual(expected)
  })
})

describe('another browser', () => {
  const why = 'There is no Firefox here.'
  test.each([
    ['that is there', count(3, 0), 0, '', count(3, 0)],
    ['that is there and runs no test', count(0, 0, 4), 0, '', count(0, 1, 4)],
    ['that is missing: all tests are skipped', count(0, 0, 4), 0, why, count(0, 0, 4)],
    ['that is missing, and no test is counted as skipped', count(0, 0), 0, why, count(0, 1)],
    ['that is missing, and its runner crashed', count(0, 0, 4), 1, why, count(0, 1, 4)],
  ])('%s', (_, counted, code, reason, expected) => {
    expect(countInOther(counted, code, reason)).toEqual({ ...expected, note: reason })
  })
})

describe('a Playwright report', () => {
  const stats = (expected: number, unexpected: number, flaky: number, skipped: number) => ({
    stats: { expected, unexpected, flaky, skipped },
  })
  test.each([
    ['all passed', stats(3, 0, 0, 0), 0, count(3, 0)],
    ['some failed', stats(3, 2, 0, 0), 1, count(3, 2)],
    ['passed when tried again', stats(3, 0, 1, 0), 0, count(3, 1)],
    ['skipped', stats(3, 0, 0, 4), 0, count(3, 0, 4)],
    ['only skipped', stats(0, 0, 0, 4), 0, count(0, 1, 4)],
    ['no tests', stats(0, 0, 0, 0), 1, count(0, 1)],
    ['a server that did not start', { ...stats(0, 0, 0, 0), errors: [{}] }, 1, count(0, 1)],
    ['an error outside every test', stats(3, 0, 0, 0), 1, count(3, 1)],
    ['missing, although the exit code is 0', null, 0, count(0, 1)],
    ['without numbers', {}, 0, count(0, 1)],
  ])('%s', (_, report, code, expected) => {
    expect(countPlaywright(report, code)).toEqual(expected)
  })
})

describe('adding up', () => {
  test.each([
    ['all passed', [count(1, 0), count(20, 0)], count(21, 0), '21 passed, 0 failed'],
    ['a failure', [count(1, 0), count(18, 2)], count(19, 2), '19 passed, 2 failed'],
    ['skipped', [count(1, 0, 1), count(4, 0, 2)], count(5, 0, 3), '5 passed, 0 failed, 3 skipped'],
    ['nothing ran', [], count(0, 1), '0 passed, 1 failed'],
  ])('%s', (_, counts, sum, line) => {
    expect(addUp(counts)).toEqual(sum)
    expect(closingLine(addUp(counts))).toBe(line)
  })
})

test('the table aligns its columns and says why a step did not run', () => {
  const rows = [
    { name: 'types', ...count(1, 0), seconds: 1.23 },
    { name: 'end-to-end', ...count(0, 1), seconds: 0, note: 'Not run: there is no browser.' },
  ]
  expect(table(rows).split('\n')).toEqual([
    '            passed  failed  skipped   time',
    'types            1       0        0  1.2 s',
    'end-to-end       0       1        0  0.0 s  Not run: there is no browser.',
  ])
})

test.each([
  [0.04, '0.0 s'],
  [59.9, '59.9 s'],
  [59.96, '1 min 0 s'],
  [132.4, '2 min 12 s'],
])('%d seconds are shown as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text)
})
