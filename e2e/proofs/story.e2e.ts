import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { keysByPhone } from '../pages/devices.ts'

test.use({ scenario: 'not-activated' })

test('a card is activated, used and reported, and every channel knows it', async ({
  page,
  enter,
  screens,
  scene,
  issuer,
  devices,
}) => {
  test.slow()
  const { pin, activate, identity, choosePin, done, report, frame } = screens
  const [first, second] = ['7305', '8264']
  await enter(paths.pin('everyday'))

  await test.step('activate the card, which leads to the choice of its PIN', async () => {
    await expect(pin.choose).toBeHidden()
    await pin.activate.click()
    await activate.activate(await devices.printed('everyday'))
    await expect(frame.notice('Your card is active.')).toBeVisible()
  })

  await test.step('choose the PIN online', async () => {
    await identity.pass(scene)
    await choosePin.setPin(first)
    await expect(done.heading).toBeVisible()
    await expect(frame.notice('Next: buy something in a shop and sign for it.')).toBeVisible()
  })

  await test.step('the first purchase asks for a signature and writes the chip', async () => {
    expect(await devices.pay('everyday')).toBe('sign')
    expect(await devices.sign()).toBe('approved chip-written')
    await page.goto(paths.pin('everyday'))
    await expect(frame.notice('Your PIN is set and on your card’s chip.')).toBeVisible()
  })

  await test.step('the next purchase asks for the PIN: wrong once, then right', async () => {
    expect(await devices.pay('everyday')).toBe('enter-pin')
    expect(await devices.payPin(second)).toContain('wrong-pin')
    expect(await devices.payPin(first)).toContain('approved')
  })

  await test.step('the PIN is changed by phone, and the app says so', async () => {
    expect(await devices.choosePinByPhone('everyday', keysByPhone(scene), second)).toContain('pin-set')
    await page.goto(paths.pin('everyday'))
    await expect(frame.notice(/^Changed by phone on /)).toBeVisible()
    await expect(frame.notice('Use your old PIN, just this once')).toBeVisible()
  })

  await test.step('“I didn’t make this change” freezes the card', async () => {
    await pin.notMe.first().click()
    await expect(frame.notice(/^Changed by phone on /)).toBeVisible()
    await report.freeze.click()
    await expect(report.done).toBeFocused()
    await expect(report.reference).toBeVisible()
  })

  await test.step('the card is frozen in every channel', async () => {
    expect(await devices.pay('everyday')).toBe('declined.reported')
    expect(await devices.insert('everyday')).toBe('closed take-card')
    expect(await devices.call('everyday', keysByPhone(scene), '11')).toContain('closed')
    for (const closed of [paths.choosePin, paths.viewPin, paths.unblockPin, paths.activate, paths.done]) {
      await page.goto(closed('everyday'))
      await expect(page).toHaveURL(/\/cards\/everyday\/pin/)
      await expect(frame.notice('This card was reported')).toBeVisible()
    }
    const told = await issuer.outbox()
    const kinds = ['card-activated', 'pin-chosen', 'pin-changed', 'card-reported']
    for (const kind of kinds) {
      expect(
        told
          .filter((one) => one.kind === kind)
          .map(({ by }) => by)
          .toSorted(),
        kind,
      ).toEqual(['email', 'text'])
    }
  })
})
