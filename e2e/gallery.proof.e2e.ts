import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { panelOf } from './pages-studio.ts'

test.skip(({ site }) => site.orders !== 'page', 'The studio is part of the demo build.')

/** The state that everybody asks for: the last try, and a wrong answer. */
const wanted = 'identity/locked'

const tileOf = (page: Page) => page.locator(`[data-state="${wanted}"]`)

/** How a frame, or a page, shows the state: in which width, direction and theme, and on which ground. */
const seenIn = (root: ReturnType<Page['locator']>) =>
  root.evaluate((html) => ({
    reached: html.dataset.stateReached,
    width: html.ownerDocument.defaultView?.innerWidth,
    dir: getComputedStyle(html).direction,
    theme: html.dataset.theme,
    ground: getComputedStyle(html.ownerDocument.body).backgroundColor,
    heading: html.ownerDocument.querySelector('h1')?.textContent,
  }))

test('from the app to the last attempt, wrong, from right to left, dark, in 320 px: five clicks; its link brings it to another browser', async ({
  page,
  browser,
  baseURL,
  said,
}) => {
  test.slow()
  said.expectFailedCalls()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  let clicks = 0
  const press = async (what: Locator) => {
    clicks += 1
    await what.click()
  }
  const choose = (name: string) => press(page.getByRole('radio', { name, exact: true }))
  await press(panelOf(page).handle)
  await press(page.getByRole('link', { name: 'Gallery' }))
  const find = page.getByRole('searchbox', { name: 'Find a state' })
  await expect(find).toBeFocused()
  await page.keyboard.type('last wrong')
  await expect(page.getByRole('status')).toHaveText(/^[1-4] of \d{3} states$/)
  await choose('Right to left')
  await choose('Dark')
  await choose('320')
  expect(clicks).toBeLessThanOrEqual(5)

  const tile = tileOf(page)
  await expect(tile.getByText('Reached', { exact: true })).toBeInViewport({ timeout: 40_000 })
  const shown = await seenIn(tile.frameLocator('iframe').locator('html'))
  expect(shown).toMatchObject({ reached: wanted, width: 320, dir: 'rtl', theme: 'dark' })

  await tile.getByRole('button', { name: /^Copy link/ }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const elsewhere = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 320, height: 568 },
    locale: 'en-GB',
  })
  const other = await elsewhere.newPage()
  await other.goto(link)
  await expect(other.locator('html')).toHaveAttribute('data-state-reached', wanted)
  expect(await seenIn(other.locator('html'))).toEqual(shown)
  await elsewhere.close()
  // What is still loading in the gallery has no part in this.
  await page.goto('/studio/states')
})

test('frames come and go with what is looked at, and leave the focus, the place and the storage alone', async ({
  page,
  said,
}) => {
  // Dozens of pages begin, and a busy machine takes its time.
  test.setTimeout(150_000)
  said.expectFailedCalls()
  await page.goto('/studio/gallery')
  const find = page.getByRole('searchbox', { name: 'Find a state' })
  await expect(page.getByText('Reached', { exact: true }).nth(7)).toBeAttached({ timeout: 50_000 })
  await expect(find).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)

  const worlds = () =>
    page.evaluate(() => {
      const inWorlds = Object.keys(sessionStorage).filter((key) => key.includes('world'))
      return new Set(inWorlds.map((key) => /gallery%2F[\w-]+%2F[\w-]+/.exec(key)?.[0])).size
    })
  for (const screen of ['Choose PIN', 'Help']) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click()
    const section = page.getByRole('region', { name: screen })
    await expect(section.getByText('Reached', { exact: true }).first()).toBeAttached({ timeout: 50_000 })
  }
  const frames = await page.locator('iframe').count()
  expect(frames).toBeLessThanOrEqual(30)
  expect(await worlds()).toBeLessThanOrEqual(frames)

  await page.goto('/studio/states')
  expect(await worlds(), 'after the gallery was left').toBe(0)
})

test('a frame that is used has the focus where the state wants it', async ({ page }) => {
  await page.goto('/studio/gallery?find=sign-in/focus')
  const tile = page.locator('[data-state="sign-in/focus"]')
  await tile.getByRole('button', { name: /^Use it here/ }).click({ timeout: 20_000 })
  await expect(tile.frameLocator('iframe').getByLabel('User ID')).toBeFocused()
})

test('a dialog that opens in a frame leaves the focus to the search', async ({ page }) => {
  // The warning comes when the session has run for a while.
  test.slow()
  await page.goto('/studio/gallery?find=session/default')
  const tile = page.locator('[data-state="session/default"]')
  await expect(tile.getByText('Reached', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(tile.frameLocator('iframe').getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Find a state' })).toBeFocused()
})

test('a frame that is used takes the pointer; the list has a link to each state', async ({ page }) => {
  await page.goto('/studio/gallery?find=sign-in/default')
  const tile = page.locator('[data-state="sign-in/default"]')
  await tile.getByRole('button', { name: /^Use it here/ }).click({ timeout: 20_000 })
  const inside = tile.frameLocator('iframe')
  await inside.getByRole('link', { name: 'Help' }).click()
  await expect(inside.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()

  const states = await page.goto('/states.html')
  expect(states?.status()).toBe(200)
  await page.locator('a[href$="state=cards/none"]').click()
  await expect(page.locator('html')).toHaveAttribute('data-state-reached', 'cards/none')
})
