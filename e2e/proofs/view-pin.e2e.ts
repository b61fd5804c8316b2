import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

test.use({ scenario: 'changed-elsewhere' })

/** The PIN of the scenario's cardholder. */
const thePin = '9364'

test.beforeEach(async ({ enter, screens, scene, secrets }) => {
  secrets.add({ value: thePin, what: 'the PIN that is shown' })
  await enter(paths.pin('everyday'))
  await screens.pin.view.click()
  await screens.identity.pass(scene)
  await expect(screens.viewPin.heading).toBeFocused()
})

test('a PIN is shown for fifteen seconds, and the issuer sends an e-mail and a text message', async ({
  page,
  screens,
  clock,
  issuer,
}) => {
  const { viewPin, frame } = screens
  expect(await page.content()).not.toContain(thePin)
  await page.clock.install()
  // On a busy machine the checks between two steps take more than a second, so time must not pass by itself.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
  await viewPin.show.click()
  await expect(viewPin.digits).toHaveText(thePin)
  await expect(frame.notice('Hidden again in 15 seconds')).toBeVisible()
  await expect(viewPin.hide).toBeFocused()
  await clock.run({ seconds: 14 })
  await expect(frame.notice('Hidden again in 1 second')).toBeVisible()
  await clock.run({ seconds: 1 })
  await expect(viewPin.digits).toHaveCount(0)
  await expect(frame.notice('The time is up')).toBeVisible()
  expect(await page.content()).not.toContain(thePin)
  const told = (await issuer.outbox()).filter(({ kind }) => kind === 'pin-viewed')
  expect(told.map(({ by }) => by).toSorted()).toEqual(['email', 'text'])
})

test('Back hides the PIN at once, and Forward needs a new proof of identity', async ({
  page,
  screens,
  faults,
}) => {
  const { viewPin, frame, identity, pin } = screens
  await viewPin.show.click()
  await expect(viewPin.digits).toHaveText(thePin)
  await page.keyboard.press('ControlOrMeta+a')
  expect(await page.evaluate(() => getSelection()?.toString())).not.toContain(thePin)
  // The screen that Back leads to loads late, and still the PIN must be hidden at once.
  await faults.set('readCard', { kind: 'delay', ms: 3000, times: 1 })
  await page.goBack()
  await expect(viewPin.digits).toHaveCount(0, { timeout: 1000 })
  await expect(pin.heading).toBeVisible()
  await page.goForward()
  await expect(identity.heading, 'Forward shows no PIN').toBeVisible()
  await expect(frame.notice('Confirm it’s you first. Then you can go on.')).toBeVisible()
})
