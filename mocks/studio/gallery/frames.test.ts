import { expect, test } from 'vitest'
import { type Frames, framesAfter, type Happening, noFrames } from './frames.ts'

const after = framesAfter({ atOnce: 2, alive: 3 })
const all = (...happenings: Happening[]): Frames => happenings.reduce(after, noFrames)
const near = (...ids: string[]): Happening => ({ what: 'moved', zone: 'near', come: ids, gone: [] })
const far = (...ids: string[]): Happening => ({ what: 'moved', zone: 'near', come: [], gone: ids })
const reached = (id: string): Happening => ({ what: 'settled', id, outcome: { how: 'reached' } })
const failed = (id: string): Happening => ({ what: 'settled', id, outcome: { how: 'failed', why: 'why' } })
const there = ({ alive }: Frames) => [...alive.keys()]

test('only so many load at once; the next begins when one is done, however it went', () => {
  expect(there(all(near('a', 'b', 'c', 'd')))).toEqual(['a', 'b'])
  expect(there(all(near('a', 'b', 'c', 'd'), reached('b')))).toEqual(['a', 'b', 'c'])
  expect(there(all(near('a', 'b', 'c', 'd'), failed('a'), reached('b')))).toEqual(['a', 'b', 'c', 'd'])
})

test('what is in sight begins before what is only near', () => {
  const seen: Happening = { what: 'moved', zone: 'seen', come: ['c', 'd'], gone: [] }
  expect(there(all(seen, near('a', 'b', 'c', 'd')))).toEqual(['c', 'd'])
  expect(there(all(seen, near('a', 'b', 'c', 'd'), reached('c')))).toEqual(['c', 'd', 'a'])
})

test('what has gone out of sight before its turn is not begun', () => {
  expect(there(all(near('a', 'b', 'c', 'd'), far('c'), reached('a')))).toEqual(['a', 'b', 'd'])
})

test('what is out of sight is let go when there are too many, the oldest first; what is in sight never', () => {
  const seen = all(near('a', 'b', 'c'), reached('a'), reached('b'), reached('c'))
  expect(there([far('a', 'b', 'c')].reduce(after, seen))).toEqual(['a', 'b', 'c'])
  expect(there([far('a', 'b'), near('d')].reduce(after, seen))).toEqual(['b', 'c', 'd'])
  expect(there([near('d', 'e')].reduce(after, seen))).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(there([far('a', 'b', 'c'), near('d', 'e')].reduce(after, seen))).toEqual(['c', 'd', 'e'])
})

test('what loads out of sight goes on, unless something in sight waits for its place', () => {
  expect(there(all(near('a', 'b'), far('a', 'b')))).toEqual(['a', 'b'])
  expect(there(all(near('a', 'b'), far('a', 'b'), near('c')))).toEqual(['b', 'c'])
  expect(there(all(near('a', 'b'), far('a', 'b'), near('c', 'd', 'e')))).toEqual(['c', 'd'])
  const asked: Happening = { what: 'asked', ids: ['a', 'b'] }
  expect(there(all(asked, near('c'))), 'unless it was asked for').toEqual(['a', 'b'])
})

test('what is used stays', () => {
  const used = all(near('a', 'b', 'c'), reached('a'), reached('b'), reached('c'), { what: 'used', id: 'a' })
  expect(there([far('a', 'b', 'c'), near('d', 'e')].reduce(after, used))).toEqual(['a', 'd', 'e'])
})

test('all can be tried, in sight or not; what is in sight comes first, and what was tried is not tried again', () => {
  const asked: Happening = { what: 'asked', ids: ['a', 'b', 'c', 'd', 'e'] }
  const trying = all(near('a'), reached('a'), asked)
  expect(there(trying)).toEqual(['a', 'b', 'c'])
  expect(there([near('e'), reached('b')].reduce(after, trying))).toEqual(['a', 'c', 'e'])
  const tried = ['b', 'c', 'd', 'e'].map(reached).reduce(after, trying)
  expect([...tried.outcomes.keys()]).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(tried.asked).toEqual([])
  expect(there(tried)).toHaveLength(3)
})

test('to begin again is another start, and what was known of it is forgotten', () => {
  const before = all(near('a', 'b'), failed('a'), reached('b'))
  const one = after(before, { what: 'again', id: 'a' })
  expect(one.alive.get('a')?.start).toBeGreaterThan(before.alive.get('a')?.start ?? Number.POSITIVE_INFINITY)
  expect(one.alive.get('b')).toBe(before.alive.get('b'))
  expect([...one.outcomes.keys()]).toEqual(['b'])

  const anew = after(one, { what: 'again' })
  expect(anew.alive.get('b')?.start).toBeGreaterThan(one.alive.get('b')?.start ?? Number.POSITIVE_INFINITY)
  expect(anew.outcomes.size).toBe(0)
})

test('a frame that is gone has nothing more to say', () => {
  expect(all(near('a'), reached('b')).outcomes.size).toBe(0)
})
