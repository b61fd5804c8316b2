import type { Page } from '@playwright/test'
import { scenarios } from '../../mocks/scenarios.ts'
import tidewater from '../../public/brands/tidewater/words.en-GB.json' with { type: 'json' }
import words from '../../src/i18n/locales/en-GB/common.json' with { type: 'json' }
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { screensOf } from '../pages/pages.ts'
import { panelOf, studioOf, toolsOf } from '../pages/studio.ts'

test.skip(({ site }) => site.orders !== 'page', 'The studio is part of the demo build.')

test('the shortcut opens the tools, and Escape closes them', async ({ page }) => {
  await page.goto('/?scenario=last-attempt')
  const { userId } = screensOf(page).signIn
  const { handle, tools } = panelOf(page)
  await expect(handle).toHaveAccessibleName('Mock issuer: Last attempt')
  await userId.focus()
  await page.keyboard.press('Alt+Shift+S')
  await expect(handle).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(tools.tab('Look')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(userId).toBeFocused()
  await expect(tools.list).toHaveCount(0)
  await page.keyboard.press('Alt+Shift+S')
  await expect(tools.tab('Look')).toHaveAttribute('aria-selected', 'true')
})

test('“Fill in for me” fills in every form, from the log-in to a PIN that is set', async ({
  page,
  context,
  fence,
}) => {
  const { goodPin, answers } = scenarios['several-cards']
  for (const value of [goodPin, ...Object.values(answers)]) fence.add({ value, what: 'what is filled in' })
  await page.goto('/?scenario=several-cards')
  const { signIn, cards, identity, choosePin, done } = screensOf(page)
  const { handle, tools } = panelOf(page)
  const { fillIn, says } = tools
  // A new user finds the button without opening anything.
  await fillIn.click()
  await signIn.logIn.click()
  await cards.heading.waitFor()
  await page.goto(paths.identity('everyday'))
  await identity.heading.waitFor()
  await handle.click()
  await fillIn.click()
  await expect(says('Filled in: the right answers.')).toBeVisible()
  await identity.proceed.click()
  await identity.field('code-sent').waitFor()
  await fillIn.click()
  await identity.proceed.click()
  await choosePin.heading.waitFor()
  await fillIn.click()
  await expect(choosePin.confirm).toHaveValue(goodPin)
  await choosePin.set.click()
  await done.heading.waitFor()
  await fillIn.click()
  await expect(says('There is nothing to fill in on this screen.')).toBeVisible()
  expect(context.pages()).toHaveLength(1)
})

/** The identity questions under a brand that calls them by its own words. */
const ownHeading = (page: Page) =>
  page.getByRole('heading', { level: 1, name: tidewater['identity.heading'] })

test('a link shows the look that was chosen, also in a new browser', async ({ page, browser }) => {
  await page.goto('/?scenario=last-attempt')
  const { handle, tools } = panelOf(page)
  await handle.click()
  await tools.skipLogIn.click()
  const { identity } = screensOf(page)
  await identity.heading.waitFor()
  await tools.tab('Look').click()
  for (const choice of ['Dark', 'Right to left', '150', 'High contrast', 'Reduced'])
    await tools.choose(choice)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('dir', 'rtl')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveCSS('font-size', '24px')
  await tools.choose('Tidewater')
  await page.waitForFunction(() => document.querySelector('link[data-brand]') !== null)
  await ownHeading(page).waitFor()
  await tools.tab('Link').click()
  const link = (await tools.link.textContent()) ?? ''
  expect(link).toContain('brand=tidewater')

  const fresh = await browser.newContext()
  const other = await fresh.newPage()
  await other.goto(link)
  await ownHeading(other).waitFor()
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(other.locator('html')).toHaveCSS('font-size', '24px')
  await expect(other.locator('link[data-brand]')).toHaveAttribute('href', /tidewater/)
  await expect(panelOf(other).handle).toHaveAccessibleName('Mock issuer: Last attempt')
  await fresh.close()
})

for (const where of ['app', 'workbench'] as const) {
  test(`a day later, the session has ended because of the time (${where})`, async ({ page }) => {
    const path = `${paths.cards()}?scenario=change-pin&signed-in=yes`
    await page.goto(where === 'app' ? path : `/studio?app=${encodeURIComponent(path)}`)
    const { handle, tools } = panelOf(page)
    const app = where === 'app' ? page : tools.workbench.app
    await expect(app.getByRole('heading', { level: 1, name: 'Your cards' })).toBeVisible()
    if (where === 'app') await handle.click()
    await tools.tab('Time').click()
    await tools.move('+1 day').click()
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(words['signed-out.expired-heading'])
    await expect(app.getByText(words['signed-out.expired-lead'])).toBeVisible()
  })
}

test('a named case is one press and one word of the link', async ({ page, said }) => {
  said.expectFailedCalls()
  await page.goto(`${paths.cards()}?scenario=change-pin&signed-in=yes`)
  const { handle, tools } = panelOf(page)
  await handle.click()
  await tools.tab('Faults').click()
  await tools.faultCase('The issuer is down (503)').click()
  await expect(tools.faultCase('The issuer is down (503)')).toHaveAttribute('aria-pressed', 'true')
  await tools.tab('Link').click()
  const link = (await tools.link.textContent()) ?? ''
  expect(link).toContain('fault=case.down')
  await page.goto(link)
  await tools.tab('Faults').click()
  await expect(tools.faultCase('The issuer is down (503)')).toHaveAttribute('aria-pressed', 'true')
})

test('in the workbench, the app and the shop beside it use the same card', async ({ page, secrets }) => {
  await page.goto(`${paths.pin('everyday')}?scenario=change-pin&signed-in=yes`)
  const { handle, tools } = panelOf(page)
  await handle.click()
  await tools.tab('Look').click()
  await tools.width(320).click()
  await page.waitForURL(/\/studio\?width=320/)
  const { app, beside, rotate } = toolsOf(page).workbench
  await expect(app.getByRole('heading', { level: 1, name: 'Your PIN' })).toBeVisible()
  expect(await app.locator('html').evaluate(() => window.innerWidth)).toBe(320)
  await beside.selectOption('Shop')

  // Another brand loads the app again. The tools wait for the app, and the shop shows the brand too.
  await tools.choose('Tidewater')
  await expect(app.locator('link[data-brand]')).toHaveAttribute('href', /tidewater/)
  await expect(page.locator('link[data-brand]')).toHaveAttribute('href', /tidewater/)
  await expect(page.getByRole('radio', { name: 'Tidewater' })).toBeChecked()

  // The PINs of that brand have six digits.
  const { shop } = studioOf(page, secrets)
  await shop.insert.click()
  for (const left of ['Tries left: 2.', 'Tries left: 1.', 'The PIN is blocked.']) {
    await shop.press('285094')
    await shop.key('Enter').click()
    await expect(shop.says(left)).toBeVisible()
  }
  await expect(page).toHaveURL(/beside=shop/)
  await rotate.click()
  await expect(page).toHaveURL(/width=568&height=320/)

  // After a reload the app and the shop continue.
  await page.reload()
  await app.getByRole('link', { name: tidewater['shell.cards'] }).click()
  await expect(app.getByText('PIN blocked').first()).toBeVisible()
})
