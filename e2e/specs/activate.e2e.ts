import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

test.describe('a card that needs only its details', () => {
  test.use({ scenario: 'not-activated' })

  test('is activated, and choosing its PIN is the next step', async ({ page, enter, screens, devices }) => {
    const { pin, activate, identity, frame } = screens
    await enter(paths.pin('everyday'))
    await expect(pin.choose).toBeHidden()
    await pin.activate.click()
    await activate.proceed.click()
    await expect(frame.problems).toBeFocused()
    await page.getByRole('link', { name: 'Enter the 3 or 4 digits of the security code.' }).click()
    await expect(activate.code).toBeFocused()
    await activate.activate(await devices.printed('everyday'))
    await expect(identity.heading).toBeFocused()
    await expect(frame.notice('Your card is active. Now choose its PIN')).toBeVisible()
    await page.goBack()
    await expect(pin.heading, 'Back shows no form for a card that is active').toBeVisible()
    await expect(pin.choose).toBeVisible()
  })
})

test.describe('a card whose issuer also asks identity questions', () => {
  test.use({ scenario: 'activate-with-identity' })

  test('is activated after the questions', async ({ enter, screens, scene, issuer, devices }) => {
    const { activate, identity, frame } = screens
    await enter(paths.activate('everyday'))
    await activate.activate(await devices.printed('everyday'))
    await identity.pass(scene)
    await expect(frame.notice('Your card is active. Now choose its PIN')).toBeVisible()
    expect((await issuer.outbox()).filter(({ kind }) => kind === 'card-activated')).toHaveLength(2)
  })
})
