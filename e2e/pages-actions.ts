import type { Page } from '@playwright/test'
import type { Say, Secrets } from './pages.ts'

export const activatePage = (page: Page, say: Say, secrets: Secrets) => {
  const code = page.getByLabel(say('Card security code'), { exact: true })
  const expiry = page.getByLabel(say('Expiry date'), { exact: true })
  const proceed = page.getByRole('button', { name: say('Continue'), exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: say('Activate this card'), exact: true }),
    code,
    expiry,
    proceed,
    /** Gives the details, the expiry as `YYYY-MM`, and sends them. */
    activate: async (details: { securityCode: string; expires: string }) => {
      secrets.add({ value: details.securityCode, what: 'the security code' })
      await code.fill(details.securityCode)
      await expiry.fill(`${details.expires.slice(5)}/${details.expires.slice(2, 4)}`)
      await proceed.click()
    },
  }
}

export const viewPinPage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('View your PIN'), exact: true }),
  show: page.getByRole('button', { name: say('Show PIN'), exact: true }),
  hide: page.getByRole('button', { name: say('Hide PIN'), exact: true }),
  /** The digits, while they are shown. */
  digits: page.locator('[data-revealed]'),
  again: page.getByRole('link', { name: say('See it again'), exact: true }),
})

export const unblockPage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('Unblock your PIN'), exact: true }),
  done: page.getByRole('heading', { level: 1, name: say('Your PIN is unblocked'), exact: true }),
  unblock: page.getByRole('button', { name: say('Unblock PIN'), exact: true }),
  chooseInstead: page.getByRole('link', { name: say('Choose a new PIN instead'), exact: true }),
})

export const reportPage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('Report a change you didn’t make'), exact: true }),
  done: page.getByRole('heading', { level: 1, name: say('Your card is frozen'), exact: true }),
  already: page.getByRole('heading', { level: 1, name: say('This card has been reported'), exact: true }),
  freeze: page.getByRole('button', { name: say('Freeze this card now'), exact: true }),
  showReference: page.getByRole('button', { name: say('Show my reference'), exact: true }),
  reference: page.getByText(/^[A-Z]{4}-[A-Z]{4}$/),
})
