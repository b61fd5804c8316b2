import { expect } from '@playwright/test'
import type { ScenarioName } from '../mocks/scenarios.ts'
import { paths } from '../src/paths.ts'
import { countCalls } from './calls.ts'
import { type ConsoleWatch, watchConsole } from './console-watch.ts'
import { type Doors, doorsOf } from './doors.ts'
import { createFence, type Fence } from './fence.ts'
import { test as base } from './fixtures-driver.ts'
import {
  type ClockOrders,
  clockOf,
  type FaultOrders,
  faultsOf,
  type IssuerOrders,
  issuerOf,
} from './orders.ts'
import { type Screens, type Secrets, screensOf } from './pages.ts'
import { mockPeople, readPeople, type Scene } from './people.ts'

type Fixtures = {
  /** The scenario's person, answers, a PIN that is accepted, and the card it is about. */
  scene: Scene
  /** Tell it of every secret that is typed or shown past the page objects. */
  secrets: Secrets
  /** What the browser may say in its console. */
  said: ConsoleWatch
  /** What goes wrong with which calls. */
  faults: FaultOrders
  /** The issuer's clock. */
  clock: ClockOrders
  /** The issuer's state, and its other channels. */
  issuer: IssuerOrders
  /** The cardholder at a till, a cash machine, the phone. */
  doors: Doors
  /** How often the page asked the issuer, by method and address: `POST /cards/everyday/pin`. */
  calls: (line: string | RegExp) => number
  screens: Screens
  /** Opens an address in the test's scenario, or begins another one there. */
  open: (path: string, another?: ScenarioName) => Promise<void>
  /** Opens an address as somebody who logs in on the way. */
  enter: (path: string) => Promise<void>
  /** Goes straight to where the PIN of a card is chosen, through log-in and the right answers. */
  reachChoosePin: (cardId?: string) => Promise<void>
}

type Automatic = { fence: Fence }

/** Every test of the app ends with a look at its console and with the PIN fence (`fence.ts`). */
export const test = base.extend<Fixtures & Automatic>({
  scene: async ({ scenario, people, site }, use) => {
    const own = people === null ? null : readPeople(people)[scenario]
    const missing =
      people === null
        ? 'Nobody is known at an issuer that is no mock: name a file of people in PEOPLE.'
        : `Nobody in ${people} is in the situation “${scenario}”.`
    test.skip(!own && site.orders === null, missing)
    await use(own ?? mockPeople(scenario))
  },

  // Looked at after all but the calls; softly, so that what is attached to a failure knows of it.
  said: async ({ context, driver }, use) => {
    void driver
    const said = watchConsole(context)
    await use(said)
    expect.soft(said.complaints(), 'what the console should not have said').toEqual([])
  },
  fence: [
    // Before `said`: its questions to the pages bring in what they said until now.
    async ({ context, said }, use, testInfo) => {
      void said
      const fence = await createFence(context)
      await use(fence)
      // A test that is skipped by what it needs has opened no page to look at.
      if (testInfo.expectedStatus === 'skipped') return
      expect.soft(await fence.leaks(), 'secrets outside the places they may be in').toEqual([])
    },
    { auto: true },
  ],
  secrets: ({ fence }, use) => use({ add: fence.add }),

  faults: ({ driven }, use) => use(faultsOf(driven)),
  clock: ({ driven, page }, use) => use(clockOf(driven, page)),
  issuer: ({ driven }, use) => use(issuerOf(driven)),
  doors: ({ issuer, secrets }, use) => use(doorsOf(issuer, secrets)),

  calls: ({ page }, use) => use(countCalls(page)),
  screens: ({ page, secrets }, use) => use(screensOf(page, secrets)),

  open: ({ page, scenario, site, driver }, use) =>
    use(async (path, another) => {
      if (site.orders !== 'page') {
        if (another) await driver?.begin(another)
        await page.goto(path)
        return
      }
      const [address = '', fragment] = path.split('#')
      const query = `${address.includes('?') ? '&' : '?'}scenario=${another ?? scenario}`
      await page.goto(`${address}${query}${fragment ? `#${fragment}` : ''}`)
    }),
  enter: ({ open, page, scene, screens }, use) =>
    use(async (path) => {
      await open(path)
      await screens.signIn.signIn(scene.signIn)
      await page.waitForURL((url) => !/^\/(sign-in|signed-out)$/.test(url.pathname))
    }),
  reachChoosePin: ({ enter, scene, screens }, use) =>
    use(async (cardId = scene.cardId) => {
      await enter(paths.identity(cardId))
      await screens.identity.pass(scene)
      await screens.choosePin.heading.waitFor()
    }),
})

export { expect }
