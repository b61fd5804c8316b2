import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { screensOf } from '../pages/pages.ts'
import { inPseudo } from '../pages/parts.ts'

test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the pseudo-language.')

test('a language that the address names stays for the tab', async ({ page, open, screens }) => {
  const pseudo = screensOf(page, undefined, inPseudo)
  const root = page.locator('html')
  await open(paths.help())
  await expect(screens.help.heading).toBeVisible()
  await expect(root).toHaveAttribute('lang', 'en-GB')
  await expect(root).toHaveAttribute('dir', 'ltr')

  await open(`${paths.help()}?lang=en-XA`)
  await expect(pseudo.help.heading).toBeVisible()
  await expect(root).toHaveAttribute('lang', 'en-XA')
  await page.goto(paths.signIn())
  await expect(pseudo.signIn.heading, 'also when the address names no language').toBeVisible()
  await expect(root).toHaveAttribute('lang', 'en-XA')

  const other = await page.context().newPage()
  await other.goto(paths.help())
  await expect(other.locator('html'), 'not in another tab').toHaveAttribute('lang', 'en-GB')
  await open('/?lang=xx-XX')
  await expect(screens.signIn.heading, 'English replaces an unknown language').toBeVisible()
})
