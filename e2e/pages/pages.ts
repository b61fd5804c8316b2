import type { Locator, Page } from '@playwright/test'
import type { Scenario } from '../../mocks/scenarios/scenario.ts'
import words from '../../src/i18n/locales/en-GB/identity.json' with { type: 'json' }
import type { Secret } from '../fence/forms.ts'
import { activatePage, reportPage, unblockPage, viewPinPage } from './actions.ts'
import { dateParts, inEnglish, type Parts, partsOf, type Say } from './parts.ts'

/** Adds a secret to the fence at the moment it is typed or shown. */
export type Secrets = { add: (secret: Secret) => void }

type Question = ReturnType<Scenario['seed']>['customers'][number]['questions'][number][number]

/** Simulates that the page is hidden or visible, because a headless browser never hides a page. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** The parts that every screen has. */
const framePage = (page: Page, say: Say, { button }: Parts) => {
  const nav = page.getByRole('navigation', { name: say('Main'), exact: true })
  const inNav = (name: string) => nav.getByRole('link', { name: say(name), exact: true })
  const content = page.getByRole('main')
  return {
    nav,
    heading: page.getByRole('heading', { level: 1 }),
    content,
    yourCards: inNav('Your cards'),
    yourPin: inNav('Your PIN'),
    help: inNav('Help'),
    logOut: button('Log out'),
    /** “Step 2 of 3” */
    step: content.getByText(/^Step \d of \d$/),
    /** A text of the content, such as the reason why an address led to another screen. */
    notice: (text: string | RegExp) => content.getByText(text),
    /** Hides the page, as when the person switches to another app. */
    hide: () => turn(page, 'hidden'),
    /** Shows the page again. */
    comeBack: () => turn(page, 'visible'),
    /** Gives the focus to the window, as when the person returns to it. */
    focusWindow: () => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
    problems: page
      .getByRole('heading', { name: say('Check what you entered'), exact: true })
      .locator('xpath=ancestor::*[@tabindex="-1"][1]'),
  }
}

const signInPage = ({ title, button, field }: Parts) => {
  const userId = field('User ID')
  const password = field('Password')
  const logIn = button('Log in')
  return {
    heading: title('Log in'),
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

const signedOutPage = ({ link }: Parts) => ({ again: link('Log in again') })

const cardsPage = (page: Page, say: Say, { title, button }: Parts) => ({
  heading: title('Your cards'),
  card: (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) }),
  /** The cards that are shown. */
  rows: page.locator('main li:not([hidden])'),
  find: page.getByRole('searchbox', { name: say('Find a card'), exact: true }),
  clear: button('Clear'),
  attention: page.getByRole('checkbox'),
  showAll: button('Show all cards'),
  /** The announcement of how many cards were found. */
  status: page.getByRole('main').getByRole('status').first(),
})

const helpPage = (page: Page, say: Say, { title, button }: Parts) => ({
  heading: title('Help'),
  contents: page.getByRole('navigation', { name: say('On this page'), exact: true }),
  print: button('Print this page'),
})

const pinPage = ({ title, link }: Parts) => ({
  heading: title('Your PIN'),
  choose: link('Choose your PIN').or(link('Change your PIN')),
  view: link('View your PIN'),
  unblock: link('Unblock your PIN'),
  activate: link('Activate this card'),
  /** Every entry of the history has such a link. */
  notMe: link('I didn’t make this change'),
})

const messages: Record<string, string> = words

/** The label of a question in the app's catalog. In a file of your own people, the id may be the label itself. */
const labelOf = (id: string): string => messages[`identity.${id}`]?.replace('{length}', '4') ?? id

const identityPage = (page: Page, say: Say, { title, button, field }: Parts, secrets: Secrets) => {
  const proceed = button('Continue')
  const group = (name: string | RegExp) => page.getByRole('group', { name })

  const fillDate = async (id: string, value: string) => {
    for (const [part, digits] of dateParts(value)) {
      await group(say(labelOf(id)))
        .getByLabel(say(part), { exact: true })
        .fill(digits)
    }
  }
  const fillOne = async (question: Question, value: string) => {
    const { id, kind } = question
    secrets.add({ value, what: `the answer to ${id}`, offered: kind === 'choice' })
    if (kind === 'date') return fillDate(id, value)
    // The app does not translate an issuer's own question.
    const name = question.prompt ?? say(labelOf(id))
    if (kind !== 'choice') return page.getByLabel(name, { exact: true }).fill(value)
    const picked = question.options.find((option) => option.id === value)
    await group(name)
      .getByRole('radio', { name: picked?.label ?? value })
      .check()
  }
  const fill = async (questions: readonly Question[], answers: Record<string, string>) => {
    for (const question of questions) await fillOne(question, answers[question.id] ?? '')
  }
  /** The pages of questions that a scenario asks. */
  const pagesOf = (scene: Scenario) => scene.seed(Date.now()).customers[0]?.questions ?? []
  /** Answers one page and sends it. */
  const answer = async (questions: readonly Question[], answers: Record<string, string>) => {
    await fill(questions, answers)
    await proceed.click()
  }

  return {
    heading: title('Confirm it’s you'),
    proceed,
    field: (id: string) => field(labelOf(id)),
    /** One of the fields of a date: `Day`, `Month` or `Year`. */
    part: field,
    resend: button('Send a new code'),
    pagesOf,
    fill,
    answer,
    /** Answers every page with the right answers. */
    pass: async (scene: Scenario) => {
      for (const questions of pagesOf(scene)) await answer(questions, scene.answers)
    },
  }
}

const choosePinPage = ({ title, button, field }: Parts, secrets: Secrets) => {
  const pin = field('New PIN')
  const confirm = field('Confirm PIN')
  const set = button('Set PIN')
  const type = async (into: Locator, digits: string) => {
    secrets.add({ value: digits, what: `the PIN ${digits}` })
    await into.fill(digits)
  }
  const enter = async (digits: string, again = digits) => {
    await type(pin, digits)
    await type(confirm, again)
  }
  return {
    heading: title('Choose your PIN'),
    pin,
    confirm,
    set,
    show: button('Show PIN'),
    hide: button('Hide PIN'),
    suggest: button('Suggest a PIN'),
    back: button('Back to New PIN'),
    checkAgain: button('Check again'),
    type,
    enter,
    setPin: async (digits: string, again = digits) => {
      await enter(digits, again)
      await set.click()
    },
  }
}

const donePage = ({ title, link }: Parts) => ({
  heading: title('Your PIN is set'),
  pending: title('We’re still confirming your PIN'),
  done: link('Done'),
  /** While the result is not known. */
  back: link('Back to Your PIN'),
})

const noFence: Secrets = { add: () => undefined }

/** Every screen by name: its locators and its actions. The specs contain the assertions. */
export const screensOf = (page: Page, secrets = noFence, say: Say = inEnglish) => {
  const parts = partsOf(page, say)
  return {
    frame: framePage(page, say, parts),
    signIn: signInPage(parts),
    signedOut: signedOutPage(parts),
    cards: cardsPage(page, say, parts),
    help: helpPage(page, say, parts),
    pin: pinPage(parts),
    identity: identityPage(page, say, parts, secrets),
    choosePin: choosePinPage(parts, secrets),
    done: donePage(parts),
    activate: activatePage(parts, secrets),
    viewPin: viewPinPage(page, parts),
    unblock: unblockPage(parts),
    report: reportPage(page, parts),
  }
}

export type Screens = ReturnType<typeof screensOf>
