import type { Page } from '@playwright/test'
import { states } from '../../mocks/states.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { openState } from '../fixtures/states.ts'

// A proof (`npm run proofs`): on a phone, everything that can be pressed is at least 44 px high (WCAG 2.5.5).

test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the states.')
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

const ordinary = [
  'sign-in/default',
  'cards/default',
  'pin/default',
  'identity/default',
  'activate/default',
  'choose-pin/default',
  'view-pin/shown',
  'unblock-pin/default',
  'report/default',
  'help/default',
  'done/default',
  'session/default',
]

/**
 * The targets that are too low to hit. A link in running text may be as high as its line, but not a phone number: a
 * person who needs it may be in a hurry.
 */
const tooLow = (page: Page) =>
  page.evaluate(() => {
    const least = 44
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const top = document.querySelector('dialog[open]') ?? document.body
    const isInText = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      !element.matches('[href^="tel:"]') &&
      element.parentElement?.textContent?.trim() !== element.textContent?.trim()
    const hits = (element: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && element.contains(hit)
    }
    return [...top.querySelectorAll('a, button, summary, label:has([type=checkbox], [type=radio])')]
      .filter(
        (element) =>
          !element.closest('[data-mock-panel], .visually-hidden, [href="#content"]') && !isInText(element),
      )
      .flatMap((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { height, top: start, left, width } = element.getBoundingClientRect()
        if (height === 0 || height >= least) return []
        // A pseudo-element can make the target larger than the words.
        const [x, y] = [left + width / 2, start + height / 2]
        const reach = least / 2 - 0.5
        if (hits(element, x, y - reach) && hits(element, x, y + reach)) return []
        return [`${Math.round(height)} px: ${element.outerHTML.slice(0, 160)}`]
      })
  })

for (const id of ordinary) {
  test(`${id}: every link and button is at least 44 px high`, async ({ page, said }) => {
    void said
    const state = states.find((one) => one.id === id)
    if (!state) throw new Error(`There is no such state: ${id}`)
    expect(await openState(page, state)).toBeNull()
    expect(await tooLow(page)).toEqual([])
  })
}

test('a phone number stays on one line and reads from left to right, also in a page from right to left', async ({
  page,
  said,
}) => {
  void said
  const state = states.find(({ id }) => id === 'help/pseudo-rtl')
  if (!state) throw new Error('There is no state from right to left')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await openState(page, state)).toBeNull()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const numbers = await page.locator('main a[href^="tel:"]').evaluateAll((links) =>
    links.map((link) => {
      const range = document.createRange()
      range.selectNodeContents(link)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      return `${getComputedStyle(link).direction} ${lines.size}`
    }),
  )
  expect(numbers.length).toBeGreaterThan(3)
  expect(new Set(numbers)).toEqual(new Set(['ltr 1']))
})

test('a low link is found, also when it is a phone number in a text', async ({ page, open }) => {
  await open('/help')
  await page.getByRole('main').waitFor()
  expect(await tooLow(page)).toEqual([])
  await page.evaluate(() => {
    const main = document.querySelector('main')
    main?.insertAdjacentHTML('beforeend', '<p><a href="/cards">Alone</a></p>')
    main?.insertAdjacentHTML(
      'beforeend',
      '<p>Call <a href="tel:+441632960120">us</a>, or <a href="/help">read</a></p>',
    )
  })
  expect(await tooLow(page)).toEqual([expect.stringMatching(/Alone/), expect.stringMatching(/tel:/)])
})
