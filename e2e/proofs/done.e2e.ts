import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

// These tests move the page's clock, which must be installed before the page opens.
test.beforeEach(async ({ page, reachChoosePin }) => {
  await page.clock.install()
  await reachChoosePin()
})

test.describe('a result that comes later', () => {
  test.use({ scenario: 'result-pending' })

  test('is shown as not yet confirmed, and changes to “set” by itself', async ({
    page,
    screens,
    scene,
    clock,
    issuer,
    calls,
  }) => {
    const { choosePin, done, frame } = screens
    const asks = () => calls(/^GET \/cards\/everyday\/pin-sets\//)
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
    // The page's clock also runs without `run`, so on a slow machine the page asks more than once.
    await expect.poll(asks).toBeGreaterThan(0)
    await expect(done.pending, 'still open').toBeVisible()

    await clock.advance({ minutes: 1 })
    await clock.run({ seconds: 3 })
    await expect(done.heading).toBeVisible()
    await frame.notice('Your confirmation').click()
    await expect(frame.notice('We’ve sent an email to a•••••@example.com')).toBeVisible()
    await expect(frame.notice('Next: buy something in a shop and sign for it.')).toBeVisible()
    await expect(page).toHaveTitle('Your PIN is set – Larkspur')
    expect((await issuer.outbox()).map(({ kind }) => kind)).toEqual(['pin-chosen', 'pin-chosen'])
  })

  test('the page says when the result takes very long, and the person can leave the page', async ({
    page,
    screens,
    scene,
    said,
    faults,
    clock,
  }) => {
    const { choosePin, done, frame } = screens
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
})

test('without an answer, the page says that it does not know the result, and “Check again” finds out', async ({
  page,
  screens,
  scene,
  faults,
  clock,
  issuer,
  calls,
}) => {
  const { choosePin, done, frame } = screens
  await faults.set('setPin', { kind: 'delay', ms: 60_000, times: 'always' })
  await choosePin.setPin(scene.goodPin)
  await expect.poll(() => calls('POST /cards/everyday/pin')).toBe(1)
  await expect(page.getByText('Setting your PIN…').first()).toBeVisible()

  await clock.pass({ seconds: 20 })
  await expect(frame.heading).toHaveText('Did it work?')
  // After at most 24 seconds the page says what it knows.
  await clock.pass({ seconds: 4 })
  await expect(frame.notice('We got no clear answer. We don’t know yet if your PIN was set.')).toBeVisible()
  await expect(frame.notice('Your PIN can’t be set twice.')).toBeVisible()
  await expect(done.heading, 'no false success').toBeHidden()

  // Now the issuer acts on the first call.
  await faults.clear('setPin')
  await clock.pass({ minutes: 1 })
  await expect.poll(async () => (await issuer.outbox()).length).toBe(2)
  await choosePin.checkAgain.click()
  await expect(async () => {
    await clock.run({ seconds: 1 })
    await expect(done.heading).toBeVisible({ timeout: 100 })
  }).toPass()
  expect(await issuer.outbox(), 'still one e-mail and one text').toHaveLength(2)
})
