import type { Page } from '@playwright/test'
import { preview } from 'vite'
import { startHttpIssuer } from '../mocks/http-server.ts'
import { scenarios } from '../mocks/scenarios.ts'
import { root } from '../scripts/setup.mjs'
import { paths } from '../src/paths.ts'
import { test as base, expect } from './fixtures.ts'
import { focusWindow } from './focus-window.ts'
import { screensOf } from './pages.ts'

/** The app with an issuer of its own, so that no other test's orders reach it while its clock is moved. */
type Site = { app: string; issuer: string }

const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it
    async ({}, use) => {
      const issuer = await startHttpIssuer({ scenario: 'first-pin', host: 'localhost', port: 0 })
      const server = await preview({
        root,
        configFile: false,
        logLevel: 'error',
        build: { outDir: 'dist' },
        preview: { host: 'localhost', port: 0, proxy: { '/api': { target: issuer.address } } },
      })
      const address = server.httpServer.address()
      const port = typeof address === 'object' && address ? address.port : 0
      await use({ app: `http://localhost:${port}`, issuer: issuer.address })
      await server.close()
      await issuer.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.app),
  issuer: ({ site }, use) => use(site.issuer),
})

test.beforeEach(async ({ order }) => {
  await order('scenario', { name: 'first-pin' })
})

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
  order,
  said,
}) => {
  await enter(paths.cards())
  const second = await context.newPage()
  const other = screensOf(second, secrets)
  await second.goto(paths.pin(card))
  await expect(other.pin.heading).toBeVisible()

  await order('clock', { advanceMs: 6 * 60_000 })
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

test('staying in one tab keeps the others', async ({ page, context, secrets, order }) => {
  await order('scenario', { name: 'session-expiring' })
  const clock = page.clock
  await clock.install()
  const { signIn, pin } = screensOf(page, secrets)
  await page.goto(paths.pin(card))
  await signIn.signIn(scenarios['session-expiring'].signIn)
  await expect(pin.heading).toBeVisible()
  const second = await context.newPage()
  await second.clock.install()
  await second.goto(paths.pin(card))
  await expect(screensOf(second, secrets).pin.heading).toBeVisible()

  await order('clock', { advanceMs: 15_000 })
  await clock.fastForward(15_000)
  await second.clock.fastForward(15_000)
  const dialogs = [page, second].map((tab) => tab.getByRole('dialog', { name: 'Are you still there?' }))
  for (const dialog of dialogs) await expect(dialog).toBeVisible()
  await second.getByRole('button', { name: 'Stay logged in' }).click()
  for (const dialog of dialogs) await expect(dialog).toBeHidden()
  await expect(pin.heading).toBeVisible()
})
