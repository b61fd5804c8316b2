import type { Page } from '@playwright/test'
import type { Secrets } from './pages.ts'
import type { Parts } from './parts.ts'

/** What is printed on a card. `expires`: `YYYY-MM`. */
export type Printed = { securityCode: string; expires: string }

export const activatePage = ({ title, button, field }: Parts, secrets: Secrets) => {
  const code = field('Card security code')
  const expiry = field('Expiry date')
  const proceed = button('Continue')
  return {
    heading: title('Activate this card'),
    code,
    expiry,
    proceed,
    /** Enters the details and sends them. */
    activate: async ({ securityCode, expires }: Printed) => {
      secrets.add({ value: securityCode, what: 'the security code' })
      await code.fill(securityCode)
      await expiry.fill(`${expires.slice(5)}/${expires.slice(2, 4)}`)
      await proceed.click()
    },
  }
}

export const viewPinPage = (page: Page, { title, link, button }: Parts) => ({
  heading: title('View your PIN'),
  show: button('Show PIN'),
  hide: button('Hide PIN'),
  /** The digits, while they are shown. */
  digits: page.locator('[data-revealed]'),
  again: link('View it again'),
})

export const unblockPage = ({ title, button }: Parts) => ({
  heading: title('Unblock your PIN'),
  done: title('Your PIN is unblocked'),
  unblock: button('Unblock PIN'),
})

export const reportPage = (page: Page, { title, button }: Parts) => ({
  heading: title('Report a change you didn’t make'),
  done: title('Your card is frozen'),
  freeze: button('Freeze this card now'),
  reference: page.getByText(/^[A-Z]{4}-[A-Z]{4}$/),
})
