import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

const card = 'everyday'

test('reload, Back and Forward work at every step', async ({ page, open, screens, scene }) => {
  test.slow()
  const { signIn, cards, pin, identity, choosePin, done, frame } = screens
  const reload = async (heading: typeof done.heading) => {
    await page.reload()
    await expect(heading).toBeVisible()
  }
  await open('/')
  await signIn.signIn(scene.signIn)
  await expect(pin.heading, 'the only card').toBeVisible()
  await frame.yourCards.click()
  await expect(cards.heading).toBeVisible()
  await reload(cards.heading)
  await cards.card('Everyday').click()
  await expect(pin.heading).toBeVisible()
  await reload(pin.heading)
  await page.goBack()
  await expect(cards.heading, 'not the log-in').toBeVisible()
  await page.goForward()
  await expect(pin.heading).toBeVisible()

  await pin.choose.click()
  await expect(identity.heading).toBeVisible()
  await identity.fill(identity.pagesOf(scene).flat(), scene.answers)
  await reload(identity.heading)
  await expect(identity.field('security-code'), 'nothing typed comes back').toHaveValue('')
  await page.goBack()
  await expect(pin.heading).toBeVisible()
  await page.goForward()
  await expect(identity.heading).toBeVisible()
  await expect(frame.notice('You have 5 tries.')).toBeVisible()

  await identity.pass(scene)
  await expect(choosePin.heading).toBeVisible()
  await choosePin.enter(scene.goodPin)
  await reload(choosePin.heading)
  await expect(choosePin.pin).toHaveValue('')
  await choosePin.enter(scene.goodPin)
  await page.goBack()
  await expect(pin.heading, 'Back skips the questions').toBeVisible()
  await page.goForward()
  await expect(choosePin.heading).toBeVisible()
  await expect(choosePin.pin).toHaveValue('')

  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeVisible()
  await reload(done.heading)
  await page.goBack()
  await expect(pin.heading, 'Back never shows the form').toBeVisible()
  await expect(frame.notice('It goes onto your card’s chip at your next purchase.')).toBeVisible()
  await page.goForward()
  await expect(done.heading).toBeVisible()
  await expect(page).toHaveURL(paths.done(card))
})

test('after logging out, Back shows the log-in and nothing about the card', async ({
  page,
  enter,
  screens,
}) => {
  const { frame } = screens
  await enter(paths.pin(card))
  await frame.yourCards.click()
  await expect(screens.cards.heading).toBeVisible()
  await frame.logOut.click()
  await expect(frame.heading).toHaveText('You’re logged out')
  await page.goBack()
  await expect(screens.signIn.heading).toBeVisible()
  await expect(page.getByText('Everyday')).toHaveCount(0)
})

test('when a log-out does not reach the issuer, the page says so and offers another try', async ({
  page,
  enter,
  screens,
  said,
  faults,
}) => {
  const { frame } = screens
  await enter(paths.cards())
  await faults.set('signOut', { kind: 'offline', times: 1 })
  said.expectStatus('lost')
  await frame.logOut.click()
  await expect(frame.notice('We couldn’t log you out fully.')).toBeVisible()
  await expect(page.getByText('Everyday')).toHaveCount(0)
  await page.getByRole('button', { name: 'Log out again' }).click()
  await expect(frame.notice('You can close this page now.')).toBeVisible()
  await page.goto(paths.cards())
  await expect(screens.signIn.heading).toBeVisible()
})
