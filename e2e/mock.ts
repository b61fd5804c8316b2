import type { Page } from '@playwright/test'

type InPage = NonNullable<typeof globalThis.yourPinMock>
type Endpoint = Parameters<InPage['faults']['set']>[0]
type Fault = Parameters<InPage['faults']['set']>[1][number]
type Message = ReturnType<InPage['issuer']['outbox']>[number]

/** The mock issuer behind the page that is open (demo build). */
export type Mock = {
  /** Makes the next calls of an endpoint fail, in this order. */
  fail: (endpoint: Endpoint, ...faults: Fault[]) => Promise<void>
  /** Moves the issuer's clock forward. */
  advance: (time: { minutes: number }) => Promise<void>
  /** Retires the encryption key in use. */
  rotateKeys: () => Promise<void>
  /** Every e-mail and text that was sent, oldest first. */
  outbox: () => Promise<Message[]>
}

export const mockOf = (page: Page): Mock => {
  // The mock is there a moment after the page.
  const ready = () => page.waitForFunction(() => globalThis.yourPinMock !== undefined)
  return {
    fail: async (...order) => {
      await ready()
      const [endpoint, ...faults] = order
      await page.evaluate(([name, rules]) => globalThis.yourPinMock?.faults.set(name, rules), [
        endpoint,
        faults,
      ] as const)
    },
    advance: async ({ minutes }) => {
      await ready()
      await page.evaluate((ms) => globalThis.yourPinMock?.advance(ms), minutes * 60_000)
    },
    rotateKeys: async () => {
      await ready()
      await page.evaluate(() => globalThis.yourPinMock?.issuer.rotateKeys())
    },
    outbox: async () => {
      await ready()
      return page.evaluate(() => globalThis.yourPinMock?.issuer.outbox() ?? [])
    },
  }
}
