import type { Page } from '@playwright/test'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import type { EndpointName } from '../../src/contract/endpoints.ts'
import type { Purpose } from '../../src/contract/permission.ts'
import { paths } from '../../src/paths.ts'
import type { Driver } from '../drivers/driver.ts'
import type { Scene } from '../fixtures/people.ts'
import type { Screens } from '../pages/pages.ts'
import type { createHolder } from './holder.ts'

/** What a journey can use. The person is logged in. */
export type Way = {
  page: Page
  screens: Screens
  scene: Scene
  driver: Driver
  holder: ReturnType<typeof createHolder>
}

export type Journey = {
  scenario: ScenarioName
  /** Brings the page to the moment before the call. */
  reach: (way: Way) => Promise<unknown>
  /** Does what makes the page send the call. */
  press: (way: Way) => Promise<unknown>
  /** After `press` the page makes the call again and again by itself. */
  byItself?: true
  /** The person's input on the screen, without secrets; null when the screen does not ask for it. */
  given?: (way: Way) => Promise<string | boolean | null>
}

const cardId = 'everyday'

/** Opens an address, and waits for its heading. */
const open = async ({ page }: Way, path: string, heading: string) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
}

const openPin = (way: Way) => open(way, paths.pin(cardId), 'Your PIN')
const openCards = (way: Way) => open(way, paths.cards(), 'Your cards')
const pressCard = ({ screens }: Way) => screens.cards.card('Everyday').click()
const pressChoose = ({ screens }: Way) => screens.pin.choose.click()

/** Answers the questions for an action, and opens its screen. */
const reachAction = (purpose: Purpose, path: string, heading: string) => async (way: Way) => {
  await way.holder.prove(purpose)
  await open(way, path, heading)
}

const setPin: Journey = {
  scenario: 'first-pin',
  reach: reachAction('choose', paths.choosePin(cardId), 'Choose your PIN'),
  press: ({ screens, scene }) => screens.choosePin.setPin(scene.goodPin),
}

const reachQuestions = (way: Way) => open(way, paths.identity(cardId), 'Confirm it’s you')

const textIn = async (field: ReturnType<Page['locator']>) =>
  (await field.count()) === 0 ? null : field.inputValue()

/** One journey to each call of the contract. A new endpoint without a journey does not compile. */
export const journeys: Record<EndpointName, Journey> = {
  readSession: {
    scenario: 'first-pin',
    reach: async () => undefined,
    press: ({ page }) => page.goto(paths.cards(), { waitUntil: 'commit' }),
  },
  signIn: {
    scenario: 'first-pin',
    reach: async (way) => {
      await way.page.context().clearCookies()
      await open(way, paths.signIn(), 'Log in')
      await way.screens.signIn.userId.fill(way.scene.signIn.userId)
      await way.screens.signIn.password.fill(way.scene.signIn.password)
    },
    press: ({ screens }) => screens.signIn.logIn.click(),
    given: ({ screens }) => textIn(screens.signIn.userId),
  },
  extendSession: {
    scenario: 'first-pin',
    // A session ends after five idle minutes. Less than one minute is left here, so the warning is open. A session
    // that was extended shows no new warning within 25 s.
    reach: async (way) => {
      await openPin(way)
      await way.driver.pass(245_000)
      await way.page.clock.fastForward(245_000)
      await way.page.getByRole('dialog').waitFor()
    },
    press: ({ page }) => page.getByRole('button', { name: 'Stay logged in' }).click(),
  },
  signOut: {
    scenario: 'first-pin',
    reach: openPin,
    press: ({ screens }) => screens.frame.logOut.click(),
  },
  listCards: {
    scenario: 'several-cards',
    reach: (way) => open(way, paths.help(), 'Help'),
    press: ({ screens }) => screens.frame.yourCards.click(),
  },
  readCard: { scenario: 'first-pin', reach: openCards, press: pressCard },
  readIdentity: { scenario: 'first-pin', reach: openPin, press: pressChoose },
  openChallenge: { scenario: 'first-pin', reach: openPin, press: pressChoose },
  answerChallenge: {
    scenario: 'first-pin',
    reach: reachQuestions,
    press: ({ screens, scene }) => screens.identity.pass(scene),
  },
  resendCode: {
    scenario: 'several-cards',
    reach: async (way) => {
      await way.holder.answerOnePage('choose')
      await way.driver.advance(31_000)
      await reachQuestions(way)
    },
    press: ({ screens }) => screens.identity.resend.click(),
  },
  readPinPolicy: {
    scenario: 'first-pin',
    reach: reachAction('choose', paths.pin(cardId), 'Your PIN'),
    press: pressChoose,
  },
  issueKey: setPin,
  setPin,
  readPinSet: {
    ...setPin,
    scenario: 'result-pending',
    press: async (way) => {
      await setPin.press(way)
      await way.screens.done.pending.waitFor()
    },
    byItself: true,
  },
  checkActivation: {
    scenario: 'not-activated',
    reach: (way) => open(way, paths.activate(cardId), 'Activate this card'),
    press: async ({ screens, holder }) => screens.activate.activate(await holder.details()),
  },
  finishActivation: {
    scenario: 'activate-with-identity',
    reach: async (way) => {
      await way.holder.giveDetails()
      await way.holder.prove('activate')
      await openPin(way)
    },
    press: ({ screens }) => screens.pin.activate.click(),
  },
  viewPin: {
    scenario: 'change-pin',
    reach: async (way) => {
      await reachAction('view', paths.viewPin(cardId), 'View your PIN')(way)
      await way.page.getByText('Do you use a screen reader?').click()
      await way.page.getByRole('checkbox').check()
    },
    press: ({ screens }) => screens.viewPin.show.click(),
    given: async ({ page }) => {
      const tick = page.getByRole('checkbox')
      return (await tick.count()) === 0 ? null : tick.isChecked()
    },
  },
  unblockPin: {
    scenario: 'pin-blocked',
    reach: reachAction('unblock', paths.unblockPin(cardId), 'Unblock your PIN'),
    press: ({ screens }) => screens.unblock.unblock.click(),
  },
  reportChange: {
    scenario: 'changed-elsewhere',
    reach: async (way) => {
      await openPin(way)
      await way.screens.pin.notMe.first().click()
      await way.screens.report.heading.waitFor()
    },
    press: ({ screens }) => screens.report.freeze.click(),
    // The entry of the history that the person reports.
    given: async ({ page }) => {
      const entry = page.locator('main .panel')
      return (await entry.count()) === 0 ? null : entry.innerText()
    },
  },
  listNotices: { scenario: 'changed-elsewhere', reach: openCards, press: pressCard },
}
