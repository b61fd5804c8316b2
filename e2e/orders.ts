import type { Page } from '@playwright/test'
import type { FaultLists } from '../mocks/faults.ts'
import type { Channel, Driver, Endpoint, InputOf, RuleOf } from './driver.ts'

/** A span of time; the parts are added up. */
export type Span = { minutes?: number; seconds?: number; ms?: number }

const inMs = ({ minutes = 0, seconds = 0, ms = 0 }: Span) => minutes * 60_000 + seconds * 1_000 + ms

/** What goes wrong with the calls of an endpoint. */
export const faultsOf = (driver: Driver) => ({
  /** The next calls of an endpoint meet these, in this order, instead of those that were set before. */
  set: <N extends Endpoint>(endpoint: N, ...rules: RuleOf<N>[]): Promise<void> =>
    driver.plant({ [endpoint]: rules }),
  /** Nothing goes wrong any more: with one endpoint, or with all. */
  clear: (endpoint?: Endpoint): Promise<void> => driver.clearFaults(endpoint),
  /** What is still to come. */
  list: (): Promise<FaultLists> => driver.faults(),
})

/** The issuer's clock. The page's own is Playwright's `page.clock`. */
export const clockOf = (driver: Driver, page: Page) => ({
  now: async () => {
    const ms = await driver.now()
    return { ms, utc: new Date(ms).toISOString() }
  },
  /** Moves it on; the page's clock stays. */
  advance: (span: Span): Promise<void> => driver.advance(inMs(span)),
  pause: (): Promise<void> => driver.pause(),
  resume: (): Promise<void> => driver.resume(),
  /** Time passes, for the issuer and for the page, as while a lid is closed. After `page.clock.install()`. */
  pass: async (span: Span): Promise<void> => {
    await driver.pass(inMs(span))
    await page.clock.fastForward(inMs(span))
  },
  /** The same with the page awake: whatever it does every second it does each time. */
  run: async (span: Span): Promise<void> => {
    await driver.pass(inMs(span))
    await page.clock.runFor(inMs(span))
  },
})

/** The issuer itself: what it knows, and what comes to it by other ways than the app. */
export const issuerOf = (driver: Driver) => ({
  /** Everything it knows that is no secret: cards, chips, counters, locks, grants, keys, sessions. */
  look: driver.look,
  /** What it was asked, oldest first, without secrets. */
  calls: driver.calls,
  /** Every e-mail and text that was sent, oldest first. */
  outbox: driver.outbox,
  /** The e-mails and texts as the person sees them, the latest first. */
  inbox: driver.inbox,
  /** What is printed on the cards. */
  wallet: driver.wallet,
  /** Begins another scenario, or the same one anew. A page that is open must be loaded again to show it. */
  begin: driver.begin,
  /** Retires the encryption key in use. */
  rotateKeys: driver.rotateKeys,
  /** Gives inputs to the phone, the cash machine or the shop, one after the other. Out: what it shows after the last. */
  play: <C extends Channel>(channel: C, ...inputs: InputOf<C>[]) => driver.play(channel, inputs),
})

export type FaultOrders = ReturnType<typeof faultsOf>
export type ClockOrders = ReturnType<typeof clockOf>
export type IssuerOrders = ReturnType<typeof issuerOf>
