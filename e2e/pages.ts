import type { Locator, Page } from '@playwright/test'
import type { Scenario } from '../mocks/scenarios-tell.ts'
import type { Secret } from './fence/forms.ts'
import { activatePage, reportPage, unblockPage, viewPinPage } from './pages-actions.ts'

/** Tells the fence of a secret at the moment it is typed or shown. */
export type Secrets = { add: (secret: Secret) => void }

type Question = ReturnType<Scenario['seed']>['customers'][number]['questions'][number][number]

/** The visible names of the questions, by id. */
const labels: Record<string, string> = {
  'birth-date': 'Your date of birth',
  'security-code': 'Card security code',
  'phone-digits': 'Last 4 digits of your phone number',
  'memorable-word': 'Your memorable word',
  'first-school': 'Which was your first school?',
  'joined-year': 'The year you became our customer',
  'previous-street': 'Which street did you live in before?',
  'savings-pot': 'Which name did you give to your savings pot?',
  'code-sent': 'The code we’ve just sent you',
}

/** A visible name as the language in use has it. */
export type Say = (english: string) => string | RegExp

const inEnglish: Say = (english) => english

/** The pseudo-language keeps everything but letters, and puts marks and filling around it. */
export const inPseudo: Say = (english) => {
  const letters = english
    .replace(/[.?]/g, '\\$&')
    .replace(/[a-z]/g, '\\p{Ll}')
    .replace(/[A-Z](?!l?\})/g, '\\p{Lu}')
  return new RegExp(`^⟦\\s*${letters}[\\s~]*⟧$`, 'u')
}

/** No browser without a window goes out of sight; it can only be told so. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** What is on every screen. */
export const framePage = (page: Page, say: Say) => {
  const nav = page.getByRole('navigation', { name: say('Main'), exact: true })
  return {
    nav,
    heading: page.getByRole('heading', { level: 1 }),
    content: page.getByRole('main'),
    yourCards: nav.getByRole('link', { name: say('Your cards'), exact: true }),
    yourPin: nav.getByRole('link', { name: say('Your PIN'), exact: true }),
    help: nav.getByRole('link', { name: say('Help'), exact: true }),
    logOut: page.getByRole('button', { name: say('Log out'), exact: true }),
    steps: page.getByRole('list', { name: say('Choosing your PIN, step by step'), exact: true }),
    /** What an address that was not to be had explains about where it led. */
    notice: (text: string | RegExp) => page.getByRole('main').getByText(text),
    /** The page goes out of sight, as when somebody turns to another app. */
    hide: () => turn(page, 'hidden'),
    /** And back again. */
    comeBack: () => turn(page, 'visible'),
    problems: page
      .getByRole('heading', { name: say('Please check this'), exact: true })
      .locator('xpath=ancestor::*[@tabindex="-1"][1]'),
  }
}

export const signInPage = (page: Page, say: Say) => {
  const userId = page.getByLabel(say('User ID'), { exact: true })
  const password = page.getByLabel(say('Password'), { exact: true })
  const logIn = page.getByRole('button', { name: say('Log in'), exact: true })
  return {
    heading: page.getByRole('heading', { level: 1, name: say('Log in'), exact: true }),
    userId,
    password,
    logIn,
    signIn: async (credentials: { userId: string; password: string }) => {
      await userId.fill(credentials.userId)
      await password.fill(credentials.password)
      await logIn.click()
    },
  }
}

export const cardsPage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('Your cards'), exact: true }),
  card: (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) }),
  /** The cards that are shown. */
  rows: page.locator('main li:not([hidden])'),
  find: page.getByRole('searchbox', { name: say('Find a card'), exact: true }),
  clear: page.getByRole('button', { name: say('Clear'), exact: true }),
  attention: page.getByRole('checkbox'),
  showAll: page.getByRole('button', { name: say('Show all cards'), exact: true }),
  /** How many were found, as it is announced. */
  status: page.getByRole('main').getByRole('status').first(),
})

export const helpPage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('Help'), exact: true }),
  contents: page.getByRole('navigation', { name: say('On this page'), exact: true }),
  print: page.getByRole('button', { name: say('Print this page'), exact: true }),
})

export const pinPage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('Your PIN'), exact: true }),
  choose: page.getByRole('link', { name: say('Choose your PIN'), exact: true }),
  view: page.getByRole('link', { name: say('View your PIN'), exact: true }),
  unblock: page.getByRole('link', { name: say('Unblock your PIN'), exact: true }),
  activate: page.getByRole('link', { name: say('Activate this card'), exact: true }),
  /** Beside each entry of the history. */
  notMe: page.getByRole('link', { name: say('I didn’t make this change'), exact: true }),
})

