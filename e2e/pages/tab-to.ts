import { expect, type Locator, type Page } from '@playwright/test'
import type { Scenario } from '../../mocks/scenarios/scenario.ts'
import type { Screens, Secrets } from './pages.ts'
import { dateParts } from './parts.ts'

/** Whether the target has the focus. `unseen`: the focused element when nothing shows its focus. */
const look = (target: Locator) =>
  target.evaluate((element) => {
    const { activeElement: focused } = document
    const reached = element === focused
    if (!focused || focused === document.body || focused.closest('[data-mock-panel]')) {
      return { reached, unseen: null }
    }
    // The PIN field is transparent and lies over its cells, so the cell with the caret shows the focus of the field.
    const cell = focused.parentElement?.querySelector(
      ':scope > [aria-hidden] > :is([data-active], [data-selected])',
    )
    const drawn = [focused, focused.parentElement, cell]
    const marked = drawn.some((each) => {
      if (!each) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
    return { reached, unseen: marked ? null : focused.outerHTML }
  })

/** Presses Tab until the target has the focus, like a person without a mouse. The focus must always be visible. */
export const tabTo = async (page: Page, target: Locator) => {
  let { reached } = await look(target)
  for (let presses = 0; !reached && presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await look(target)
    expect(now.unseen, 'something has the focus and does not show it').toBeNull()
    reached = now.reached
  }
  await expect(target, 'never reached by Tab').toBeFocused()
}

/** Moves the focus to a link or button by Tab, and presses Enter there. */
export const pressByKeys = async (page: Page, target: Locator) => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Answers a birth date and a security code by keyboard alone. The focus stays in the last field. */
export const proveByKeys = async (page: Page, { identity }: Screens, scene: Scenario, secrets: Secrets) => {
  await expect(identity.heading).toBeFocused()
  const born = scene.answers['birth-date'] ?? ''
  const code = scene.answers['security-code'] ?? ''
  secrets.add({ value: born, what: 'the birth date' })
  secrets.add({ value: code, what: 'the security code' })
  for (const [part, digits] of dateParts(born)) {
    await tabTo(page, identity.part(part))
    await page.keyboard.type(digits)
  }
  await tabTo(page, identity.field('security-code'))
  await page.keyboard.type(code)
}
