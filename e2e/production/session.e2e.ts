import type { Page } from '@playwright/test'
import type { Ending } from '../../src/contract/session.ts'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { type Secrets, screensOf } from '../pages/pages.ts'

const card = 'everyday'

/** Matches the address of the screen after a session. `whose` is the tag of the only person who may go back. */
const endAt = (from: string, ended: Ending) => (url: URL) =>
  url.pathname === paths.signedOut() &&
  url.searchParams.get('from') === from &&
  url.searchParams.get('ended') === ended &&
  url.searchParams.has('whose')

/** Opens another tab of the same browser. */
const openTab = async (page: Page, path: string, secrets: Secrets) => {
  const tab = await page.context().newPage()
  await tab.goto(path)
  return { tab, ...screensOf(tab, secrets) }
}

test('a log-out in one tab clears the other tab, which continues only after “Log in again”', async ({
  page,
  enter,
  screens,
  secrets,
  scene,
  said,
}) => {
  const { frame, identity } = screens
  await enter(paths.identity(card))
  await identity.fill(identity.pagesOf(scene).flat(), scene.answers)
  const second = await openTab(page, paths.cards(), secrets)
  await second.frame.logOut.click()
  await expect(second.frame.heading).toHaveText('You’re logged out')
  await expect(frame.heading).toHaveText('You’re logged out here too')
  await expect(page.locator('input')).toHaveCount(0)
  await expect(frame.logOut).toHaveCount(0)
  await expect(page).toHaveURL(endAt(paths.identity(card), 'elsewhere'))
  expect(said.lines(), 'no call was refused').toEqual([])

  const third = await openTab(page, paths.pin(card), secrets)
  await expect(third.tab).toHaveURL(paths.signIn({ from: paths.pin(card), why: 'sign-in-first' }))
  await second.signedOut.again.click()
  await second.signIn.signIn(scene.signIn)
  await expect(second.pin.heading).toBeVisible()
  await expect(frame.heading, 'not before the tab gets the focus').toHaveText('You’re logged out here too')
  await frame.focusWindow()
  await expect(frame.heading).toHaveText('You’re logged out here too')
  await screens.signedOut.again.click()
  await expect(identity.heading).toBeVisible()
  await expect(page).toHaveURL(paths.identity(card))
  await third.frame.focusWindow()
  await expect(third.pin.heading).toBeVisible()
  await expect(third.tab).toHaveURL(paths.pin(card))
})

test.describe('a session about to end', () => {
  test.use({ scenario: 'session-expiring' })

  test('is extended in all tabs at once, and ends in all tabs at once', async ({
    page,
    enter,
    screens,
    secrets,
    said,
    clock,
  }) => {
    await page.clock.install()
    await enter(paths.cards())
    const second = await openTab(page, paths.pin(card), secrets)
    await expect(second.pin.heading).toBeVisible()

    await clock.pass({ seconds: 15 })
    const dialogs = [page, second.tab].map((tab) => tab.getByRole('dialog', { name: 'Are you still there?' }))
    for (const dialog of dialogs) await expect(dialog).toBeVisible()
    await second.tab.getByRole('button', { name: 'Stay logged in' }).click()
    for (const dialog of dialogs) await expect(dialog).toBeHidden()
    await expect(screens.pin.heading).toBeVisible()

    await clock.advance({ minutes: 6 })
    said.expectStatus(401)
    await second.pin.choose.click()
    await expect(second.frame.heading).toHaveText('We’ve logged you out')
    await expect(screens.frame.heading).toHaveText('We’ve logged you out')
    await expect(page).toHaveURL(endAt(paths.pin(card), 'expired'))
  })
})
