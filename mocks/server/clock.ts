/** Where a host keeps short texts, each under a name. */
export type Kept = {
  get(name: string): string | null
  set(name: string, value: string): void
  remove(name: string): void
}

/** The issuer's clock: the device's clock, moved ahead or paused. All times are UTC milliseconds. */
export type IssuerClock = {
  now(): number
  /** Moves the clock, whether it runs or is paused. */
  advance(ms: number): void
  pause(): void
  /** Lets a paused clock run on from the time it shows. */
  resume(): void
  readonly paused: boolean
  /** How far the clock is ahead of the device's clock. This shrinks while the clock is paused. */
  readonly ahead: number
}

const numberIn = (text: string | null): number | null => {
  const number = Number(text ?? Number.NaN)
  return Number.isFinite(number) ? number : null
}

/**
 * A clock that survives a reload of the page.
 *
 * @param kept stores how far the clock is ahead, and the time at which it was paused
 * @param time the device's clock
 */
export const createIssuerClock = (kept: Kept, time: () => number): IssuerClock => {
  const stoppedAt = () => numberIn(kept.get('stopped'))
  const runsAhead = () => numberIn(kept.get('clock')) ?? 0
  const now = () => stoppedAt() ?? time() + runsAhead()
  return {
    now,
    advance: (ms) => {
      const stopped = stoppedAt()
      if (stopped === null) kept.set('clock', String(runsAhead() + ms))
      else kept.set('stopped', String(stopped + ms))
    },
    pause: () => kept.set('stopped', String(now())),
    resume: () => {
      const stopped = stoppedAt()
      if (stopped === null) return
      kept.set('clock', String(stopped - time()))
      kept.remove('stopped')
    },
    get paused() {
      return stoppedAt() !== null
    },
    get ahead() {
      const stopped = stoppedAt()
      return stopped === null ? runsAhead() : stopped - time()
    },
  }
}
