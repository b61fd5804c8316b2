import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

test.describe('a PIN that was blocked in a shop', () => {
  test.use({ scenario: 'pin-blocked' })

  test('is unblocked once, however often an answer gets lost', async ({
    enter,
    screens,
    scene,
    faults,
    issuer,
    doors,
    said,
    calls,
  }) => {
    const { pin, identity, unblock, frame } = screens
    await enter(paths.pin('everyday'))
    expect(await doors.pay('everyday')).toBe('declined.pin-blocked')
    await pin.unblock.click()
    await identity.pass(scene)
    await faults.set('unblockPin', { kind: 'drop-after', times: 1 })
    said.expectStatus('lost')
    await unblock.unblock.click()
    await expect(frame.notice('We can’t reach our service.')).toBeVisible()
    await unblock.unblock.click()
    await expect(unblock.done).toBeFocused()
    await expect(frame.notice('a payment in a shop may be refused once')).toBeVisible()
    expect(calls('POST /cards/everyday/pin/unblock')).toBe(2)
    const told = (await issuer.outbox()).filter(({ kind }) => kind === 'pin-unblocked')
    expect(told.map(({ by }) => by).toSorted()).toEqual(['email', 'text'])

    // The next try fails once, as was said, and then the old PIN works.
    expect(await doors.pay('everyday')).toBe('declined.cash-machine')
    expect(await doors.pay('everyday')).toBe('enter-pin')
    expect(await doors.payPin('8153')).toContain('approved')
  })

  test('can be replaced instead', async ({ enter, screens, scene }) => {
    const { pin, identity, unblock, choosePin, done, frame } = screens
    await enter(paths.pin('everyday'))
    await pin.unblock.click()
    await identity.pass(scene)
    await unblock.chooseInstead.click()
    await identity.pass(scene)
    await choosePin.setPin(scene.goodPin)
    await expect(done.heading).toBeVisible()
    await expect(frame.notice('Use your card at a cash machine first')).toBeVisible()
  })
})

test('where nothing is blocked, the address says so', async ({ page, enter, screens }) => {
  await enter(paths.unblockPin('everyday'))
  await expect(page).toHaveURL(paths.pin('everyday', { why: 'closed', for: 'unblock' }))
  await expect(screens.frame.notice('The PIN of this card isn’t blocked.')).toBeVisible()
})
