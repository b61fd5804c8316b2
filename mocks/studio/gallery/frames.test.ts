import { expect, test } from 'vitest'
import { type Frames, framesAfter, type Happening, noFrames } from './frames.ts'

const after = framesAfter({ atOnce: 2, alive: 3 })
const all = (...happenings: Happening[]): Frames => happenings.reduce(after, noFrames)
const near = (...ids: string[]): Happening => ({ what: 'moved', zone: 'near', come: ids, gone: [] })
const far = (...ids: string[]): Happening => ({ what: 'moved', zone: 'near', come: [], gone: ids })
const reached = (id: string): Happening => ({ what: 'settled', id, outcome: { how: 'reached' } })
const failed = (id: string): Happening => ({ what: 'settled', id, outcome: { how: 'failed', why: 'why' } })
const there = ({ alive }: Frames) => [...alive.keys()]

test('only a few frames load at once, and the next one starts when one of them is reached or fails', () => {
  expect(there(all(near('a', 'b', 'c', 'd')))).toEqual(['a', 'b'])
  expect(there(all(near('a', 'b', 'c', 'd'), reached('b')))).toEqual(['a', 'b', 'c'])
  expect(there(all(near('a', 'b', 'c', 'd'), failed('a'), reached('b')))).toEqual(['a', 'b', 'c', 'd'])
})

test('a frame in sight starts before one that is only near', () => {
  const seen: Happening = { what: 'moved', zone: 'seen', come: ['c', 'd'], gone: [] }
  expect(there(all(seen, near('a', 'b', 'c', 'd')))).toEqual(['c', 'd'])
  expect(there(all(seen, near('a', 'b', 'c', 'd'), reached('c')))).toEqual(['c', 'd', 'a'])
})

test('a frame that goes out of sight before its turn does not start', () => {
  expect(there(all(near('a', 'b', 'c', 'd'), far('c'), reached('a')))).toEqual(['a', 'b', 'd'])
})

test('if there are too many frames, the oldest ones that are out of sight are removed', () => {
  const seen = all(near('a', 'b', 'c'), reached('a'), reached('b'), reached('c'))
  expect(there([far('a', 'b', 'c')].reduce(after, seen))).toEqual(['a', 'b', 'c'])
  expect(there([far('a', 'b'), near('d')].reduce(after, seen))).toEqual(['b', 'c', 'd'])
  expect(there([near('d', 'e')].reduce(after, seen))).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(there([far('a', 'b', 'c'), near('d', 'e')].reduce(after, seen))).toEqual(['c', 'd', 'e'])
})

test('a frame out of sight continues to load, unless a frame in sight waits for its place', () => {
  expect(there(all(near('a', 'b'), far('a', 'b')))).toEqual(['a', 'b'])
  expect(there(all(near('a', 'b'), far('a', 'b'), near('c')))).toEqual(['b', 'c'])
  expect(there(all(near('a', 'b'), far('a', 'b'), near('c', 'd', 'e')))).toEqual(['c', 'd'])
  const asked: Happening = { what: 'asked', ids: ['a', 'b'] }
  expect(there(all(asked, near('c'))), 'a frame that was asked for keeps its place').toEqual(['a', 'b'])
})

test('a frame in use is never removed', () => {
  const used = all(near('a', 'b', 'c'), reached('a'), reached('b'), reached('c'), { what: 'used', id: 'a' })
  expect(there([far('a', 'b', 'c'), near('d', 'e')].reduce(after, used))).toEqual(['a', 'd', 'e'])
})

test('when all states are tried, those in sight come first, and each is tried once', () => {
  const asked: Happening = { what: 'asked', ids: ['a', 'b', 'c', 'd', 'e'] }
  const trying = all(near('a'), reached('a'), asked)
  expect(there(trying)).toEqual(['a', 'b', 'c'])
  expect(there([near('e'), reached('b')].reduce(after, trying))).toEqual(['a', 'c', 'e'])
  const tried = ['b', 'c', 'd', 'e'].map(reached).reduce(after, trying)
  expect([...tried.outcomes.keys()]).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(tried.asked).toEqual([])
  expect(there(tried)).toHaveLength(3)
})

test('a frame that begins again has a new start number and no outcome', () => {
  const before = all(near('a', 'b'), failed('a'), reached('b'))
  const one = after(before, { what: 'again', id: 'a' })
  expect(one.alive.get('a')?.start).toBeGreaterThan(before.alive.get('a')?.start ?? Number.POSITIVE_INFINITY)
  expect(one.alive.get('b')).toBe(before.alive.get('b'))
  expect([...one.outcomes.keys()]).toEqual(['b'])

  const anew = after(one, { what: 'again' })
  expect(anew.alive.get('b')?.start).toBeGreaterThan(one.alive.get('b')?.start ?? Number.POSITIVE_INFINITY)
  expect(anew.outcomes.size).toBe(0)
})

test('an outcome for a state without a frame is ignored', () => {
  expect(all(near('a'), reached('b')).outcomes.size).toBe(0)
})
