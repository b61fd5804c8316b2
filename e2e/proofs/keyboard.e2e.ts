import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { pressByKeys, proveByKeys, tabTo } from '../pages/tab-to.ts'

// e2e/specs/journey.e2e.ts chooses a PIN by keyboard alone. These tests do all other actions of a card.

const card = 'everyday'

test.describe('a PIN that was changed by phone', () => {
  test.use({ scenario: 'changed-elsewhere' })

  test('is viewed and then reported, by keyboard alone', async ({ page, enter, screens, scene, secrets }) => {
    test.slow()
    const { pin, viewPin, report } = screens
    secrets.add({ value: '9364', what: 'the PIN that is shown' })
    await enter(paths.pin(card))
    await expect(pin.heading).toBeVisible()
    await pressByKeys(page, pin.view)
    await proveByKeys(page, screens, scene, secrets)
    await page.keyboard.press('Enter')

    await expect(viewPin.heading).toBeFocused()
    await pressByKeys(page, viewPin.show)
    await expect(viewPin.digits).toHaveText('9364')
    await expect(viewPin.hide).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(viewPin.digits).toHaveCount(0)
    await pressByKeys(page, page.getByRole('link', { name: 'Back to Your PIN', exact: true }))

    await expect(pin.heading).toBeFocused()
    await pressByKeys(page, pin.notMe.nth(1))
    await expect(report.heading).toBeFocused()
    await pressByKeys(page, report.freeze)
    await expect(report.done).toBeFocused()
  })
})

test.describe('a card that came by post', () => {
  test.use({ scenario: 'not-activated' })

  test('is activated by keyboard alone, from the list of cards', async ({
    page,
    enter,
    screens,
    devices,
    secrets,
  }) => {
    const { cards, activate, identity } = screens
    await enter(paths.cards())
    await expect(cards.heading).toBeVisible()
    await pressByKeys(page, page.getByRole('link', { name: 'Activate this card' }))
    await expect(activate.heading).toBeFocused()
    const { securityCode, expires } = await devices.printed(card)
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

  test('is unblocked by keyboard alone', async ({ page, enter, screens, scene, devices, secrets }) => {
    const { pin, unblock } = screens
    await enter(paths.pin(card))
    // Three wrong tries at a cash machine block the PIN again.
    await devices.insert(card)
    for (let tries = 0; tries < 3; tries++) await devices.machinePin('8046')
    await page.reload()
    await pin.heading.waitFor()
    await pressByKeys(page, pin.unblock)
    await proveByKeys(page, screens, scene, secrets)
    await page.keyboard.press('Enter')
    await expect(unblock.heading).toBeFocused()
    await pressByKeys(page, unblock.unblock)
    await expect(unblock.done).toBeFocused()
  })
})
