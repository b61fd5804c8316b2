import type { Page } from '@playwright/test'
import { scenarios } from '../mocks/scenarios.ts'
import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { screensOf } from './pages.ts'
import { panelOf, studioOf, toolsOf } from './pages-studio.ts'

test.skip(({ site }) => site.orders !== 'page', 'The studio is part of the demo build.')

const secret = { add: () => undefined }
const screensIn = (page: Page) => screensOf(page, secret)

test('the handle says which world it is; the shortcut opens the tools, Escape closes them', async ({
  page,
}) => {
  await page.goto('/?scenario=last-attempt')
  const { userId } = screensIn(page).signIn
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

test('filled in, screen by screen: from the log-in to a PIN that is set', async ({
  page,
  context,
  fence,
}) => {
  const { goodPin, answers } = scenarios['several-cards']
  for (const value of [goodPin, ...Object.values(answers)]) fence.add({ value, what: 'what is filled in' })
  await page.goto('/?scenario=several-cards')
  const { signIn, cards, identity, choosePin, done } = screensIn(page)
  const { handle, tools } = panelOf(page)
  const { fillIn, says } = tools
  // Somebody new finds it without opening anything.
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

test('another look, and the link to it in a fresh browser', async ({ page, browser }) => {
  await page.goto('/?scenario=last-attempt')
  const { handle, tools } = panelOf(page)
  await handle.click()
  await tools.skipLogIn.click()
  const { identity } = screensIn(page)
  await identity.heading.waitFor()
  await tools.tab('Look').click()
  for (const choice of ['Dark', 'Right to left', '150', 'Forced', 'Reduced']) await tools.choose(choice)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('dir', 'rtl')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveCSS('font-size', '24px')
  await tools.choose('Tidewater')
  await page.waitForFunction(() => document.querySelector('link[data-brand]') !== null)
  await identity.heading.waitFor()
  await tools.tab('Link').click()
  const link = (await tools.link.textContent()) ?? ''
  expect(link).toContain('brand=tidewater')

  const fresh = await browser.newContext()
  const other = await fresh.newPage()
  await other.goto(link)
  await screensIn(other).identity.heading.waitFor()
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(other.locator('html')).toHaveCSS('font-size', '24px')
  await expect(other.locator('link[data-brand]')).toHaveAttribute('href', /tidewater/)
  await expect(panelOf(other).handle).toHaveAccessibleName('Mock issuer: Last attempt')
  await fresh.close()
})

test('a width is shown in the workbench, where the shop beside it acts on the same card', async ({
  page,
  fence,
}) => {
  fence.add({ value: '2850', what: 'a wrong PIN' })
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
  const { shop } = studioOf(page, secret)
  await shop.insert.click()
  for (const left of ['Tries left: 2.', 'Tries left: 1.', 'The PIN is blocked.']) {
    await shop.press('2850')
    await shop.key('Enter').click()
    await expect(shop.says(left)).toBeVisible()
  }
  await expect(page).toHaveURL(/beside=shop/)
  await rotate.click()
  await expect(page).toHaveURL(/width=568&height=320/)

  // Another brand loads the app anew; the tools wait for it, and the shop wears it too.
  await tools.choose('Tidewater')
  await expect(app.locator('link[data-brand]')).toHaveAttribute('href', /tidewater/)
  await expect(page.locator('link[data-brand]')).toHaveAttribute('href', /tidewater/)
  await expect(page.getByRole('radio', { name: 'Tidewater' })).toBeChecked()

  // Loaded anew, both sides go on.
  await page.reload()
  await app.getByRole('link', { name: 'Your cards' }).click()
  await expect(app.getByText('PIN blocked').first()).toBeVisible()
})
