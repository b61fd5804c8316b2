import { expect, test } from 'vitest'
import { commonPins } from '../../src/contract/common-pins.ts'
import { refusalReasons } from '../../src/contract/pin.ts'
import { play, refusal } from '../node-cardholder.ts'
import { mostTellingFirst } from './pin-refusal.ts'
import type { Seed } from './seed.ts'

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

/** Maya: born 1988-04-17, phone 07700 900421, post code ZZ41 7QT; card 904177253004868, to May 2029. */
test.each([
  ['1704', ['birth-date']],
  ['0488', ['birth-date']],
  ['1988', ['birth-date', 'year']],
  ['0421', ['phone']],
  ['0900', ['phone']],
  ['4179', ['post-code']],
  // What the post code and the card number give away at once.
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

test('the PIN of another card is refused, the own one as well', async () => {
  expect(await tryPin('4871', 'several-cards')).toMatchObject({ reasons: ['other-card'] })
  expect(await tryPin('6038', 'change-pin')).toMatchObject({ reasons: ['current-pin'] })
})

test('a PIN set a moment ago is known, though kept only as a hash', async () => {
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

test('“one of the most common” is only said where nothing else explains the refusal', async () => {
  const { seed } = play('first-pin')
  const [common = ''] = commonPins
  expect(await tryPin(common, 'first-pin')).toMatchObject({ reasons: ['common'] })
  const customers = seed.customers.map((customer) => ({ ...customer, phone: `07700 9${common}` }))
  expect(await tryPin(common, 'first-pin', { customers })).toMatchObject({ reasons: ['phone'] })
})

test('an issuer may leave its own rules out', async () => {
  const { holder } = play('first-pin', { seed: { ownRules: ['phone'] } })
  await holder.signIn()
  expect(await holder.choose('everyday', await holder.prove('everyday'), '1704')).toMatchObject({
    state: 'completed',
  })
  expect(await tryPin('0421', 'first-pin', { ownRules: ['phone'] })).toMatchObject({ reasons: ['phone'] })
})

test('a policy of six digits is told and kept', async () => {
  const policy = { length: 6, rules: ['length' as const, 'run' as const], years: { from: 1900, to: 2029 } }
  const { holder, issuer } = play('first-pin', { seed: { policy } })
  await holder.signIn()
  const params = { cardId: 'everyday' }
  expect(await issuer.readPinPolicy({ caller: holder.caller, params })).toEqual(policy)
  expect(await tryPin('170488', 'first-pin', { policy })).toMatchObject({ reasons: ['birth-date'] })
  expect(await tryPin('7305', 'first-pin', { policy })).toMatchObject({ reasons: ['length'] })
  expect(await holder.choose('everyday', await holder.prove('everyday'), '729461')).toMatchObject({
    state: 'completed',
  })
})

test('every reason of the contract has its place in the order', () => {
  expect([...mostTellingFirst].sort()).toEqual([...refusalReasons].sort())
})
