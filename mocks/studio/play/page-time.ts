import type { MockHost } from '../kit/host.ts'

/** The time that passes in a page: its timers, and its clocks `Date.now()` and `performance.now()`. */
export type PageTime = {
  /** Sets how many times as fast as usual timers and clocks run: 0 stops them, 1 is the usual pace. */
  run(pace: { timers: number; clocks: number }): void
}

type Timer = { due: number; every: number | null; run: () => void; native: number | undefined }

/**
 * A clock that runs at its own pace.
 *
 * @param always reads a clock that runs at the usual pace, in ms
 */
const stopwatch = (always: () => number) => {
  let pace = 1
  let passed = 0
  let since = always()
  const now = () => passed + (always() - since) * pace
  return {
    now,
    get pace() {
      return pace
    },
    run: (next: number) => {
      passed = now()
      since = always()
      pace = next
    },
  }
}

/** Higher than any timer id of a browser, so that ids of earlier timers stay distinct. */
const firstId = 2 ** 40

/**
 * Takes over the timers and clocks of a page. At first they run at the usual pace. A person may look at a state for as
 * long as they like, but timers change a page: the page stops waiting for an answer, hides a PIN, counts down. While
 * time is stopped, none of that happens, and a countdown shows the same number to everyone.
 *
 * Timers that were set before this call are not stopped. Timers that such a timer sets later are stopped. The issuer's
 * clock is not changed.
 */
export const takeTime = (view: Window & typeof globalThis): PageTime => {
  const native = {
    set: view.setTimeout.bind(view),
    clear: view.clearTimeout.bind(view),
    clock: view.performance.now.bind(view.performance),
  }
  const began = { date: view.Date.now(), clock: native.clock() }
  const timers = new Map<number, Timer>()
  const [timing, telling] = [stopwatch(native.clock), stopwatch(native.clock)]
  let last = firstId

  const wind = (id: number, timer: Timer) => {
    native.clear(timer.native)
    const left = Math.max(0, timer.due - timing.now())
    // A timer that is already due fires even while time is stopped, so that code after `setTimeout(…, 0)` still runs.
    if (left > 0 && timing.pace === 0) return
    const fire = () => {
      if (timer.every === null) timers.delete(id)
      else {
        timer.due = timing.now() + timer.every
        wind(id, timer)
      }
      timer.run()
    }
    timer.native = native.set(fire, left > 0 ? left / timing.pace : 0)
  }
  const setter =
    (repeats: boolean) =>
    (handler: TimerHandler, ms = 0, ...args: unknown[]): number => {
      last += 1
      const run = () => {
        if (typeof handler === 'function') handler(...args)
      }
      const timer = { due: timing.now() + ms, every: repeats ? ms : null, run, native: undefined }
      timers.set(last, timer)
      wind(last, timer)
      return last
    }
  const clear = (id = 0) => {
    // A browser takes an id modulo 2³², so with an id from here it would clear a wrong timer.
    native.clear(id > firstId ? timers.get(id)?.native : id)
    timers.delete(id)
  }

  Object.assign(view, {
    setTimeout: setter(false),
    setInterval: setter(true),
    clearTimeout: clear,
    clearInterval: clear,
  })
  // The browser's own timeout signal uses a clock that a page cannot take over, so this one uses the page's timers.
  const timeout = (ms: number) => {
    const controller = new AbortController()
    view.setTimeout(() => controller.abort(new DOMException('The time is up.', 'TimeoutError')), ms)
    return controller.signal
  }
  Object.assign(view.AbortSignal, { timeout })
  Object.assign(view.Date, { now: () => Math.round(began.date + telling.now()) })
  Object.assign(view.performance, { now: () => began.clock + telling.now() })
  return {
    run: ({ timers: pace, clocks }) => {
      timing.run(pace)
      telling.run(clocks)
      for (const [id, timer] of timers) wind(id, timer)
    },
  }
}

/** The time of a page that starts in a state. `goesOn`: whether the issuer's clock runs again when the state ends. */
export type Held = { time: PageTime; goesOn: boolean }

/**
 * Stops the issuer's clock and the clocks of a page before the app starts, so that a countdown shows the same number
 * however long the start and the steps take. The page's timers run until the state is reached.
 */
export const holdTime = (
  host: Pick<MockHost, 'pause' | 'paused'>,
  view: Window & typeof globalThis,
): Held => {
  const goesOn = !host.paused
  host.pause()
  const time = takeTime(view)
  time.run({ timers: 1, clocks: 0 })
  return { time, goesOn }
}
