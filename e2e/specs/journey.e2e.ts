import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/fixtures.ts'
import { pressByKeys, proveByKeys, tabTo } from '../pages/tab-to.ts'

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('choosing a PIN works by touch, from the log-in to the advice', async ({
    page,
    browserName,
    open,
    screens,
    scene,
    said,
    issuer,
  }) => {
    const { signIn, pin, identity, choosePin, done, frame } = screens
    // WebDriver BiDi has no touch for Firefox: a tap has no effect there.
    let presses = 0
    const press = (target: Locator) => {
      presses += 1
      return browserName === 'firefox' ? target.click() : target.tap()
    }
    await open('/')
    await signIn.userId.fill(scene.signIn.userId)
    await signIn.password.fill(scene.signIn.password)
    await press(signIn.logIn)

    await expect(pin.heading, 'the only card').toBeFocused()
    await expect(page.getByText('No PIN yet', { exact: true })).toBeVisible()
    await press(pin.choose)

    await expect(identity.heading).toBeFocused()
    for (const questions of identity.pagesOf(scene)) await identity.fill(questions, scene.answers)
    await press(identity.proceed)

    await expect(choosePin.heading).toBeFocused()
    await choosePin.enter(scene.goodPin)
    await press(choosePin.set)

    await expect(done.heading).toBeVisible()
    expect(presses, 'from the log-in to “Your PIN is set”').toBeLessThanOrEqual(5)
    await expect(done.done, 'without scrolling').toBeInViewport({ ratio: 1 })
    await expect(page).toHaveURL('/cards/everyday/done')
    await expect(page).toHaveTitle('Your PIN is set – Larkspur')
    for (const words of [
      'At your first purchase in a shop, put your card in at a staffed till.',
      'You’ll be asked to sign, not for your PIN.',
      'From then on, use your PIN.',
      'Tell us at once.',
      'Open at any time, every day',
      'Never share your PIN',
      'Never write your PIN down',
      'Change your PIN now and then',
    ]) {
      await expect(frame.content).toContainText(words)
    }
    await press(page.getByText('Your confirmation'))
    await expect(page.getByText('We’ve sent an email to m•••••@example.com')).toBeVisible()
    await expect(page.getByText('We’ve sent a text to •••• ••• 421')).toBeVisible()
    await press(page.getByText('Didn’t you make this change?'))
    await expect(page.getByRole('link', { name: '01632 960 129' })).toHaveAttribute(
      'href',
      'tel:+441632960129',
    )
    await expect(frame.step).toHaveText('Step 3 of 3')

    await press(done.done)
    await expect(page.getByText('It goes onto your card’s chip at your next purchase.')).toBeVisible()
    expect((await issuer.outbox()).map(({ kind, by }) => `${kind} by ${by}`)).toEqual([
      'pin-chosen by email',
      'pin-chosen by text',
    ])
    expect(said.lines(), 'no message in the console during the whole journey').toEqual([])
  })
})

test('choosing a PIN works by keyboard alone', async ({ page, open, screens, scene, said, secrets }) => {
  const { signIn, pin, identity, choosePin, done } = screens
  await open('/')
  await tabTo(page, signIn.userId)
  await page.keyboard.type(scene.signIn.userId)
  await tabTo(page, signIn.password)
  await page.keyboard.type(scene.signIn.password)
  await page.keyboard.press('Enter')

  await expect(pin.heading).toBeFocused()
  await pressByKeys(page, pin.choose)
  await proveByKeys(page, screens, scene, secrets)
  await pressByKeys(page, identity.proceed)

  await expect(choosePin.heading).toBeFocused()
  secrets.add({ value: scene.goodPin, what: 'the PIN' })
  await tabTo(page, choosePin.pin)
  await page.keyboard.type(scene.goodPin)
  await expect(choosePin.confirm, 'an accepted PIN moves on by itself, as the hint says').toBeFocused()
  await page.keyboard.type(scene.goodPin)
  await page.keyboard.press('Enter')
  await expect(done.heading).toBeFocused()
  expect(said.lines()).toEqual([])
})
