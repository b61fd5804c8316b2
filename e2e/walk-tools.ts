import type { Page } from '@playwright/test'
import { type ScenarioName, scenarios } from '../mocks/scenarios.ts'
import { paths } from '../src/paths.ts'
import type { ConsoleWatch } from './console-watch.ts'
import type { ClockOrders, FaultOrders } from './orders.ts'
import { inPseudo, type Secrets, screensOf } from './pages.ts'

export type Given = {
  page: Page
  secrets: Secrets
  said: ConsoleWatch
  faults: FaultOrders
  clock: ClockOrders
  open: (path: string, scenario: ScenarioName) => Promise<void>
}
export type Look = (where: string) => Promise<void>

/** The card most scenarios deal with. */
export const card = 'everyday'

/** Goes from world to world in one tab, in English or in the pseudo-language, and looks around at every stop. */
export const startWalk = (given: Given, pseudo: boolean, look: Look) => {
  const { page, secrets, said, faults, clock } = given
  const screens = pseudo ? screensOf(page, secrets, inPseudo) : screensOf(page, secrets)
  const open = async (scenario: ScenarioName, path: string) => {
    await given.open(pseudo ? `${path}${path.includes('?') ? '&' : '?'}lang=en-XA` : path, scenario)
    await screens.frame.heading.waitFor()
    return scenarios[scenario]
  }
  const enter = async (scenario: ScenarioName, path = scenarios[scenario].path) => {
    const scene = await open(scenario, path)
    await screens.signIn.signIn(scene.signIn)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await screens.frame.heading.waitFor()
    return scene
  }
  const reachChoosePin = async (scenario: ScenarioName) => {
    const scene = await enter(scenario, paths.identity(card))
    await screens.identity.pass(scene)
    await screens.choosePin.heading.waitFor()
    return scene
  }
  const stop = async (where: string) => {
    // What is under way is no place to look around.
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true], [data-busy]'))
    await look(where)
  }
  return {
    page,
    said,
    faults,
    clock,
    open,
    enter,
    reachChoosePin,
    stop,
    alert: page.getByRole('alert').first(),
    ...screens,
  }
}

export type Walk = ReturnType<typeof startWalk>
