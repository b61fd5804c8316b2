import type { Page } from '@playwright/test'
import { expect } from '../fixtures/fixtures.ts'

/** How much the page scrolls sideways, and the elements that cause it. */
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

/** Expects that nothing scrolls sideways. Waits for that, as a container query reacts to a new size one frame later. */
export const expectToFit = (page: Page, where: string): Promise<void> =>
  expect.soft.poll(() => tooWide(page), { message: `${where} is too wide` }).toEqual([])

export const narrowest = { width: 320, height: 640 }
const halfAScreen = { width: 640, height: 800 }

/** Expects the page to fit the narrowest screen (WCAG 1.4.10). */
export const expectNarrowToFit = async (page: Page, where: string) => {
  await page.setViewportSize(narrowest)
  await expectToFit(page, where)
}

/**
 * Expects the page to fit half a screen with text twice as large (WCAG 1.4.4). For the narrowest screen,
 * e2e/proofs/states.e2e.ts tests the longer texts of the pseudo-language.
 */
export const expectLargeTextToFit = async (page: Page, where: string) => {
  await page.setViewportSize(halfAScreen)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectToFit(page, `${where}, with text at 200 %,`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}
