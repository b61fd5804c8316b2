import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { inPseudo, screensOf } from './pages.ts'

test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the pseudo-language.')

test('the language is that of the page, and a choice of it stays with the tab', async ({
  page,
  open,
  enter,
  screens,
}) => {
  await enter('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(screens.cards.heading).toBeVisible()

  await open('/?lang=en-XA')
  const pseudo = screensOf(page, { add: () => undefined }, inPseudo)
  await expect(pseudo.cards.heading).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
  await page.goto(paths.pin('everyday'))
  await expect(pseudo.pin.heading, 'also where the address says nothing').toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')

  const other = await page.context().newPage()
  await other.goto('/')
  await expect(other.locator('html'), 'not in another tab').toHaveAttribute('lang', 'en-GB')
  await open('/?lang=xx-XX')
  await expect(screens.cards.heading, 'a language nobody has is English').toBeVisible()
})
