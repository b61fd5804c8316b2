import { expect, type Locator, type Page } from '@playwright/test'
import type { Scenario } from '../mocks/scenarios-tell.ts'
import type { Screens, Secrets } from './pages.ts'

/** Presses Tab until the target has the focus, as somebody without a mouse does; the focus must be seen on the way. */
export const tabTo = async (page: Page, target: Locator) => {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(() => {
      const { activeElement: focused } = document
      if (!focused || focused === document.body || focused.closest('[data-mock-panel]')) return null
      // The PIN field lies transparent over its cells, which show the focus in its place.
      const drawn = [focused, focused.parentElement, focused.parentElement?.firstElementChild]
      const marked = drawn.some((element) => {
        if (!element) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      return marked ? null : focused.outerHTML
    })
    expect(unseen, 'something has the focus and does not show it').toBeNull()
  }
  await expect(target, 'never reached by Tab').toBeFocused()
}

/** Answers a birth date and a security code as somebody without a mouse does. The focus stays in the last field. */
export const proveByKeys = async (page: Page, { identity }: Screens, scene: Scenario, secrets: Secrets) => {
  await expect(identity.heading).toBeFocused()
  const born = scene.answers['birth-date'] ?? ''
  const code = scene.answers['security-code'] ?? ''
  secrets.add({ value: born, what: 'the birth date' })
  secrets.add({ value: code, what: 'the security code' })
  const [year = '', month = '', day = ''] = born.split('-')
  for (const [part, digits] of Object.entries({ Day: day, Month: month, Year: year })) {
    await tabTo(page, identity.group('birth-date').getByLabel(part, { exact: true }))
    await page.keyboard.type(digits)
  }
  await tabTo(page, identity.field('security-code'))
  await page.keyboard.type(code)
}
