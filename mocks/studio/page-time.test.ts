import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeTime } from './page-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window whose timers and clocks are those that the test moves. */
const open = () => {
  const view = {
    setTimeout: globalThis.setTimeout,
    setInterval: globalThis.setInterval,
    clearTimeout: globalThis.clearTimeout,
    clearInterval: globalThis.clearInterval,
    Date: { now: () => Date.now() },
    performance: { now: () => performance.now() },
  } as unknown as Window & typeof globalThis
  const came: string[] = []
  const time = takeTime(view)
  const note = (word: string) => () => came.push(word)
  return { view, time, came, note }
}

test('until it is told otherwise, time is as always', () => {
  const { view, came, note } = open()
  const [date, clock] = [view.Date.now(), view.performance.now()]
  view.setTimeout(note('once'), 100)
  const often = view.setInterval(note('often'), 40)
  view.clearTimeout(view.setTimeout(note('never'), 10))
  vi.advanceTimersByTime(110)
  expect(came).toEqual(['often', 'often', 'once'])
  view.clearInterval(often)
  vi.advanceTimersByTime(100)
  expect(came).toHaveLength(3)
  expect([view.Date.now() - date, view.performance.now() - clock]).toEqual([210, 210])
})

test('where it stands nothing comes, and it goes on from there', () => {
  const { view, time, came, note } = open()
  view.setTimeout(note('once'), 100)
  view.setInterval(note('often'), 80)
  vi.advanceTimersByTime(70)
  time.run({ timers: 0, clocks: 0 })
  const [date, clock] = [view.Date.now(), view.performance.now()]
  view.setTimeout(note('later'), 20)
  view.setTimeout(note('at once'))
  vi.advanceTimersByTime(60_000)
  expect(came.splice(0)).toEqual(['at once'])
  expect([view.Date.now() - date, view.performance.now() - clock]).toEqual([0, 0])
  time.run({ timers: 1, clocks: 1 })
  vi.advanceTimersByTime(30)
  expect(came).toEqual(['often', 'later', 'once'])
  expect(view.Date.now() - date).toBe(30)
})

test('in a hurry, minutes take seconds; clocks may stand while timers come', () => {
  const { view, time, came, note } = open()
  const date = view.Date.now()
  view.setTimeout(note('a minute'), 60_000)
  time.run({ timers: 20, clocks: 20 })
  vi.advanceTimersByTime(2_999)
  expect(came).toEqual([])
  vi.advanceTimersByTime(1)
  expect(came).toEqual(['a minute'])
  expect(view.Date.now() - date).toBe(60_000)
  time.run({ timers: 1, clocks: 0 })
  view.setTimeout(note('soon'), 10)
  vi.advanceTimersByTime(10)
  expect([came.at(-1), view.Date.now() - date]).toEqual(['soon', 60_000])
})

test('clearing reaches the timers from before, and never the wrong one', () => {
  const early = vi.fn()
  const id = setTimeout(early, 10)
  const cleared = vi.spyOn(globalThis, 'clearTimeout')
  const { view } = open()
  view.clearTimeout(id)
  const ours = view.setTimeout(vi.fn(), 5)
  vi.advanceTimersByTime(20)
  expect(early).not.toHaveBeenCalled()
  view.clearTimeout(ours)
  expect(cleared.mock.calls.flat()).not.toContain(ours)
})
