import { expect, type Page } from '@playwright/test'
import { paths } from '../../src/paths.ts'
import { mockPeople } from '../fixtures/people.ts'
import { test } from '../fixtures/with-driver.ts'
import { screensOf } from '../pages/pages.ts'
import { heldStrings } from './heap.ts'

// Runs on the production build, because the demo's mock issuer keeps its PINs in the page's heap. Runs without the
// fence, because the fence keeps copies of texts in the page.

// Each check writes the whole heap and reads it again.
test.describe.configure({ timeout: 120_000 })

/** Types a PIN by keys and reads no field: a text that a test evaluates there becomes a string in the heap. */
const type = async (page: Page, label: string, digits: string) => {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.type(digits)
}

// A trace keeps a copy of each text of the page in the page itself.
test.use({ trace: 'off' })

test.describe('a PIN that was shown and hidden leaves no string in the heap', () => {
  test.use({ scenario: 'changed-elsewhere' })
  const pin = '9364'

  const hides: Record<string, (page: Page) => Promise<void>> = {
    'by the button': (page) => page.getByRole('button', { name: 'Hide PIN', exact: true }).click(),
    'by Escape': (page) => page.keyboard.press('Escape'),
    'by time': (page) => page.clock.fastForward(16_000),
    'by another page of the app': (page) => page.getByRole('link', { name: 'Help', exact: true }).click(),
  }
  for (const [how, hide] of Object.entries(hides)) {
    test(how, async ({ page }) => {
      const screens = screensOf(page)
      const scene = mockPeople('changed-elsewhere')
      const cdp = await page.context().newCDPSession(page)
      await page.clock.install()
      await page.goto(paths.pin('everyday'))
      await screens.signIn.signIn(scene.signIn)
      await screens.pin.view.click()
      await screens.identity.pass(scene)
      await screens.viewPin.heading.waitFor()
      expect(await heldStrings(cdp, pin), 'nothing else on the page has this text').toEqual([])

      await screens.viewPin.show.click()
      await screens.viewPin.digits.waitFor()
      expect(await heldStrings(cdp, pin), 'while it is shown').not.toEqual([])

      await hide(page)
      await screens.viewPin.digits.waitFor({ state: 'detached' })
      expect(await heldStrings(cdp, pin), 'once it is hidden').toEqual([])
    })
  }
})

test.describe('a PIN that was entered leaves no string in the heap', () => {
  const good = mockPeople('first-pin').goodPin
  const refused = '1704'

  const reach = async (page: Page) => {
    const screens = screensOf(page)
    const scene = mockPeople('first-pin')
    const cdp = await page.context().newCDPSession(page)
    await page.goto(paths.identity('everyday'))
    await screens.signIn.signIn(scene.signIn)
    await screens.identity.pass(scene)
    await screens.choosePin.heading.waitFor()
    const enter = async (pin: string, again = pin) => {
      await type(page, 'New PIN', pin)
      await type(page, 'Confirm PIN', again)
    }
    return { ...screens, cdp, enter }
  }

  test('once it is set', async ({ page }) => {
    const { cdp, enter, choosePin, done } = await reach(page)
    expect(await heldStrings(cdp, good), 'nothing else on the page has this text').toEqual([])
    await enter(good)
    expect(await heldStrings(cdp, good), 'while it is in the fields').not.toEqual([])
    await choosePin.set.click()
    await done.heading.waitFor()
    expect(await heldStrings(cdp, good), 'once it is set').toEqual([])
  })

  test('when the issuer refused it', async ({ page }) => {
    const { cdp, enter, choosePin, frame } = await reach(page)
    await enter(refused)
    await choosePin.set.click()
    await frame.notice('You can’t use this PIN.').waitFor()
    expect(await heldStrings(cdp, refused)).toEqual([])
  })

  test('when the two entries differ and the form is left', async ({ page }) => {
    const { cdp, enter, choosePin, frame, help } = await reach(page)
    await enter(good, '7391')
    await choosePin.set.click()
    await frame.notice('The two PINs aren’t the same.').waitFor()
    expect(await heldStrings(cdp, '7391'), 'the second entry').toEqual([])
    await frame.help.click()
    await help.heading.waitFor()
    expect(await heldStrings(cdp, good), 'the first entry').toEqual([])
  })
})
