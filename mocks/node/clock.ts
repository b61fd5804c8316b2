/** A clock that only a test moves. UTC milliseconds. */
export type StillClock = { now(): number; advance(ms: number): void; set(ms: number): void }

export const stillClock = (start: number): StillClock => {
  let at = start
  return {
    now: () => at,
    advance: (ms) => {
      at += ms
    },
    set: (ms) => {
      at = ms
    },
  }
}

/** The default time of tests: a Monday morning. */
export const testNow = Date.UTC(2026, 4, 4, 9, 30)
