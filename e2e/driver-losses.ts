import type { BrowserContext, Route } from '@playwright/test'
import type { MadeCall } from '../mocks/calls.ts'
import type { FaultLists } from '../mocks/faults.ts'

/**
 * Makes a lost connection a lost connection for the page. Between it and an issuer over HTTP is a proxy, which says 502
 * where the issuer cuts the connection; a browser may also send anew by itself what was cut.
 *
 * In: what the issuer was asked. Out: to be told of faults before they are planted.
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
    // The page may have gone on meanwhile, or given up waiting.
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