export const identityPage = (page: Page, say: Say, secrets: Secrets) => {
  const proceed = page.getByRole('button', { name: say('Continue'), exact: true })
  // An issuer's own question is in its own words in every language.
  const name = (id: string) => (id === 'savings-pot' ? (labels[id] ?? id) : say(labels[id] ?? id))
  const field = (id: string) => page.getByLabel(name(id), { exact: true })
  const group = (id: string) => page.getByRole('group', { name: name(id) })

  const fillDate = async (id: string, value: string) => {
    const [year = '', month = '', day = ''] = value.split('-')
    const parts = { Day: day, Month: month, Year: year }
    for (const [part, digits] of Object.entries(parts)) {
      await group(id).getByLabel(say(part), { exact: true }).fill(digits)
    }
  }
  const fillOne = async (question: Question, value: string) => {
    const { id, kind } = question
    secrets.add({ value, what: `the answer to ${id}`, offered: kind === 'choice' })
    if (kind === 'date') return fillDate(id, value)
    if (kind !== 'choice') return field(id).fill(value)
    const picked = question.options.find((option) => option.id === value)
    await group(id)
      .getByRole('radio', { name: picked?.label ?? value })
      .check()
  }
  const fill = async (questions: readonly Question[], answers: Record<string, string>) => {
    for (const question of questions) await fillOne(question, answers[question.id] ?? '')
  }
  /** The pages of questions a scenario asks. */
  const pagesOf = (scene: Scenario) => scene.seed(Date.now()).customers[0]?.questions ?? []

  return {
    heading: page.getByRole('heading', { level: 1, name: say('Confirm it’s you'), exact: true }),
    proceed,
    field,
    group,
    resend: page.getByRole('button', { name: say('Send a new code'), exact: true }),
    pagesOf,
    fill,
    /** Answers one page and sends it. */
    answer: async (questions: readonly Question[], answers: Record<string, string>) => {
      await fill(questions, answers)
      await proceed.click()
    },
    /** Answers every page rightly. */
    pass: async (scene: Scenario) => {
      for (const questions of pagesOf(scene)) {
        await fill(questions, scene.answers)
        await proceed.click()
      }
    },
  }
}

export const choosePinPage = (page: Page, say: Say, secrets: Secrets) => {
  const pin = page.getByLabel(say('New PIN'), { exact: true })
  const confirm = page.getByLabel(say('Confirm PIN'), { exact: true })
  const set = page.getByRole('button', { name: say('Set PIN'), exact: true })
  const type = async (field: Locator, digits: string) => {
    secrets.add({ value: digits, what: `the PIN ${digits}` })
    await field.fill(digits)
  }
  return {
    heading: page.getByRole('heading', { level: 1, name: say('Choose your PIN'), exact: true }),
    pin,
    confirm,
    set,
    show: page.getByRole('button', { name: say('Show PIN'), exact: true }),
    hide: page.getByRole('button', { name: say('Hide PIN'), exact: true }),
    suggest: page.getByRole('button', { name: say('Suggest a PIN'), exact: true }),
    checkAgain: page.getByRole('button', { name: say('Check again'), exact: true }),
    type,
    enter: async (digits: string, again = digits) => {
      await type(pin, digits)
      await type(confirm, again)
    },
    setPin: async (digits: string, again = digits) => {
      await type(pin, digits)
      await type(confirm, again)
      await set.click()
    },
  }
}

export const donePage = (page: Page, say: Say) => ({
  heading: page.getByRole('heading', { level: 1, name: say('Your PIN is set'), exact: true }),
  pending: page.getByRole('heading', { level: 1, name: say('We’re still confirming your PIN'), exact: true }),
  back: page.getByRole('link', { name: say('Back to Your PIN'), exact: true }),
})

/** Every screen by name: where things are and what can be done there. What must be true is up to the specs. */
export const screensOf = (page: Page, secrets: Secrets, say: Say = inEnglish) => ({
  frame: framePage(page, say),
  signIn: signInPage(page, say),
  cards: cardsPage(page, say),
  help: helpPage(page, say),
  pin: pinPage(page, say),
  identity: identityPage(page, say, secrets),
  choosePin: choosePinPage(page, say, secrets),
  done: donePage(page, say),
  activate: activatePage(page, say, secrets),
  viewPin: viewPinPage(page, say),
  unblock: unblockPage(page, say),
  report: reportPage(page, say),
})

export type Screens = ReturnType<typeof screensOf>
