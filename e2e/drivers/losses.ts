import type { BrowserContext, Route } from '@playwright/test'
import type { MadeCall } from '../../mocks/server/calls.ts'
import type { FaultLists } from '../../mocks/server/faults.ts'

/**
 * Makes the connection of the page fail when an issuer over HTTP cuts the connection. Without this, the proxy between
 * the page and the issuer answers 502, and a browser may also repeat a cut request by itself.
 *
 * @param calls reads the calls that the issuer received
 * @returns `expect`, to call with the faults before they are planted
 */
export const createLosses = (context: BrowserContext, calls: () => Promise<readonly MadeCall[]>) => {
  let watching = false
  const wasCut = async (route: Route): Promise<boolean> => {
    const [, path] = new URL(route.request().url()).pathname.split('/api/v1')
    const method = route.request().method()
    const last = (await calls()).findLast((call) => call.path === path && call.method === method)
    return last?.status === 'lost' || last?.status === 'offline'
  }
  const relay = async (route: Route) => {
    const response = await route.fetch({ timeout: 0 }).catch(() => null)
    const cut = !response || (response.status() >= 500 && (await wasCut(route)))
    // This fails when the page was left or has stopped waiting, which is allowed.
    await (cut ? route.abort() : route.fulfill({ response })).catch(() => undefined)
  }
  return {
    expect: async (lists: FaultLists) => {
      const cuts = Object.values(lists)
        .flat()
        .some(({ kind }) => kind === 'offline' || kind === 'drop-after')
      if (watching || !cuts) return
      watching = true
      await context.route('**/api/v1/**', relay)
    },
  }
}
