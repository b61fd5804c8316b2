import type { Page } from '@playwright/test'
import { states } from '../../mocks/states.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { openState } from '../fixtures/states.ts'

test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the states.')
test.use({ viewport: { width: 320, height: 640 } })

/** One state for each kind of screen that shows the issuer's own texts. */
const shown = [
  'cards/default',
  'cards/waiting',
  'pin/default',
  'pin/set',
  'identity/choice',
  'identity/code',
  'identity/school',
  'choose-pin/default',
  'view-pin/default',
  'done/default',
  'report/default',
  'report/reference',
  'activate/default',
]

/** Replaces every text that the issuer writes itself by one long word, before the app reads the answer. */
const wordEverything = (length: number) => {
  const word = 'W'.repeat(length)
  const fields = ['product', 'holder', 'prompt', 'label', 'to', 'name', 'reference']
  const worded = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(worded)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        fields.includes(field) && typeof inner === 'string' ? word : worded(inner),
      ]),
    )
  }
  const ask = window.fetch
  window.fetch = async (...request) => {
    const answer = await ask(...request)
    if (!/\/api\/v1\//.test(answer.url)) return answer
    if (!/json/.test(answer.headers.get('content-type') ?? '')) return answer
    const { status, headers } = answer
    return new Response(JSON.stringify(worded(await answer.json())), { status, headers })
  }
}

/** @returns every text that is drawn past the edge of the screen, whether the page scrolls there or cuts it off */
const pastTheEdge = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const texts = [...document.querySelectorAll('main :is(h1, h2, p, span, a, li, label, legend, strong)')]
    const past = texts.filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('.visually-hidden') &&
        element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`] : []),
      ...past.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ]
  })

test('a word of 100 kB from the issuer is not drawn past the edge of the screen', async ({ page, said }) => {
  test.setTimeout(shown.length * 10_000)
  said.expectFailedCalls()
  await page.addInitScript(wordEverything, 100_000)
  for (const id of shown) {
    const state = states.find((each) => each.id === id)
    if (!state) throw new Error(`There is no state ${id}`)
    expect.soft(await openState(page, state), id).toBeNull()
    await expect.soft(page.locator('main'), id).toContainText(/W{20}/)
    await expect.soft.poll(() => pastTheEdge(page), { message: id }).toEqual([])
  }
})
