import type { BrowserContext, Page } from '@playwright/test'
import type { MadeCall } from '../../mocks/server/calls.ts'
import { endpointNames } from '../../mocks/server/faults.ts'
import type { Channel, Driver, InputOf, ViewOf } from './driver.ts'

const report = 'yourPinCall'

/** A page loses its list of calls when it is left, so the page sends each call to the test at once. */
const watchCalls = async (context: BrowserContext): Promise<MadeCall[]> => {
  const made: MadeCall[] = []
  await context.exposeBinding(report, (_, call: MadeCall) => made.push(call))
  await context.addInitScript((name) => {
    let mock: typeof globalThis.yourPinMock
    Object.defineProperty(globalThis, 'yourPinMock', {
      configurable: true,
      get: () => mock,
      set: (started: typeof mock) => {
        mock = started
        let known = 0
        started?.calls.watch(() => {
          const latest = started.calls.list().at(-1)
          if (!latest || latest.id <= known) return
          known = latest.id
          Reflect.get(globalThis, name)(latest)
        })
      },
    })
  }, report)
  return made
}

/** Drives the mock issuer of the open page (demo build). */
export const pageDriver = async (context: BrowserContext, page: Page): Promise<Driver> => {
  const made = await watchCalls(context)
  /** Waits for the mock, which starts a moment after the page. */
  const mock = async () => {
    await page.waitForFunction(() => globalThis.yourPinMock !== undefined)
    return page.evaluateHandle(() => {
      if (!globalThis.yourPinMock) throw new Error('The page went on to another document.')
      return globalThis.yourPinMock
    })
  }
  return {
    begin: async (scenario) => {
      await (await mock()).evaluate((host, name) => host.open(name), scenario)
      made.length = 0
    },
    look: async () => (await mock()).evaluate(({ issuer }) => issuer.look()),
    calls: async () => made,
    plant: async (lists) => {
      const rules = endpointNames.flatMap((name) => (lists[name] ? [[name, lists[name]] as const] : []))
      await (await mock()).evaluate(({ faults }, all) => {
        for (const [name, some] of all) faults.set(name, some)
      }, rules)
    },
    clearFaults: async (endpoint) =>
      (await mock()).evaluate(({ faults }, name) => faults.clear(name), endpoint),
    faults: async () => (await mock()).evaluate(({ faults }) => faults.list()),
    now: async () => (await mock()).evaluate((host) => host.now()),
    advance: async (ms) => (await mock()).evaluate((host, by) => host.advance(by), ms),
    pause: async () => (await mock()).evaluate((host) => host.pause()),
    resume: async () => (await mock()).evaluate((host) => host.resume()),
    pass: async (ms) =>
      (await mock()).evaluate((host, by) => {
        // While the mock's clock runs, it uses the page's clock, so only a paused clock is moved here.
        if (host.paused) host.advance(by)
      }, ms),
    rotateKeys: async () => (await mock()).evaluate(({ issuer }) => issuer.rotateKeys()),
    play: async <C extends Channel>(channel: C, ...inputs: InputOf<C>[]): Promise<ViewOf<C>> => {
      const shown: unknown = await (await mock()).evaluate(
        async ({ issuer }, [name, given]) => {
          const device = issuer.channels[name]
          let view = device.read()
          // Each channel takes its own inputs. The signature of `play` makes sure that channel and inputs match.
          const send = device.send as (input: unknown) => Promise<typeof view>
          for (const input of given) view = await send(input)
          return view
        },
        [channel, inputs] as const,
      )
      return shown as ViewOf<C>
    },
    wallet: async () => (await mock()).evaluate(({ issuer }) => issuer.channels.wallet()),
    inbox: async () => (await mock()).evaluate(({ issuer }) => issuer.channels.inbox()),
    outbox: async () => (await mock()).evaluate(({ issuer }) => issuer.outbox()),
  }
}
