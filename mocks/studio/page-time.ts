/** The time that passes in a page: its timers, and its clocks `Date.now()` and `performance.now()`. */
export type PageTime = {
  /** How many times as fast as usual timers come and clocks go: 0 stands still, 1 is as always. */
  run(pace: { timers: number; clocks: number }): void
}

type Timer = { due: number; every: number | null; run: () => void; native: number | undefined }

type Clocked = Pick<
  Window & typeof globalThis,
  'setTimeout' | 'setInterval' | 'clearTimeout' | 'clearInterval'
> & { Date: { now: () => number }; performance: { now: () => number } }

/** Goes at a pace of its own. In: ms of a clock that goes as always. */
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

/** No browser counts so far: the timers that were there before keep ids of their own. */
const firstId = 2 ** 40

/**
 * Takes over the time of a page from here on, at its usual pace. A state is looked at for as long as somebody likes, and
 * a page has timers of its own: it gives up waiting for an answer, it hides a PIN, it counts down. In a page whose time
 * stands still, none of that happens, and what counts down shows the same number to everybody.
 *
 * Timers that were set before are not stopped; what they set off anew is. The issuer's clock is another.
 */
export const takeTime = (view: Clocked): PageTime => {
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
    // What is due is no matter of time: so that one thing may follow another.
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
    // A browser takes an id modulo 2³²: one of ours would clear one of its own.
    native.clear(id > firstId ? timers.get(id)?.native : id)
    timers.delete(id)
  }

  Object.assign(view, {
    setTimeout: setter(false),
    setInterval: setter(true),
    clearTimeout: clear,
    clearInterval: clear,
  })
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
