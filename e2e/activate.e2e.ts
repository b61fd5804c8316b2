import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import type { IssuerOrders } from './orders.ts'

/** The details printed on the scenario's card. */
const detailsOf = async (issuer: Pick<IssuerOrders, 'wallet'>) => {
  const [card] = await issuer.wallet()
  return { securityCode: card?.securityCode ?? '', expires: card?.expires ?? '' }
}

test.describe('a card that asks for its details alone', () => {
  test.use({ scenario: 'not-activated' })

  test('is activated, and its PIN comes next', async ({ page, enter, screens, issuer }) => {
    const { pin, activate, identity, frame } = screens
    await enter(paths.pin('everyday'))
    await expect(pin.choose).toBeHidden()
    await pin.activate.click()
    await activate.proceed.click()
    await expect(frame.problems).toBeFocused()
    await page.getByRole('link', { name: 'Enter the 3 or 4 digits of the security code.' }).click()
    await expect(activate.code).toBeFocused()
    await activate.activate(await detailsOf(issuer))
    await expect(identity.heading).toBeFocused()
    await expect(frame.notice('Your card is active. Now choose its PIN')).toBeVisible()
    await page.goBack()
    await expect(pin.heading, 'Back shows no form for a card that is active').toBeVisible()
    await expect(pin.choose).toBeVisible()
  })

  test('is not activated with other details, and nothing typed stays', async ({ enter, screens, said }) => {
    const { activate, frame } = screens
    await enter(paths.activate('everyday'))
    said.expectStatus(422)
    await activate.activate({ securityCode: '9973', expires: '2031-01' })
    await expect(frame.notice('That isn’t what’s on this card. You have 4 tries left.')).toBeVisible()
    await expect(activate.code).toHaveValue('')
    await expect(activate.expiry).toHaveValue('')
    await activate.code.fill('9973')
    await frame.hide()
    await frame.comeBack()
    await expect(activate.code).toHaveValue('')
    await expect(frame.notice('We’ve cleared what you typed')).toBeVisible()
  })
})

test.describe('a card whose issuer wants to know who asks', () => {
  test.use({ scenario: 'activate-with-identity' })

  test('is activated after the questions', async ({ enter, screens, scene, issuer }) => {
    const { activate, identity, frame } = screens
    await enter(paths.activate('everyday'))
    await activate.activate(await detailsOf(issuer))
    await identity.pass(scene)
    await expect(frame.notice('Your card is active. Now choose its PIN')).toBeVisible()
    expect((await issuer.outbox()).filter(({ kind }) => kind === 'card-activated')).toHaveLength(2)
  })

  test('asks for the details once more when they were never given', async ({
    enter,
    screens,
    scene,
    said,
    issuer,
  }) => {
    const { activate, identity, frame } = screens
    await enter(paths.identity('everyday', { for: 'activate' }))
    said.expectStatus(409)
    await identity.pass(scene)
    await expect(frame.notice('Please enter them now, then your card is active.')).toBeVisible()
    await activate.activate(await detailsOf(issuer))
    await expect(frame.notice('Your card is active. Now choose its PIN')).toBeVisible()
  })
})

test.describe('the last try', () => {
  test.use({ scenario: 'activation-last-try' })

  test('locks activation, and says until when', async ({ page, enter, screens, said }) => {
    await enter(paths.activate('everyday'))
    said.expectStatus(423)
    await screens.activate.activate({ securityCode: '9973', expires: '2031-01' })
    await expect(page).toHaveURL(paths.pin('everyday', { why: 'closed', for: 'activate' }))
    await expect(screens.frame.notice(/we’ve locked this until \d\d:\d\d/)).toBeVisible()
    await expect(screens.pin.activate).toBeHidden()
  })
})
