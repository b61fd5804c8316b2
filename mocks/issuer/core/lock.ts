import { instant, isPast } from './limits.ts'

/** A count of failures, and the end of the lock that they caused. */
type Lock<Failures> = { failures: Failures; lockedUntil: string | null }

/**
 * The end of a lock, or null. If the lock has ended, removes it and resets its count.
 *
 * @param none the value of a count without failures
 */
export const lockEnd = <Failures>(lock: Lock<Failures>, none: Failures, now: number): string | null => {
  if (lock.lockedUntil && isPast(lock.lockedUntil, now)) {
    Object.assign(lock, { failures: none, lockedUntil: null })
  }
  return lock.lockedUntil
}

/**
 * Counts one more failure. When `tries` failures are counted, the lock starts and lasts `lockMs` milliseconds.
 *
 * @returns the end of the lock if this was the last try, else null
 */
export const countFailure = (
  lock: Lock<number>,
  tries: number,
  lockMs: number,
  now: number,
): string | null => {
  lock.failures += 1
  if (lock.failures >= tries) lock.lockedUntil = instant(now + lockMs)
  return lock.lockedUntil
}
