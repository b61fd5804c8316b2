import { expect, test } from 'vitest'
import { commonPins } from '../../../src/contract/common-pins.ts'
import { refusalReasons } from '../../../src/contract/pin.ts'
import { play, refusal } from '../../test/cardholder.ts'
import type { Seed } from '../core/seed.ts'
import { mostTellingFirst } from './pin-refusal.ts'

const tryPin = async (
  pin: string,
  name: 'first-pin' | 'several-cards' | 'change-pin',
  seed: Partial<Seed> = {},
) => {
  const { holder } = play(name, { seed })
  await holder.signIn()
  const grant = await holder.prove('everyday')
  return refusal(holder.choose('everyday', grant, pin))
}

/** Maya: born 1988-04-17, phone 07700 900421, post code ZZ41 7QT; card 904177253004868, valid to May 2029. */
test.each([
  ['1704', ['birth-date']],
  ['0488', ['birth-date']],
  ['1988', ['birth-date', 'year']],
  ['0421', ['phone']],
  ['0900', ['phone']],
  ['4179', ['post-code']],
  // Digits that are in both the post code and the card number.
  ['4177', ['post-code', 'card-digits']],
  ['3004', ['card-digits']],
  ['0529', ['card-digits']],
  ['7777', ['repeated']],
  ['5678', ['run']],
  ['123', ['length']],
  ['12345', ['length']],
  ['１７０４', ['length']],
  ['', ['length']],
])('%s is refused for %j', async (pin, reasons) => {
  expect(await tryPin(pin, 'first-pin')).toEqual({ code: 'pin-refused', reasons })
})

test('the current PIN of another card is refused, and so is the current PIN of this card', async () => {
  expect(await tryPin('4871', 'several-cards')).toMatchObject({ reasons: ['other-card'] })
  expect(await tryPin('6038', 'change-pin')).toMatchObject({ reasons: ['current-pin'] })
})

test('a PIN that was just set is recognised, although it is kept sealed', async () => {
  const { holder, scenario, issuer } = play('several-cards')
  await holder.signIn()
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  const state = JSON.stringify(issuer.save())
  expect(state).not.toContain(scenario.goodPin)
  expect(state).not.toContain('4871')
  const same = await refusal(holder.choose('traveller', await holder.prove('traveller'), scenario.goodPin))
  expect(same).toEqual({ code: 'pin-refused', reasons: ['other-card'] })
  const again = await refusal(holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin))
  expect(again).toEqual({ code: 'pin-refused', reasons: ['current-pin'] })
})

test('the reason “common” is given only if there is no other reason', async () => {
  const { seed } = play('first-pin')
  const [common = ''] = commonPins
  expect(await tryPin(common, 'first-pin')).toMatchObject({ reasons: ['common'] })
  const customers = seed.customers.map((customer) => ({ ...customer, phone: `07700 9${common}` }))
  expect(await tryPin(common, 'first-pin', { customers })).toMatchObject({ reasons: ['phone'] })
})

test('an issuer can turn its own rules off', async () => {
  const { holder } = play('first-pin', { seed: { ownRules: ['phone'] } })
  await holder.signIn()
  expect(await holder.choose('everyday', await holder.prove('everyday'), '1704')).toMatchObject({
    state: 'completed',
  })
  expect(await tryPin('0421', 'first-pin', { ownRules: ['phone'] })).toMatchObject({ reasons: ['phone'] })
})

test('a policy of six digits is published and applied', async () => {
  const rules = ['length' as const, 'run' as const]
  const policy = { length: 6, rules, years: { from: 1900, to: 2029 }, issuerRules: [] }
  const { holder, issuer } = play('first-pin', { seed: { policy } })
  await holder.signIn()
  const params = { cardId: 'everyday' }
  expect(await issuer.readPinPolicy({ caller: holder.caller, params })).toMatchObject({
    length: 6,
    rules,
    tries: 3,
  })
  expect(await tryPin('170488', 'first-pin', { policy })).toMatchObject({ reasons: ['birth-date'] })
  expect(await tryPin('7305', 'first-pin', { policy })).toMatchObject({ reasons: ['length'] })
  expect(await holder.choose('everyday', await holder.prove('everyday'), '729461')).toMatchObject({
    state: 'completed',
  })
})

test('the order of the reasons contains every reason of the contract', () => {
  expect([...mostTellingFirst].sort()).toEqual([...refusalReasons].sort())
})
