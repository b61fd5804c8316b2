import { expect, test } from 'vitest'
import { absoluteWords, dayWords, fromNow, spans, spanWords, timeWords } from './instants.ts'

test.each([
  [0, '0 s'],
  [999, '0 s'],
  [59_000, '59 s'],
  [272_500, '4 min 32 s'],
  [3_600_000, '1 h'],
  [3_605_000, '1 h'],
  [-2 * spans.day - 5_400_000, '2 days 1 h'],
  [spans.year + 175 * spans.day, '1 year 175 days'],
  [2 * spans.year + 3_600_000, '2 years'],
])('%i ms: %s', (ms, words) => {
  expect(spanWords(ms)).toBe(words)
})

test.each([
  [5_000, 'in 5 s'],
  [4_001, 'in 5 s'],
  [1, 'in 1 s'],
  [0, 'now'],
  [-999, 'now'],
  [-61_000, '1 min 1 s ago'],
])('%i ms away: %s', (ms, words) => {
  expect(fromNow(1_000_000 + ms, 1_000_000)).toBe(words)
})

test('a time is shown with its day if the day is not today', () => {
  const noon = new Date(2026, 4, 4, 12, 0, 30).getTime()
  expect(absoluteWords(noon + 1000, noon)).toBe('12:00:31')
  expect(absoluteWords(noon - spans.day, noon)).toBe('Sun, 3 May 2026, 12:00:30')
})

test('days and times can be in UTC', () => {
  const late = Date.UTC(2026, 4, 4, 23, 59, 59)
  expect([dayWords(late, 'UTC'), timeWords(late, 'UTC')]).toEqual(['Mon, 4 May 2026', '23:59:59'])
})
