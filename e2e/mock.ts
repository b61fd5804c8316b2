import type { Page } from '@playwright/test'

type InPage = NonNullable<typeof globalThis.yourPinMock>
type Endpoint = Parameters<InPage['faults']['set']>[0]
type Fault = Parameters<InPage['faults']['set']>[1][number]
type Message = ReturnType<InPage['issuer']['outbox']>[number]
type Channels = InPage['issuer']['channels']
type Played = 'phone' | 'cashMachine' | 'shop'
type InputOf<C extends Played> = Parameters<Channels[C]['send']>[0]
type ViewOf<C extends Played> = Awaited<ReturnType<Channels[C]['send']>>

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
  /** Gives inputs to the phone, the cash machine or the shop, one after the other. Out: what it shows after the last. */
  play: <C extends Played>(channel: C, ...inputs: InputOf<C>[]) => Promise<ViewOf<C>>
  /** What is printed on the cards. */
  wallet: () => Promise<ReturnType<Channels['wallet']>>
  /** The e-mails and texts as the person sees them, the latest first. */
  inbox: () => Promise<ReturnType<Channels['inbox']>>
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
    play: async <C extends Played>(channel: C, ...inputs: InputOf<C>[]): Promise<ViewOf<C>> => {
      await ready()
      const shown: unknown = await page.evaluate(
        async ([name, given]) => {
          const door = globalThis.yourPinMock?.issuer.channels[name]
          let view = door?.read()
          // Each channel takes its own inputs; the signature of `play` keeps them together.
          const send = door?.send as ((input: unknown) => Promise<typeof view>) | undefined
          for (const input of given) view = await send?.(input)
          return view
        },
        [channel, inputs] as const,
      )
      return shown as ViewOf<C>
    },
    wallet: async () => {
      await ready()
      return page.evaluate(() => globalThis.yourPinMock?.issuer.channels.wallet() ?? [])
    },
    inbox: async () => {
      await ready()
      return page.evaluate(() => globalThis.yourPinMock?.issuer.channels.inbox() ?? [])
    },
    outbox: async () => {
      await ready()
      return page.evaluate(() => globalThis.yourPinMock?.issuer.outbox() ?? [])
    },
  }
}
