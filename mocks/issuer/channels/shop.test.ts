import { expect, test } from 'vitest'
import { atChannels, ids } from '../../test/at-channels.ts'
import { play } from '../../test/cardholder.ts'
import { idleTerminal, shop } from './shop.ts'

const card = async ({ holder }: ReturnType<typeof play>, id = 'everyday') => {
  if (!holder.caller.sessionId) await holder.signIn()
  return holder.card(id)
}

test.each([
  ['first-pin', '', 'approved', 'none', null],
  ['chip-pending', '', 'approved chip-written', 'written', 'new-pin'],
  ['change-pin', '6038', 'approved', 'written', 'new-pin'],
  ['changed-elsewhere', '5182', 'approved chip-written', 'written', 'new-pin'],
  ['changed-elsewhere', '9364', 'wrong-pin', 'pending', 'previous-pin'],
  ['pin-blocked', '8153', 'declined.pin-blocked', 'written', null],
  ['no-pin-allowed', '', 'approved', 'none', null],
  ['not-activated', '', 'declined.not-active', 'none', null],
] as const)('%s, PIN “%s”: %s', async (name, pin, said, chip, nextUse) => {
  const played = play(name)
  expect(ids(await atChannels(played.issuer).buy('everyday', pin))).toBe(said)
  expect(await card(played)).toMatchObject({ chip, nextUse })
})

test.each([
  ['card-007', 'declined.frozen'],
  ['card-010', 'declined.reported'],
  ['card-013', 'declined.expired'],
  ['card-004', 'declined.not-active'],
])('%s: %s', async (cardId, said) => {
  expect(ids(await atChannels(play('many-cards').issuer).buy(cardId, '4871'))).toBe(said)
})

test('three wrong PINs block the PIN and change no other count', async () => {
  const played = play('change-pin')
  const { issuer, holder } = played
  const { buy, shopKeys } = atChannels(issuer)
  expect((await buy('everyday', '1111')).say).toEqual([{ id: 'wrong-pin', values: { left: 2 } }])
  expect((await shopKeys('2222')).say).toEqual([{ id: 'wrong-pin', values: { left: 1 } }])
  expect(ids(await shopKeys('3333'))).toBe('now-blocked')
  expect(ids(await buy('everyday', '6038'))).toBe('declined.pin-blocked')
  expect(await card(played)).toMatchObject({ pin: { state: 'blocked' }, nextUse: null })
  expect((await holder.notices('everyday'))[0]).toMatchObject({ kind: 'blocked', channel: 'shop' })
  expect(issuer.outbox().filter(({ kind }) => kind === 'pin-blocked')).toHaveLength(2)
  expect(issuer.save().identity).toEqual({ customer: { failures: {}, lockedUntil: null } })
})

test('after an unblock online only the first purchase fails', async () => {
  const { issuer, holder } = play('pin-blocked')
  await holder.signIn()
  await holder.unblock('everyday', await holder.prove('everyday', 'unblock'))
  const { buy } = atChannels(issuer)
  expect(ids(await buy('everyday', '8153'))).toBe('declined.cash-machine')
  expect(ids(await buy('everyday', '8153'))).toBe('approved')
})

test('after a change online the old PIN works once, and then only the new one', async () => {
  const { issuer, holder, scenario } = play('change-pin')
  await holder.signIn()
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  const { buy, shopKeys } = atChannels(issuer)
  expect(ids(await buy('everyday', '6038'))).toBe('approved chip-written')
  expect(ids(await buy('everyday', '6038'))).toBe('wrong-pin')
  expect(ids(await shopKeys(scenario.goodPin))).toBe('approved')
})

test('a card that is reported while it is in the terminal is declined', async () => {
  const { issuer, holder } = play('change-pin')
  await holder.signIn()
  const asked = await issuer.channels.shop.send({ kind: 'insert', cardId: 'everyday', amount: '9.00' })
  expect(asked).toMatchObject({
    step: 'pin',
    echo: false,
    say: [{ id: 'enter-pin', values: { amount: '9.00' } }],
  })
  await holder.report('everyday')
  expect(ids(await atChannels(issuer).shopKeys('6038'))).toBe('declined.reported')
})

test('an input that does not fit the step changes nothing', () => {
  const atPin = { ...idleTerminal, step: 'pin', cardId: 'c', keys: '12' } as const
  expect(shop(idleTerminal, { kind: 'sign' })).toEqual({ state: idleTerminal, say: [] })
  expect(shop(idleTerminal, { kind: 'key', key: '5' })).toEqual({ state: idleTerminal, say: [] })
  expect(shop(atPin, { kind: 'sign' })).toEqual({ state: atPin, say: [] })
  expect(shop(atPin, { kind: 'insert', cardId: 'd', amount: '1' })).toEqual({ state: atPin, say: [] })
  expect(ids(shop(atPin, { kind: 'key', key: 'enter' }))).toBe('too-short')
  expect(shop(atPin, { kind: 'key', key: 'clear' }).state.keys).toBe('')
  expect(shop({ ...atPin, keys: '1234' }, { kind: 'key', key: '9' }).state.keys).toBe('1234')
  expect(shop(atPin, { kind: 'key', key: 'cancel' }).state).toEqual(idleTerminal)
})
