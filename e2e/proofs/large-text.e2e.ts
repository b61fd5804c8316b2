import type { Page } from '@playwright/test'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

/** The texts of the list of cards that are cut off: by their own row, or by the edge of the window. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const window = document.documentElement.clientWidth
    const parts = [...document.querySelectorAll<HTMLElement>('main li :is(h2, p, a, span)')]
    return parts
      .filter((part) => {
        const { left, right } = part.getBoundingClientRect()
        const words = document.createRange()
        words.selectNodeContents(part)
        const drawn = words.getBoundingClientRect()
        const row = part.closest('li')?.getBoundingClientRect() ?? drawn
        const outside = Math.max(right, drawn.right) > Math.min(window, row.right) + 0.5
        return outside || Math.min(left, drawn.left) < -0.5 || part.scrollWidth > part.clientWidth + 1
      })
      .map((part) => `${part.localName} ${part.textContent}`)
  })

for (const brand of ['larkspur', 'tidewater']) {
  for (const scenario of ['several-cards', 'long-words'] as const) {
    test(`with text at 200 %, nothing is cut off in the list of ${brand}, ${scenario}`, async ({
      page,
      enter,
      screens,
      site,
    }) => {
      test.skip(site.orders !== 'page', 'Only the demo build changes its brand by its address.')
      await page.setViewportSize({ width: 414, height: 1600 })
      await enter(`${paths.cards()}?brand=${brand}`, scenario)
      await expect(page.locator('html')).toHaveAttribute(
        'data-card',
        brand === 'larkspur' ? 'landscape' : 'portrait',
      )
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      for (const width of [414, 360, 320]) {
        await page.setViewportSize({ width, height: 1600 })
        await expect(screens.cards.rows.first().getByRole('link').last()).toBeVisible()
        await expect.poll(() => cutOff(page), { message: `${width} px` }).toEqual([])
      }
    })
  }
}
