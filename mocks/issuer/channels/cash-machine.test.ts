import { expect, test } from 'vitest'
import { atChannels, ids } from '../../test/at-channels.ts'
import { play } from '../../test/cardholder.ts'
import { cashMachine, idleMachine } from './cash-machine.ts'

const at = (name: Parameters<typeof play>[0]) => {
  const played = play(name)
  return { ...played, ...atChannels(played.issuer) }
}

test.each([
  ['first-pin', 'everyday', 'menu', 'choose take'],
  ['change-pin', 'everyday', 'enter-pin', ''],
  ['pin-blocked', 'everyday', 'enter-pin', ''],
  ['not-activated', 'everyday', 'closed take-card', ''],
  ['no-pin-allowed', 'everyday', 'closed take-card', ''],
  ['many-cards', 'card-007', 'closed take-card', ''],
  ['many-cards', 'card-010', 'closed take-card', ''],
  ['many-cards', 'card-019', 'menu', 'choose take'],
  // The identity questions are locked, but the machine asks none.
  ['identity-locked', 'everyday', 'menu', 'choose take'],
] as const)('%s, %s: %s', async (name, cardId, said, options) => {
  const shown = await at(name).insert(cardId)
  expect(ids(shown)).toBe(said)
  expect(shown.options.join(' ')).toBe(options)
})

test('a first PIN is written to the chip at once, and the shop asks for it', async () => {
  const { insert, option, machineKeys, buy, holder, scenario } = at('first-pin')
  await insert('everyday')
  expect(ids(await option('choose'))).toBe('new-pin')
  expect(ids(await machineKeys(scenario.goodPin))).toBe('confirm')
  expect(ids(await machineKeys(scenario.goodPin))).toBe('done.set menu')
  expect(ids(await option('take'))).toBe('take-card')
  await holder.signIn()
  expect(await holder.card('everyday')).toMatchObject({
    chip: 'written',
    nextUse: 'new-pin',
    pin: { lastChange: { kind: 'chosen', channel: 'cash-machine' } },
  })
  expect(await holder.notices('everyday')).toMatchObject([{ kind: 'chosen', channel: 'cash-machine' }])
  expect(ids(await buy('everyday', scenario.goodPin))).toBe('approved')
})

test('a PIN is refused by the same rules as online, and the machine shows the reason', async () => {
  const { insert, option, machineKeys } = at('first-pin')
  await insert('everyday')
  await option('choose')
  await machineKeys('1704')
  const refused = await machineKeys('1704')
  expect(refused.say).toEqual([
    { id: 'pin-refused', values: { reason: 'birth-date' } },
    { id: 'new-pin', values: { length: 4 } },
  ])
  await machineKeys('7305')
  expect(ids(await machineKeys('7306'))).toBe('pins-differ new-pin')
})

test('a machine refuses the old PIN, and writes the new PIN to the chip', async () => {
  const { insert, machineKeys, option, buy } = at('changed-elsewhere')
  await insert('everyday')
  expect(ids(await machineKeys('5182'))).toBe('wrong-pin enter-pin')
  expect((await machineKeys('9364')).options).toEqual(['change', 'take'])
  await option('take')
  expect(ids(await buy('everyday', '9364'))).toBe('approved')
})

test('a PIN that was blocked in a shop can be unblocked at a machine with the right PIN', async () => {
  const { insert, machineKeys, option, buy, holder } = at('pin-blocked')
  await insert('everyday')
  expect((await machineKeys('8153')).options).toEqual(['unblock', 'change', 'take'])
  const done = await option('unblock')
  expect(ids(done)).toBe('done.unblocked menu')
  expect(done.options).toEqual(['change', 'take'])
  await option('take')
  expect(ids(await buy('everyday', '8153'))).toBe('approved')
  await holder.signIn()
  expect((await holder.notices('everyday'))[0]).toMatchObject({ kind: 'unblocked', channel: 'cash-machine' })
})

test('three wrong PINs block the PIN everywhere, and the machine accepts no more guesses', async () => {
  const { insert, machineKeys, buy, issuer, holder } = at('change-pin')
  await insert('everyday')
  expect((await machineKeys('1111')).say[0]).toEqual({ id: 'wrong-pin', values: { left: 2 } })
  await machineKeys('2222')
  expect(ids(await machineKeys('3333'))).toBe('now-blocked take-card')
  expect((await insert('everyday')).say[0]).toEqual({ id: 'closed', values: { reason: 'pin-blocked' } })
  expect(ids(await buy('everyday', '6038'))).toBe('declined.pin-blocked')
  await holder.signIn()
  const { card } = await holder.unblock('everyday', await holder.prove('everyday', 'unblock'))
  expect(card.nextUse).toBe('new-pin')
  expect(ids(await buy('everyday', '6038'))).toBe('approved')
  expect(issuer.outbox().filter(({ kind }) => kind === 'pin-blocked')).toHaveLength(2)
})

test('a card that is reported while it is in the machine is given back', async () => {
  const { insert, machineKeys, option, holder, scenario } = at('change-pin')
  await insert('everyday')
  await machineKeys('6038')
  await option('change')
  await machineKeys(scenario.goodPin)
  await holder.signIn()
  await holder.report('everyday')
  expect(ids(await machineKeys(scenario.goodPin))).toBe('closed take-card')
})

test('an input that does not fit the step changes nothing, and after a silence the card is given back', () => {
  const menu = { ...idleMachine, step: 'menu', cardId: 'c', options: ['take'] } satisfies typeof idleMachine
  const same = (state: typeof idleMachine, input: Parameters<typeof cashMachine>[1]) =>
    expect(cashMachine(state, input)).toEqual({ state, say: [] })
  same(idleMachine, { kind: 'key', key: '1' })
  same(idleMachine, { kind: 'silence' })
  same(menu, { kind: 'key', key: '1' })
  same(menu, { kind: 'option', option: 'unblock' })
  same(menu, { kind: 'insert', cardId: 'd' })
  expect(cashMachine(menu, { kind: 'silence' }).state).toEqual(idleMachine)
  expect(
    cashMachine({ ...menu, step: 'confirm', pin: '7305' }, { kind: 'key', key: 'cancel' }).state,
  ).toEqual(idleMachine)
})
