/** Where a host keeps its small things: by names of its own. */
export type Kept = {
  get(name: string): string | null
  set(name: string, value: string): void
  remove(name: string): void
}

/** The issuer's clock: the device's, moved ahead or stopped. All in UTC milliseconds. */
export type TabClock = {
  now(): number
  /** Moves it, whether it runs or stands. */
  advance(ms: number): void
  /** Stands still from now on. */
  pause(): void
  /** Goes on from where it stands. */
  resume(): void
  readonly paused: boolean
  /** How far it is ahead of the device; less with every moment that it stands. */
  readonly ahead: number
}

const numberIn = (text: string | null): number | null => {
  const number = Number(text ?? Number.NaN)
  return Number.isFinite(number) ? number : null
}

/** A clock that outlives the page. In: where it is kept; the device's own. */
export const createTabClock = (kept: Kept, time: () => number): TabClock => {
  const stoppedAt = () => numberIn(kept.get('stopped'))
  const runsAhead = () => numberIn(kept.get('clock')) ?? 0
  const now = () => stoppedAt() ?? time() + runsAhead()
  return {
    now,
    advance: (ms) => {
      const stands = stoppedAt()
      if (stands === null) kept.set('clock', String(runsAhead() + ms))
      else kept.set('stopped', String(stands + ms))
    },
    pause: () => kept.set('stopped', String(now())),
    resume: () => {
      const stands = stoppedAt()
      if (stands === null) return
      kept.set('clock', String(stands - time()))
      kept.remove('stopped')
    },
    get paused() {
      return stoppedAt() !== null
    },
    get ahead() {
      const stands = stoppedAt()
      return stands === null ? runsAhead() : stands - time()
    },
  }
}
