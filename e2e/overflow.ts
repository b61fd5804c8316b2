import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** How much the page scrolls sideways, and the elements that make it. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('[data-mock-panel]'),
    )
    return [`${scrollWidth} > ${clientWidth}`, ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120))]
  })

/** Nothing scrolls sideways. A container query follows a new size one frame later, so this may take a moment. */
export const expectToFit = (page: Page, where: string): Promise<void> =>
  expect.soft.poll(() => tooWide(page), { message: `${where} is too wide` }).toEqual([])

/** Text twice as large (WCAG 1.4.4) fits into half a screen. The pseudo-language is tried at 320 px (`pseudo`). */
export const expectLargeTextToFit = async (page: Page, where: string) => {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectToFit(page, `${where}, with text at 200 %,`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}
