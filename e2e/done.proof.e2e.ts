import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

test.use({ scenario: 'result-pending' })

test('an open result is never claimed, and becomes “set” by itself', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  clock,
  issuer,
  calls,
}) => {
  const { choosePin, done, frame } = screens
  const asks = () => calls(/^GET \/cards\/everyday\/pin-sets\//)
  await page.clock.install()
  await reachChoosePin()
  await choosePin.setPin(scene.goodPin)
  await expect(done.pending).toBeFocused()
  await expect(page).toHaveTitle('We’re still confirming your PIN – Larkspur')
  await expect(frame.notice('Until then your card works as before.')).toBeVisible()
  await expect(done.heading).toBeHidden()

  await frame.yourPin.click()
  await expect(frame.notice('We’re still confirming your new PIN.')).toBeVisible()
  await expect(screens.pin.choose).toBeHidden()
  await page.getByRole('link', { name: 'See how it’s going' }).click()
  await expect(page).toHaveURL(paths.done('everyday'))
  await page.reload()
  await expect(done.pending).toBeVisible()
  await clock.run({ seconds: 2 })
  // The page's clock goes on by itself as well: on a slow machine it has asked more than once.
  await expect.poll(asks).toBeGreaterThan(0)
  await expect(done.pending, 'still open').toBeVisible()

  await clock.advance({ minutes: 1 })
  await clock.run({ seconds: 3 })
  await expect(done.heading).toBeVisible()
  await expect(frame.notice('By e-mail to a•••••@example.com')).toBeVisible()
  await expect(frame.notice('You’ll be asked to sign, not for your PIN.')).toBeVisible()
  await expect(page).toHaveTitle('Your PIN is set – Larkspur')
  expect((await issuer.outbox()).map(({ kind }) => kind)).toEqual(['pin-chosen', 'pin-chosen'])
})

test('a result that takes very long lets people go', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  clock,
}) => {
  const { choosePin, done, frame } = screens
  await page.clock.install()
  await reachChoosePin()
  await faults.set('readPinSet', { kind: 'offline', times: 'always' })
  said.expectStatus('lost')
  await choosePin.setPin(scene.goodPin)
  await expect(done.pending).toBeVisible()
  await expect(async () => {
    await clock.run({ seconds: 30 })
    await expect(frame.notice('This takes longer than usual.')).toBeVisible({ timeout: 100 })
  }).toPass()
  await expect(page.getByRole('link', { name: '01632 960 120' })).toBeVisible()
  await expect(done.pending).toBeVisible()

  await frame.yourPin.click()
  await expect(
    frame.notice('Your PIN is set. It goes onto your card’s chip at your next purchase.'),
  ).toBeVisible()
})
