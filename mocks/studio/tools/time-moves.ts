import type { MockHost } from '../../browser-tab.ts'

type Clock = Pick<MockHost, 'advance' | 'resume' | 'clockAhead'>

/**
 * The issuer's clock goes with the device again. What happened while it was ahead lies in the future from here on: it
 * lasts longer by as much, and nothing of it breaks.
 */
export const backToDevice = (mock: Clock): void => {
  mock.resume()
  mock.advance(-mock.clockAhead)
}

/** How close before and after a moment one is brought: time to look, and no time to wait. */
export const before = 10_000
export const after = 1_000
