import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/fixtures.ts'
import { panelOf } from '../pages/studio.ts'

test.skip(({ site }) => site.orders !== 'page', 'The studio is part of the demo build.')

/** The state to find: a wrong answer at the last try. */
const wanted = 'identity/locked'

const tileOf = (page: Page) => page.locator(`[data-state="${wanted}"]`)

/** How a frame or a page shows the state: its width, direction, theme and background. */
const seenIn = (root: ReturnType<Page['locator']>) =>
  root.evaluate((html) => ({
    reached: html.dataset.stateReached,
    width: html.ownerDocument.defaultView?.innerWidth,
    dir: getComputedStyle(html).direction,
    theme: html.dataset.theme,
    ground: getComputedStyle(html.ownerDocument.body).backgroundColor,
    heading: html.ownerDocument.querySelector('h1')?.textContent,
  }))

// Off, because a trace copies every frame of the gallery at every step.
test.use({ trace: 'off' })

test('at most five clicks change direction, theme and width of a state, and its link shows the same elsewhere', async ({
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
  await expect(tile.getByText('Ready', { exact: true })).toBeInViewport({ timeout: 40_000 })
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
  // Leaves the gallery, because frames that are still loading could make the checks at the end of this test fail.
  await page.goto('/studio/states')
})

test('only frames near the visible part are loaded, and their data is removed with the gallery', async ({
  page,
  said,
}) => {
  // Dozens of pages start, which takes long on a busy machine.
  test.setTimeout(150_000)
  said.expectFailedCalls()
  await page.goto('/studio/gallery')
  const find = page.getByRole('searchbox', { name: 'Find a state' })
  await expect(page.getByText('Ready', { exact: true }).nth(7)).toBeAttached({ timeout: 50_000 })
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
    await expect(section.getByText('Ready', { exact: true }).first()).toBeAttached({ timeout: 50_000 })
  }
  const frames = await page.locator('iframe').count()
  expect(frames).toBeLessThanOrEqual(30)
  expect(await worlds()).toBeLessThanOrEqual(frames)

  await page.goto('/studio/states')
  expect(await worlds(), 'after the gallery was left').toBe(0)
})

test('“Use here” moves the focus into the frame, to the field that the state names', async ({ page }) => {
  await page.goto('/studio/gallery?find=sign-in/focus')
  const tile = page.locator('[data-state="sign-in/focus"]')
  await tile.getByRole('button', { name: /^Use here/ }).click({ timeout: 20_000 })
  await expect(tile.frameLocator('iframe').getByLabel('User ID')).toBeFocused()
})

test('a dialog that opens in a frame leaves the focus in the search', async ({ page }) => {
  // The dialog is the warning before a session ends, so the session must run for a while first.
  test.slow()
  await page.goto('/studio/gallery?find=session/default')
  const tile = page.locator('[data-state="session/default"]')
  await expect(tile.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(tile.frameLocator('iframe').getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Find a state' })).toBeFocused()
})

test('a frame can be used after “Use here”, and a link in the list of states opens a state', async ({
  page,
}) => {
  await page.goto('/studio/gallery?find=sign-in/default')
  const tile = page.locator('[data-state="sign-in/default"]')
  await tile.getByRole('button', { name: /^Use here/ }).click({ timeout: 20_000 })
  const inside = tile.frameLocator('iframe')
  await inside.getByRole('link', { name: 'Help' }).click()
  await expect(inside.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()

  const states = await page.goto('/states.html')
  expect(states?.status()).toBe(200)
  await page.locator('a[href$="state=cards/none"]').click()
  await expect(page.locator('html')).toHaveAttribute('data-state-reached', 'cards/none')
})

/** ms from the start of a page until `isDrawn` holds in it. */
const timeTo = async (page: Page, path: string, isDrawn: () => boolean) => {
  const start = Date.now()
  await page.goto(path, { waitUntil: 'commit' })
  await page.waitForFunction(isDrawn, null, { polling: 20 })
  return Date.now() - start
}

/** ms in which one state opens alone on an idle machine with two cores. A busy machine gets more time for the gallery. */
const alone = 450

test('the first three frames show their headings within two seconds', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout(150_000)
  const rounds: { ms: number; budget: number }[] = []
  for (const _round of [1, 2, 3]) {
    const fresh = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 1280, height: 800 },
    })
    const other = await fresh.newPage()
    const ms = await timeTo(other, '/studio/gallery', () => {
      const first = [...document.querySelectorAll('[data-state]')].slice(0, 3)
      const heading = (tile: Element) =>
        tile.querySelector('iframe')?.contentDocument?.querySelector('#root h1')
      return first.length === 3 && first.every(heading)
    })
    // A gallery that is still loading would slow the second measurement.
    await other.goto('about:blank')
    const one = await timeTo(
      other,
      '/?state=sign-in/default',
      () => document.querySelector('#root h1') !== null,
    )
    rounds.push({ ms, budget: 2_000 * Math.max(1, one / alone) })
    await fresh.close()
  }
  testInfo.annotations.push({ type: 'first frames', description: JSON.stringify(rounds) })
  // The best round counts: other work on the machine only makes a round slower.
  const share = Math.min(...rounds.map(({ ms, budget }) => ms / budget))
  expect(share, JSON.stringify(rounds)).toBeLessThan(1)
  await page.goto('/studio/states')
})

test('two brands are compared side by side, and the address keeps the comparison', async ({ page }) => {
  test.slow()
  await page.goto('/studio/gallery?find=help/default')
  await page.getByRole('radio', { name: 'Two brands' }).click()
  await expect(page).toHaveURL(/compare=brand/)
  await page.reload()
  const tile = page.locator('[data-state="help/default"]')
  await expect(tile.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  const frames = tile.locator('iframe')
  await expect(frames).toHaveCount(2)
  for (const [at, brand] of ['Larkspur', 'Tidewater'].entries())
    await expect(frames.nth(at).contentFrame().getByRole('banner')).toContainText(brand)
  const [one, other] = [await frames.nth(0).boundingBox(), await frames.nth(1).boundingBox()]
  expect(one?.y).toBe(other?.y)
  expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(other?.x ?? 0)
})
