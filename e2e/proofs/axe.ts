import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

const enhanced = 'color-contrast-enhanced'

/** What axe finds. In legacy mode axe does not open a second page for the results of frames, which the app has not. */
export const findingsOf = async (page: Page, rules: Parameters<AxeBuilder['options']>[0]) => {
  const axe = new AxeBuilder({ page }).options(rules).exclude('[data-mock-panel]').setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

export const everyRule = {
  runOnly: { type: 'tag' as const, values: levels },
  rules: { [enhanced]: { enabled: true } },
}

/** What axe finds on the page as it is now. In the dark theme only the colours differ, so only contrast is checked. */
export const violationsOf = async (page: Page) => {
  const found = await findingsOf(page, everyRule)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findingsOf(page, { runOnly: [enhanced] })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...found, ...dark.map((one) => `dark: ${one}`)]
}
