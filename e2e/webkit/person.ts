import { paths } from '../../src/paths.ts'
import { mockPeople } from '../fixtures/people.ts'
import { dateParts } from '../pages/parts.ts'
import type { Window } from './browser.ts'

/** Keys that are not characters (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const keys = { backspace: '\uE003' }

/** Waits until the screen has this heading and is not busy. */
export const expectScreen = (window: Window, name: string) =>
  window.until(
    `the heading “${name}”`,
    'return document.querySelector("h1")?.innerText === arguments[0] && document.querySelector("main")?.ariaBusy !== "true"',
    name,
  )

const press = (window: Window, button: string) => window.click(`//button[normalize-space()="${button}"]`)

/** Clicks the label, which gives the focus to the field of the label, and types. */
const type = async (window: Window, label: string, text: string) => {
  await window.click(`//label[normalize-space()="${label}"]`)
  await window.press(text)
}

/** What a cardholder does, by mouse and keyboard. `enter` opens an address and logs in there. */
export const personAt = (window: Window, app: string) => {
  const { signIn, answers, goodPin } = mockPeople('first-pin')
  const enter = async (path: string, person = signIn) => {
    await window.goto(`${app}${path}`)
    await expectScreen(window, 'Log in')
    await type(window, 'User ID', person.userId)
    await type(window, 'Password', person.password)
    await press(window, 'Log in')
  }
  const reachChoosePin = async () => {
    await enter(paths.identity('everyday'))
    await expectScreen(window, 'Confirm it’s you')
    for (const [label, digits] of dateParts(answers['birth-date'] ?? '')) await type(window, label, digits)
    await type(window, 'Card security code', answers['security-code'] ?? '')
    await press(window, 'Continue')
    await expectScreen(window, 'Choose your PIN')
  }
  const setPin = async () => {
    await type(window, 'New PIN', goodPin)
    // The page moves on by itself.
    await window.until(
      'the focus in “Confirm PIN”',
      'return document.activeElement?.labels?.[0]?.textContent === "Confirm PIN"',
    )
    await window.press(goodPin)
    await press(window, 'Set PIN')
    await expectScreen(window, 'Your PIN is set')
  }
  return {
    enter,
    reachChoosePin,
    setPin,
    type: (label: string, text: string) => type(window, label, text),
    press: (button: string) => press(window, button),
  }
}

export type Person = ReturnType<typeof personAt>
