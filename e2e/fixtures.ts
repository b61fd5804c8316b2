import { test as base, expect } from '@playwright/test'
import { type ScenarioName, scenarios } from '../mocks/scenarios.ts'
import type { Scenario } from '../mocks/scenarios-tell.ts'
import { ports } from '../scripts/ports.mjs'
import { paths } from '../src/paths.ts'
import { type ConsoleWatch, watchConsole } from './console-watch.ts'
import { createFence, type Fence } from './fence.ts'
import { type Mock, mockOf } from './mock.ts'
import { type Screens, type Secrets, screensOf } from './pages.ts'

type Options = {
  /** Which world the mock issuer plays. */
  scenario: ScenarioName
  /** Where the mock issuer over HTTP takes orders (production build). */
  issuer: string
}

type Fixtures = {
  /** The scenario's person, answers and a PIN that is accepted. */
  scene: Scenario
  /** Tell it of every secret that is typed or shown past the page objects. */
  secrets: Secrets
  /** What the browser may say in its console. */
  said: ConsoleWatch
  mock: Mock
  /** Gives the mock issuer over HTTP an order, past the app. */
  order: (name: string, data?: object) => Promise<unknown>
  /** How often the page asked the issuer, by method and address: `POST /cards/everyday/pin`. */
  calls: (line: string | RegExp) => number
  screens: Screens
  /** Opens an address in the test's scenario. */
  open: (path: string) => Promise<void>
  /** Opens an address as somebody who logs in on the way. */
  enter: (path: string) => Promise<void>
  /** Goes straight to where the PIN of a card is chosen, through log-in and the right answers. */
  reachChoosePin: (cardId?: string) => Promise<void>
}

type Automatic = { fence: Fence }

/** Every test of the app ends with a look at its console and with the PIN fence (`fence.ts`). */
export const test = base.extend<Options & Fixtures & Automatic>({
  scenario: ['first-pin', { option: true }],
  issuer: [`http://localhost:${ports.issuer}`, { option: true }],
  scene: ({ scenario }, use) => use(scenarios[scenario]),

  // Looked at last: the fence's questions to the pages bring in what they said until now.
  said: async ({ context }, use) => {
    const said = watchConsole(context)
    await use(said)
    expect(said.complaints(), 'what the console should not have said').toEqual([])
  },
  fence: [
    async ({ context, said }, use) => {
      void said
      const fence = await createFence(context)
      await use(fence)
      expect(await fence.leaks(), 'secrets outside the places they may be in').toEqual([])
    },
    { auto: true },
  ],
  secrets: ({ fence }, use) => use({ add: fence.add }),

  mock: ({ page }, use) => use(mockOf(page)),
  order: ({ issuer }, use) =>
    use(async (name, data = {}) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(data) }
      const response = await fetch(`${issuer}/__mock/${name}`, init)
      expect(response.ok, name).toBe(true)
      return response.json()
    }),
  calls: ({ page }, use) => {
    const made: string[] = []
    page.on('request', (request) => {
      const [, path] = new URL(request.url()).pathname.split('/api/v1')
      if (path !== undefined) made.push(`${request.method()} ${path}`)
    })
    return use(
      (line) => made.filter((call) => (line instanceof RegExp ? line.test(call) : call === line)).length,
    )
  },
  screens: ({ page, secrets }, use) => use(screensOf(page, secrets)),

  open: ({ page, scenario }, use) =>
    use(async (path) => {
      const [address = '', fragment] = path.split('#')
      const query = `${address.includes('?') ? '&' : '?'}scenario=${scenario}`
      await page.goto(`${address}${query}${fragment ? `#${fragment}` : ''}`)
    }),
  enter: ({ open, page, scene, screens }, use) =>
    use(async (path) => {
      await open(path)
      await screens.signIn.signIn(scene.signIn)
      await page.waitForURL((url) => !/^\/(sign-in|signed-out)$/.test(url.pathname))
    }),
  reachChoosePin: ({ enter, scene, screens }, use) =>
    use(async (cardId = 'everyday') => {
      await enter(paths.identity(cardId))
      await screens.identity.pass(scene)
      await screens.choosePin.heading.waitFor()
    }),
})

export { expect }
