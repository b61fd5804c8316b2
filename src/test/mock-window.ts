import { getResponse } from 'msw'
import { createTabHost } from '../../mocks/browser/tab.ts'
import { stillClock, testNow } from '../../mocks/node/clock.ts'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import { createHandlers } from '../../mocks/server/handlers.ts'
import { createMockPage, type MockWindow } from '../../mocks/studio/kit/page.ts'
import { keptIn } from '../../mocks/studio/kit/tab-world.ts'
import { createCardholder } from '../../mocks/test/cardholder.ts'
import { apiBase } from '../contract/endpoints.ts'

/**
 * The mock issuer of a window, as the studio's tools get it: newly started, without an app, with a person logged in.
 *
 * @returns
 * - `mock`: the mock issuer and its page
 * - `device`: the clock that the mock issuer uses
 * - `ask`: calls the mock issuer as the page would
 * - `holder`: the person who is logged in
 */
export const mockWindow = (scenario: ScenarioName) => {
  sessionStorage.clear()
  const device = stillClock(testNow)
  const address = new URL(`http://localhost:3000/cards?scenario=${scenario}`)
  const host = createTabHost(sessionStorage, address, { time: device.now })
  const { page } = createMockPage(host, keptIn(sessionStorage, null), null)
  const mock: MockWindow = Object.assign(host, { page })
  const handlers = createHandlers(mock)
  mock.signInAs()
  const holder = createCardholder(mock.issuer, mock.scenario)
  holder.caller.sessionId = mock.jar.read({})
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const request = new Request(`http://localhost:3000${apiBase}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await getResponse(handlers, request)
    if (!response) throw new Error('no handler answered')
    return response
  }
  return { mock, device, ask, holder }
}
