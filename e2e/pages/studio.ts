import type { Locator, Page } from '@playwright/test'
import type { Secrets } from './pages.ts'

/** The parts of every device of the studio: a display and keys. */
const device = (page: Page, secrets: Secrets, name: string) => {
  const body = page.getByRole('region', { name, exact: true })
  const keypad = body.getByRole('group', { name: 'Keypad' })
  /** Presses the key of each digit. Adds the digits to the fence, as a PIN unless `what` names another secret. */
  const press = async (digits: string, what = `the PIN ${digits}`) => {
    secrets.add({ value: digits, what })
    for (const digit of digits) await keypad.getByRole('button', { name: digit, exact: true }).click()
  }
  return {
    body,
    keypad,
    press,
    /** Types the digits on the keyboard. The focus may be anywhere. Adds the digits to the fence, like `press`. */
    type: async (digits: string, what = `the PIN ${digits}`) => {
      secrets.add({ value: digits, what })
      await page.keyboard.type(digits)
    },
    key: (key: string) => keypad.getByRole('button', { name: key, exact: true }),
    says: (words: string | RegExp) => body.getByText(words),
    /** The text that says how many digits are entered. */
    entered: (count: number) =>
      body.getByText(`${count} ${count === 1 ? 'digit' : 'digits'} entered`, { exact: true }),
    insert: body.getByRole('button', { name: 'Insert this card' }),
  }
}

/** The devices of the issuer's other channels. */
export const studioOf = (page: Page, secrets: Secrets) => {
  const phone = device(page, secrets, 'Phone')
  const messages = page.getByRole('article')
  return {
    heading: page.getByRole('heading', { level: 1 }),
    world: page.getByText(/^Scenario:/),
    phone: {
      ...phone,
      call: phone.body.getByRole('button', { name: /^Call/ }),
      hangUp: phone.body.getByRole('button', { name: 'Hang up' }),
      showAnswers: page.getByRole('button', { name: 'Show the answers to the questions' }),
    },
    machine: {
      ...device(page, secrets, 'Cash machine'),
      option: (name: string) => page.getByRole('list').getByRole('button', { name }),
    },
    shop: {
      ...device(page, secrets, 'Terminal'),
      sign: page.getByRole('button', { name: 'Sign the receipt' }),
    },
    inbox: {
      messages,
      report: (message: Locator) => message.getByRole('link', { name: 'This wasn’t me' }),
    },
  }
}

/** The tools, in the panel or in the workbench. */
export const toolsOf = (page: Page) => ({
  list: page.getByRole('tablist', { name: 'Tools' }),
  tab: (name: string) => page.getByRole('tab', { name, exact: true }),
  fillIn: page.getByRole('button', { name: 'Fill in for me' }),
  skipLogIn: page.getByRole('button', { name: 'Skip the log-in' }),
  says: (words: string) => page.getByText(words, { exact: true }),
  /** Picks one option of the tab “Look”. */
  choose: (name: string) => page.getByRole('radio', { name, exact: true }).click(),
  width: (width: number) => page.getByRole('button', { name: String(width), exact: true }),
  move: (name: string) => page.getByRole('button', { name, exact: true }),
  faultCase: (name: string) => page.getByRole('button', { name, exact: true }),
  link: page.getByRole('region', { name: 'Link to this state', exact: true }).getByText(/^http/),
  workbench: {
    app: page.frameLocator('iframe[title="The app"]'),
    beside: page.getByRole('combobox', { name: 'Show beside the app' }),
    rotate: page.getByRole('button', { name: 'Rotate' }),
  },
})

/** The panel over the app: a handle, and the tools that it opens. */
export const panelOf = (page: Page) => {
  const panel = page.getByRole('complementary', { name: 'Mock issuer' })
  return {
    handle: panel.getByRole('button', { name: /^Mock issuer:/ }),
    channel: (name: string) => panel.getByRole('link', { name, exact: true }),
    tools: toolsOf(page),
  }
}
