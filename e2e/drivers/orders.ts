import type { Page } from '@playwright/test'
import type { FaultLists } from '../../mocks/server/faults.ts'
import type { Driver, Endpoint, RuleOf } from './driver.ts'

/** A span of time; the parts are added up. */
export type Span = { minutes?: number; seconds?: number; ms?: number }

const inMs = ({ minutes = 0, seconds = 0, ms = 0 }: Span) => minutes * 60_000 + seconds * 1_000 + ms

/** What goes wrong with the calls of an endpoint. */
export const faultsOf = (driver: Driver) => ({
  /** The next calls of an endpoint meet these faults, in this order. The faults that were set before are removed. */
  set: <N extends Endpoint>(endpoint: N, ...rules: RuleOf<N>[]): Promise<void> =>
    driver.plant({ [endpoint]: rules }),
  /** Removes the faults of one endpoint, or of all. */
  clear: (endpoint?: Endpoint): Promise<void> => driver.clearFaults(endpoint),
  /** The faults that are still to come. */
  list: (): Promise<FaultLists> => driver.faults(),
})

/** The issuer's clock. The page's own clock is Playwright's `page.clock`. */
export const clockOf = (driver: Driver, page: Page) => ({
  now: async () => {
    const ms = await driver.now()
    return { ms, utc: new Date(ms).toISOString() }
  },
  /** Moves the issuer's clock forward, and not the page's clock. */
  advance: (span: Span): Promise<void> => driver.advance(inMs(span)),
  pause: (): Promise<void> => driver.pause(),
  resume: (): Promise<void> => driver.resume(),
  /** Lets time pass for the issuer and for a page that sleeps: a timer runs once. Needs `page.clock.install()`. */
  pass: async (span: Span): Promise<void> => {
    await driver.pass(inMs(span))
    await page.clock.fastForward(inMs(span))
  },
  /** The same for a page that is awake: a timer that runs every second runs for every second. */
  run: async (span: Span): Promise<void> => {
    await driver.pass(inMs(span))
    await page.clock.runFor(inMs(span))
  },
})

export type FaultOrders = ReturnType<typeof faultsOf>
export type ClockOrders = ReturnType<typeof clockOf>
