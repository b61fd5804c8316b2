import type { Page } from '@playwright/test'
import { scenarios } from '../mocks/scenarios.ts'
import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { focusWindow } from './focus-window.ts'
import { screensOf } from './pages.ts'

const credentials = scenarios['first-pin'].signIn
const card = 'everyday'

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })

test('a log-out reaches the other tab, and clears what was typed there', async ({
  page,
  context,
  enter,
  secrets,
  scene,
  said,
}) => {
  await enter(paths.identity(card))
  const second = await context.newPage()
  const other = screensOf(second, secrets)
  await second.goto(paths.cards())
  await expect(other.cards.heading).toBeVisible()
  const { identity } = screensOf(page, secrets)
  await identity.fill(identity.pagesOf(scene).flat(), scene.answers)

  await other.frame.logOut.click()
  await expect(other.frame.heading).toHaveText('You’re logged out')
  await expect(headingOf(page)).toHaveText('You’re logged out here too')
  await expect(page.locator('input')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Log out' })).toHaveCount(0)
  await expect(page).toHaveURL(paths.signedOut({ from: paths.identity(card), ended: 'elsewhere' }))
  expect(said.lines(), 'and nothing was refused on the way').toEqual([])
})

test('an end that one tab meets reaches the other', async ({
  page,
  context,
  enter,
  secrets,
  clock,
  said,
}) => {
  await enter(paths.cards())
  const second = await context.newPage()
  const other = screensOf(second, secrets)
  await second.goto(paths.pin(card))
  await expect(other.pin.heading).toBeVisible()

  await clock.advance({ minutes: 6 })
  said.expectStatus(401)
  await other.pin.choose.click()
  await expect(other.frame.heading).toHaveText('We’ve logged you out')
  await expect(headingOf(page)).toHaveText('We’ve logged you out')
  await expect(page).toHaveURL(paths.signedOut({ from: paths.cards(), ended: 'expired' }))
})

test('a log-in lets the other tabs go on where they were', async ({ page, context, enter, secrets }) => {
  await enter(paths.pin(card))
  const { frame, pin } = screensOf(page, secrets)
  const second = await context.newPage()
  await second.goto(paths.cards())
  const other = screensOf(second, secrets)
  await other.frame.logOut.click()
  await expect(frame.heading).toHaveText('You’re logged out here too')
  const third = await context.newPage()
  await third.goto(paths.identity(card))
  await expect(third).toHaveURL(paths.signIn({ from: paths.identity(card), why: 'sign-in-first' }))

  await second.getByRole('link', { name: 'Log in again' }).click()
  await other.signIn.signIn(credentials)
  await expect(other.cards.heading).toBeVisible()
  await expect(frame.heading, 'not before somebody looks').toHaveText('You’re logged out here too')
  await focusWindow(page)
  await expect(pin.heading).toBeVisible()
  await expect(page).toHaveURL(paths.pin(card))
  await focusWindow(third)
  await expect(headingOf(third)).toHaveText('Confirm it’s you')
  await expect(third).toHaveURL(paths.identity(card))
})

test.describe('a session about to end', () => {
  test.use({ scenario: 'session-expiring' })

  test('stays for all tabs when one asks for it', async ({ page, context, secrets, scene, clock }) => {
    await page.clock.install()
    const { signIn, pin } = screensOf(page, secrets)
    await page.goto(paths.pin(card))
    await signIn.signIn(scene.signIn)
    await expect(pin.heading).toBeVisible()
    const second = await context.newPage()
    await second.clock.install()
    await second.goto(paths.pin(card))
    await expect(screensOf(second, secrets).pin.heading).toBeVisible()

    await clock.pass({ seconds: 15 })
    await second.clock.fastForward(15_000)
    const dialogs = [page, second].map((tab) => tab.getByRole('dialog', { name: 'Are you still there?' }))
    for (const dialog of dialogs) await expect(dialog).toBeVisible()
    await second.getByRole('button', { name: 'Stay logged in' }).click()
    for (const dialog of dialogs) await expect(dialog).toBeHidden()
    await expect(pin.heading).toBeVisible()
  })
})
