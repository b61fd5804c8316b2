import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeTime } from './page-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window that uses the test's fake timers and clocks. */
const open = () => {
  const view = {
    setTimeout: globalThis.setTimeout,
    setInterval: globalThis.setInterval,
    clearTimeout: globalThis.clearTimeout,
    clearInterval: globalThis.clearInterval,
    Date: { now: () => Date.now() },
    performance: { now: () => performance.now() },
    AbortSignal: { timeout: (ms: number) => AbortSignal.timeout(ms) },
  } as unknown as Window & typeof globalThis
  const came: string[] = []
  const time = takeTime(view)
  const note = (word: string) => () => came.push(word)
  return { view, time, came, note }
}

test('a timeout signal uses the page’s time', () => {
  const { view, time } = open()
  const signal = view.AbortSignal.timeout(100)
  time.run({ timers: 0, clocks: 0 })
  vi.advanceTimersByTime(1_000)
  expect(signal.aborted).toBe(false)
  time.run({ timers: 10, clocks: 1 })
  vi.advanceTimersByTime(10)
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
})

test('time passes at its usual pace until the pace is changed', () => {
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

test('stopped time fires only timers that are due, and later continues from the same moment', () => {
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

test('time can pass faster, and clocks can be stopped while timers run', () => {
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

test('a timer that was set before `takeTime` can be cleared, and no wrong timer is cleared', () => {
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
