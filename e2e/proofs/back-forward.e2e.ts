import type { Page } from '@playwright/test'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

/** What a person sees of the page, read by a script in it. Locators do not work here: see `leaveAndComeBack`. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    return {
      heading: main?.querySelector('h1')?.innerText ?? '',
      busy: main?.ariaBusy === 'true',
      waiting: main?.innerText.includes('One moment…') ?? true,
      typed: [...document.querySelectorAll('main input')]
        .map((field) => Reflect.get(field, 'value'))
        .join(''),
    }
  })

const pressHelp = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('nav a[href="/help"]')?.click())

/** Whether the page came out of the back/forward cache. */
const cameOutOfCache = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'cameOutOfCache') === true)

const noteReturn = () =>
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) Reflect.set(globalThis, 'cameOutOfCache', true)
  })

/**
 * Opens another document of the same server, and comes back with the browser's own Back. `page.goBack` and locators
 * wait for a new document, and in Firefox a page from the cache is not a new document.
 */
const leaveAndComeBack = async (page: Page) => {
  await page.goto('/brands/larkspur/logo.svg')
  await page.evaluate(() => void setTimeout(() => history.back()))
  // A script in the page fails while the browser changes the page, so this tries again.
  await expect(async () => expect((await seen(page)).heading).not.toBe('')).toPass()
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(noteReturn)
})

test('a card’s page that was left for another document is usable after Back', async ({
  page,
  browserName,
  enter,
  screens,
  scene,
}) => {
  await enter(paths.pin(scene.cardId))
  await expect(screens.pin.heading).toBeVisible()
  await leaveAndComeBack(page)
  if (browserName === 'firefox') expect(await cameOutOfCache(page), 'no reload').toBe(true)
  await expect.poll(() => seen(page)).toEqual({ heading: 'Your PIN', busy: false, waiting: false, typed: '' })
  await pressHelp(page)
  await expect.poll(() => seen(page)).toMatchObject({ heading: 'Help', busy: false })
})

test('a form with a typed PIN that was left for another document is empty and usable after Back', async ({
  page,
  browserName,
  reachChoosePin,
  screens,
  scene,
}) => {
  await reachChoosePin()
  await screens.choosePin.enter(scene.goodPin)
  await leaveAndComeBack(page)
  if (browserName === 'firefox') expect(await cameOutOfCache(page), 'no reload').toBe(true)
  await expect
    .poll(() => seen(page))
    .toEqual({ heading: 'Choose your PIN', busy: false, waiting: false, typed: '' })
  await pressHelp(page)
  await expect.poll(() => seen(page)).toMatchObject({ heading: 'Help', busy: false })
})
