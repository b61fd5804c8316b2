import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

test.use({ scenario: 'pin-blocked' })

test('a PIN that was blocked in a shop is unblocked once, even when the answer is lost', async ({
  enter,
  screens,
  scene,
  faults,
  issuer,
  devices,
  said,
  calls,
}) => {
  const { pin, identity, unblock, frame } = screens
  await enter(paths.pin('everyday'))
  expect(await devices.pay('everyday')).toBe('declined.pin-blocked')
  await pin.unblock.click()
  await identity.pass(scene)
  await faults.set('unblockPin', { kind: 'drop-after', times: 1 })
  said.expectStatus('lost')
  await unblock.unblock.click()
  await expect(unblock.done).toBeFocused()
  await expect(frame.notice('a shop may refuse it once')).toBeVisible()
  expect(calls('POST /cards/everyday/pin/unblock')).toBe(2)
  const told = (await issuer.outbox()).filter(({ kind }) => kind === 'pin-unblocked')
  expect(told.map(({ by }) => by).toSorted()).toEqual(['email', 'text'])

  // The next payment fails once, as the screen said. Then the old PIN works.
  expect(await devices.pay('everyday')).toBe('declined.cash-machine')
  expect(await devices.pay('everyday')).toBe('enter-pin')
  expect(await devices.payPin('8153')).toContain('approved')
})
