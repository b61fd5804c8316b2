import assert from 'node:assert/strict'
import { type ScenarioName, scenarios } from '../../mocks/scenarios.ts'
import { paths } from '../../src/paths.ts'
import type { Window } from './browser.ts'
import { expectScreen, keys, type Person } from './person.ts'
import { applyPrintRules, inkBeside } from './print.ts'

type Check = {
  name: string
  scenario: ScenarioName
  run: (window: Window, person: Person, app: string) => Promise<void>
}

const fieldOf = `
  const label = [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === arguments[0])
  const field = document.getElementById(label.htmlFor)`

/** How many digits are in a PIN field, and whether they are masked. The digits themselves stay in the page. */
const pinField = (window: Window, label: string) =>
  window.run<{ entered: number; masked: boolean; dots: number }>(
    `${fieldOf}
    const style = getComputedStyle(field)
    return {
      entered: field.value.length,
      masked: style.webkitTextSecurity === 'disc' && style.color === 'rgba(0, 0, 0, 0)',
      dots: field.parentElement.querySelectorAll('[data-filled] > span').length,
    }`,
    label,
  )

const leaveAndComeBack = async (window: Window, app: string, name: string) => {
  await window.run(
    'addEventListener("pageshow", ({ persisted }) => { globalThis.cameOutOfCache = persisted })',
  )
  await window.goto(`${app}/brands/larkspur/logo.svg`)
  await window.back()
  await expectScreen(window, name)
  assert.equal(
    await window.run('return globalThis.cameOutOfCache === true'),
    true,
    'the page was loaded again',
  )
  await window.click('//nav//a[normalize-space()="Help"]')
  await expectScreen(window, 'Help')
}

/** The checks in WebKit. Each starts its scenario from the beginning. A check that throws has failed. */
export const checks: readonly Check[] = [
  {
    name: 'a person logs in, answers the questions and sets a PIN',
    scenario: 'first-pin',
    run: async (_window, person) => {
      await person.reachChoosePin()
      await person.setPin()
    },
  },
  {
    name: 'a PIN field takes digits and Backspace, and masks the digits until they are shown',
    scenario: 'first-pin',
    run: async (window, person) => {
      await person.reachChoosePin()
      await person.type('New PIN', '739')
      assert.deepEqual(await pinField(window, 'New PIN'), { entered: 3, masked: true, dots: 3 })
      await window.press(keys.backspace)
      assert.deepEqual(await pinField(window, 'New PIN'), { entered: 2, masked: true, dots: 2 })
      await person.press('Show PIN')
      assert.deepEqual(await pinField(window, 'New PIN'), { entered: 2, masked: false, dots: 0 })
      await person.press('Hide PIN')
      assert.deepEqual(await pinField(window, 'New PIN'), { entered: 2, masked: true, dots: 2 })
    },
  },
  {
    name: 'the dialog before a session ends is as high as its text, not as the window',
    scenario: 'session-expiring',
    run: async (window, person) => {
      await person.enter(paths.pin('everyday'), scenarios['session-expiring'].signIn)
      await expectScreen(window, 'Your PIN')
      const open = 'return document.querySelector("dialog[open]") !== null'
      await window.until('the dialog', open)
      const {
        box,
        text,
        window: whole,
      } = await window.run<Record<'box' | 'text' | 'window', number>>(`
        const dialog = document.querySelector('dialog[open]')
        const last = dialog.lastElementChild.getBoundingClientRect()
        const first = dialog.firstElementChild.getBoundingClientRect()
        return { box: dialog.offsetHeight, text: last.bottom - first.top, window: innerHeight }`)
      assert.ok(box < whole / 2 && text < whole / 2, `box ${box} px, text ${text} px, window ${whole} px`)
    },
  },
  {
    name: 'a card’s page that was left for another document is usable after Back',
    scenario: 'first-pin',
    run: async (window, person, app) => {
      await person.enter(paths.pin('everyday'))
      await expectScreen(window, 'Your PIN')
      await leaveAndComeBack(window, app, 'Your PIN')
    },
  },
  {
    name: 'a form with a typed PIN that was left for another document is empty and usable after Back',
    scenario: 'first-pin',
    run: async (window, person, app) => {
      await person.reachChoosePin()
      await person.type('New PIN', '7391')
      await leaveAndComeBack(window, app, 'Choose your PIN')
      await window.back()
      await expectScreen(window, 'Choose your PIN')
      assert.equal((await pinField(window, 'New PIN')).entered, 0)
    },
  },
  {
    name: 'on paper there are no controls, and no number of a list is cut',
    scenario: 'first-pin',
    run: async (window, _person, app) => {
      await window.goto(`${app}${paths.help()}`)
      await expectScreen(window, 'Help')
      await applyPrintRules(window)
      const left = await window.run<number>(`
        const pressable = [...document.querySelectorAll('nav, footer, button')]
        return pressable.filter((one) => one.checkVisibility()).length`)
      assert.equal(left, 0, `${left} controls are still drawn`)
      assert.equal(await inkBeside(window, 'ol'), 0, 'columns of ink left of the paper, next to the list')
    },
  },
]
