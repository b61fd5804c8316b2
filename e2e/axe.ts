import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

const enhanced = 'color-contrast-enhanced'

/** What axe finds. Legacy mode: the page has no frames, and each look would open another page to gather theirs. */
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

/** What axe finds on the page as it is now, and in the dark, where only the colours differ. */
export const violationsOf = async (page: Page) => {
  const found = await findingsOf(page, everyRule)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findingsOf(page, { runOnly: [enhanced] })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...found, ...dark.map((one) => `dark: ${one}`)]
}
