import { expect, test } from 'vitest'
import { atChannels, ids } from '../../test/at-channels.ts'
import { play } from '../../test/cardholder.ts'
import { afterChange, type ChangeCase, withNewPin } from './pin-change.ts'

const base: ChangeCase = { channel: 'web', pinCheck: 'offline', chipHolds: 'current', chipBlocked: false }

test.each<[string, Partial<ChangeCase>, string, string]>([
  ['a first PIN', { chipHolds: 'nothing' }, 'nothing', 'signature'],
  [
    'a first PIN, checked by the issuer',
    { chipHolds: 'nothing', pinCheck: 'online' },
    'nothing',
    'signature',
  ],
  ['a first PIN by phone', { chipHolds: 'nothing', channel: 'phone' }, 'nothing', 'signature'],
  ['a change, checked by the chip', {}, 'previous', 'previous-pin'],
  ['a second change before the first is on the chip', { chipHolds: 'previous' }, 'previous', 'previous-pin'],
  ['a change, checked by the issuer', { pinCheck: 'online' }, 'current', 'new-pin'],
  ['a change while the chip is blocked', { chipBlocked: true }, 'previous', 'cash-machine'],
  [
    'a change while the chip is blocked, checked by the issuer',
    { chipBlocked: true, pinCheck: 'online' },
    'previous',
    'cash-machine',
  ],
  ['a change at a cash machine', { channel: 'cash-machine', chipBlocked: true }, 'current', 'new-pin'],
  ['a first PIN at a cash machine', { channel: 'cash-machine', chipHolds: 'nothing' }, 'current', 'new-pin'],
])('%s', (_name, facts, holds, nextUse) => {
  expect(afterChange({ ...base, ...facts })).toEqual({ holds, nextUse })
})

test.each([
  ['first-pin', 'chosen', 'pending', 'signature'],
  ['change-pin', 'changed', 'pending', 'previous-pin'],
  ['pin-blocked', 'changed', 'pending', 'cash-machine'],
  ['chip-pending', 'changed', 'pending', 'signature'],
] as const)('%s: the card after a new PIN', async (name, kind, chip, nextUse) => {
  const { holder, issuer, scenario } = play(name)
  await holder.signIn()
  const sent = issuer.outbox().length
  const grant = await holder.prove('everyday')
  const { state, card } = await holder.choose('everyday', grant, scenario.goodPin, 'key-of-this-set')

  expect(state).toBe('completed')
  expect(card).toMatchObject({ chip, nextUse, pin: { state: 'set' } })
  expect(card.pin.lastChange).toMatchObject({
    id: 'key-of-this-set',
    state: 'completed',
    kind,
    channel: 'web',
  })
  expect(card.pin.lastChange?.confirmations.map(({ to }) => to)).toEqual([
    expect.stringMatching(/^.•••••@example\.com$/),
    expect.stringMatching(/^•••• ••• \d{3}$/),
  ])
  const told = issuer.outbox().slice(sent)
  expect(told.map(({ by, kind }) => `${by} ${kind}`)).toEqual([`email pin-${kind}`, `text pin-${kind}`])
  expect(JSON.stringify(told)).not.toContain(scenario.goodPin)
})

test('a card whose PIN the issuer checks has the new PIN at once', async () => {
  const { holder, scenario } = play('several-cards')
  await holder.signIn()
  const { card } = await holder.choose('traveller', await holder.prove('traveller'), scenario.goodPin)
  expect(card).toMatchObject({ chip: 'written', nextUse: 'new-pin' })
})

test.each([
  ['change-pin', 'everyday', '6038', 'previous-pin', 'pending'],
  ['several-cards', 'traveller', '4871', 'new-pin', 'written'],
] as const)(
  '%s: a PIN blocked only at a cash machine, then changed online, does not block the chip',
  async (name, id, old, nextUse, chip) => {
    const { holder, issuer, scenario } = play(name)
    const { insert, machineKeys, buy } = atChannels(issuer)
    await insert(id)
    for (const wrong of ['1111', '2222', '3333']) await machineKeys(wrong)
    await holder.signIn()
    expect(await holder.card(id)).toMatchObject({ pin: { state: 'blocked' } })
    const { card } = await holder.choose(id, await holder.prove(id), scenario.goodPin)
    expect(card).toMatchObject({ pin: { state: 'set' }, chip, nextUse })
    const right = nextUse === 'new-pin' ? scenario.goodPin : old
    expect(ids(await buy(id, right))).toMatch(/^approved/)
  },
)

test('only a cash machine gives a blocked chip its tries back', () => {
  const card = play('pin-blocked').issuer.save().cards.everyday
  if (!card) throw new Error('no such card')
  const change = { id: 'c', kind: 'changed', at: '2026-05-04T09:30:00.000Z' } as const
  const online = withNewPin(card, 'offline', { ...change, channel: 'web' }, 'new', 'old')
  expect(online).toMatchObject({
    pin: { state: 'set', sealed: 'new' },
    chip: { sealed: 'old', triesLeft: 0 },
  })
  const machine = withNewPin(card, 'offline', { ...change, channel: 'cash-machine' }, 'new', 'old')
  expect(machine).toMatchObject({
    pin: { state: 'set' },
    chip: { holds: 'current', sealed: 'new', triesLeft: 3 },
  })
})
