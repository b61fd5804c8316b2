import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { proveByKeys, tabTo } from './tab-to.ts'

// Choosing a PIN by keyboard alone is in `journey`; here is everything else that can be done with a card.

const card = 'everyday'

test.describe('a PIN that was changed by phone', () => {
  test.use({ scenario: 'changed-elsewhere' })

  test('is looked at and then reported, by keyboard alone', async ({
    page,
    enter,
    screens,
    scene,
    secrets,
  }) => {
    test.slow()
    const { pin, viewPin, report } = screens
    secrets.add({ value: '9364', what: 'the PIN that is shown' })
    await enter(paths.pin(card))
    await expect(pin.heading).toBeFocused()
    await tabTo(page, pin.view)
    await page.keyboard.press('Enter')
    await proveByKeys(page, screens, scene, secrets)
    await page.keyboard.press('Enter')

    await expect(viewPin.heading).toBeFocused()
    await tabTo(page, viewPin.show)
    await page.keyboard.press('Enter')
    await expect(viewPin.digits).toHaveText('9364')
    await expect(viewPin.hide).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(viewPin.digits).toHaveCount(0)
    await tabTo(page, page.getByRole('link', { name: 'Back to Your PIN', exact: true }))
    await page.keyboard.press('Enter')

    await expect(pin.heading).toBeFocused()
    await tabTo(page, pin.notMe.nth(1))
    await page.keyboard.press('Enter')
    await expect(report.heading).toBeFocused()
    await tabTo(page, report.freeze)
    await page.keyboard.press('Enter')
    await expect(report.done).toBeFocused()
  })
})

test.describe('a card that came with the post', () => {
  test.use({ scenario: 'not-activated' })

  test('is activated by keyboard alone, from the list of cards', async ({
    page,
    enter,
    screens,
    issuer,
    secrets,
  }) => {
    const { cards, activate, identity } = screens
    await enter(paths.cards())
    await expect(cards.heading).toBeFocused()
    await tabTo(page, page.getByRole('link', { name: 'Activate this card' }))
    await page.keyboard.press('Enter')
    await expect(activate.heading).toBeFocused()
    const [printed] = await issuer.wallet()
    const { securityCode = '', expires = '' } = printed ?? {}
    secrets.add({ value: securityCode, what: 'the security code' })
    await tabTo(page, activate.code)
    await page.keyboard.type(securityCode)
    await tabTo(page, activate.expiry)
    await page.keyboard.type(`${expires.slice(5)}${expires.slice(2, 4)}`)
    await page.keyboard.press('Enter')
    await expect(identity.heading).toBeFocused()
  })
})

test.describe('a PIN that was blocked', () => {
  test.use({ scenario: 'blocked-then-changed' })

  test('is unblocked by keyboard alone', async ({ page, enter, screens, scene, issuer, secrets }) => {
    const { pin, unblock } = screens
    await enter(paths.pin(card))
    // Blocked once more: three wrong tries at a cash machine.
    await issuer.play('cashMachine', { kind: 'insert', cardId: card })
    for (let tries = 0; tries < 3; tries++) {
      const wrong = (['8', '0', '4', '6', 'enter'] as const).map((key) => ({ kind: 'key', key }) as const)
      await issuer.play('cashMachine', ...wrong)
    }
    await page.reload()
    await pin.heading.waitFor()
    await tabTo(page, pin.unblock)
    await page.keyboard.press('Enter')
    await proveByKeys(page, screens, scene, secrets)
    await page.keyboard.press('Enter')
    await expect(unblock.heading).toBeFocused()
    await tabTo(page, unblock.unblock)
    await page.keyboard.press('Enter')
    await expect(unblock.done).toBeFocused()
  })
})
