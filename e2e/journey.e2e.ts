import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { Screens } from './pages.ts'
import { proveByKeys, tabTo } from './tab-to.ts'

/** Everything the end of the journey owes to somebody who chose their first PIN. */
const expectDone = async (page: Page, { done, frame }: Screens) => {
  await expect(done.heading).toBeVisible()
  await expect(page).toHaveURL('/cards/everyday/done')
  await expect(page).toHaveTitle('Your PIN is set – Larkspur')
  await expect(frame.content).toContainText(
    'At your first purchase in a shop, insert your card at a staffed till.',
  )
  await expect(frame.content).toContainText('You’ll be asked to sign, not for your PIN.')
  await expect(frame.content).toContainText('from then on every purchase asks for it')
  await expect(page.getByText('By e-mail to m•••••@example.com')).toBeVisible()
  await expect(page.getByText('By text to •••• ••• 421')).toBeVisible()
  await expect(frame.content).toContainText('A message about a change you didn’t make? Call us at once')
  await expect(page.getByRole('link', { name: '01632 960 129' })).toHaveAttribute('href', 'tel:+441632960129')
  await expect(frame.content).toContainText('At any hour, any day')
  for (const advice of ['Never share your PIN', 'Never write it down', 'Choose a new one now and then']) {
    await expect(frame.content).toContainText(advice)
  }
  await expect(frame.steps.getByRole('listitem').nth(2)).toHaveAttribute('aria-current', 'step')
}

type Act = (target: Locator) => Promise<void>

const journeyBy = async (
  act: Act,
  page: Page,
  screens: Screens,
  scene: Parameters<Screens['identity']['pass']>[0],
) => {
  const { signIn, cards, pin, identity, choosePin } = screens
  await signIn.userId.fill(scene.signIn.userId)
  await signIn.password.fill(scene.signIn.password)
  await act(signIn.logIn)

  await expect(cards.heading).toBeFocused()
  await expect(page.getByText('No PIN yet')).toBeVisible()
  await act(cards.card('Everyday'))

  await expect(pin.heading).toBeFocused()
  await act(pin.choose)

  await expect(identity.heading).toBeFocused()
  for (const questions of identity.pagesOf(scene)) await identity.fill(questions, scene.answers)
  await act(identity.proceed)

  await expect(choosePin.heading).toBeFocused()
  await choosePin.enter(scene.goodPin)
  await act(choosePin.set)

  await expectDone(page, screens)
  await act(screens.done.back)
  await expect(page.getByText('It goes onto your card’s chip at your next purchase.')).toBeVisible()
}

test('by mouse, from the log-in to the advice', async ({ page, open, screens, scene, said, issuer }) => {
  await open('/')
  await expect(screens.signIn.heading).toBeVisible()
  await journeyBy((target) => target.click(), page, screens, scene)

  const sent = await issuer.outbox()
  expect(sent.map(({ kind, by }) => `${kind} by ${by}`)).toEqual([
    'pin-chosen by email',
    'pin-chosen by text',
  ])
  expect(said.lines(), 'the whole journey without a word in the console').toEqual([])
})

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('by touch', async ({ page, open, screens, scene, said }) => {
    await open('/')
    await journeyBy((target) => target.tap(), page, screens, scene)
    expect(said.lines()).toEqual([])
  })
})

test('by keyboard alone', async ({ page, open, screens, scene, said, secrets }) => {
  const { signIn, cards, pin, identity, choosePin, done } = screens
  await open('/')
  await tabTo(page, signIn.userId)
  await page.keyboard.type(scene.signIn.userId)
  await tabTo(page, signIn.password)
  await page.keyboard.type(scene.signIn.password)
  await page.keyboard.press('Enter')

  await expect(cards.heading).toBeFocused()
  await tabTo(page, cards.card('Everyday'))
  await page.keyboard.press('Enter')

  await expect(pin.heading).toBeFocused()
  await tabTo(page, pin.choose)
  await page.keyboard.press('Enter')

  await proveByKeys(page, screens, scene, secrets)
  await tabTo(page, identity.proceed)
  await page.keyboard.press('Enter')

  await expect(choosePin.heading).toBeFocused()
  secrets.add({ value: scene.goodPin, what: 'the PIN' })
  await tabTo(page, choosePin.pin)
  await page.keyboard.type(scene.goodPin)
  await expect(choosePin.pin, 'a full field does not move the focus by itself').toBeFocused()
  await tabTo(page, choosePin.confirm)
  await page.keyboard.type(scene.goodPin)
  await page.keyboard.press('Enter')

  await expect(done.heading).toBeFocused()
  await expectDone(page, screens)
  expect(said.lines()).toEqual([])
})
