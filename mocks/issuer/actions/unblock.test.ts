import { expect, test } from 'vitest'
import { newNonce, play, refusal } from '../../test/cardholder.ts'
import type { CardState } from '../core/state.ts'
import { unblocked } from './unblock.ts'

const blocked = (chip: Partial<CardState['chip']>): CardState => {
  const card = play('pin-blocked').issuer.save().cards.everyday
  if (!card) throw new Error('no such card')
  return { ...card, chip: { ...card.chip, ...chip } }
}

test.each([
  ['unblocked online, blocked in a shop', 'web', { triesLeft: 0 }, { triesLeft: 0 }, 'cash-machine'],
  ['unblocked by phone, blocked in a shop', 'phone', { triesLeft: 0 }, { triesLeft: 0 }, 'cash-machine'],
  [
    'unblocked at a cash machine',
    'cash-machine',
    { triesLeft: 0 },
    { triesLeft: 3, holds: 'current' },
    'new-pin',
  ],
  [
    'unblocked online, blocked at a cash machine, PIN on the chip',
    'web',
    { triesLeft: 2 },
    { triesLeft: 2 },
    'new-pin',
  ],
  [
    'unblocked online, blocked at a cash machine, change waiting',
    'web',
    { triesLeft: 3, holds: 'previous' },
    { holds: 'previous' },
    'previous-pin',
  ],
  [
    'unblocked online, blocked at a cash machine, first PIN waiting',
    'web',
    { triesLeft: 3, holds: 'nothing' },
    { holds: 'nothing' },
    'signature',
  ],
] as const)('%s', (_name, channel, before, chip, nextUse) => {
  expect(unblocked(blocked(before), channel)).toMatchObject({
    pin: { state: 'set', triesLeft: 3 },
    chip,
    nextUse,
  })
})

test('unblocking spends the grant and makes one notice, even if it is sent twice', async () => {
  const { holder, issuer } = play('pin-blocked')
  await holder.signIn()
  const before = await holder.notices('everyday')
  const grantId = await holder.prove('everyday', 'unblock')
  const key = newNonce()
  const first = await holder.unblock('everyday', grantId, key)
  expect(first.card).toMatchObject({ pin: { state: 'set' }, nextUse: 'cash-machine' })
  expect(await holder.unblock('everyday', grantId, key)).toEqual(first)
  expect(await refusal(holder.unblock('everyday', 'another', key))).toEqual({
    code: 'idempotency-key-reused',
  })
  expect(await refusal(holder.unblock('everyday', grantId))).toMatchObject({ reason: 'not-blocked' })
  const notices = await holder.notices('everyday')
  expect(notices).toHaveLength(before.length + 1)
  expect(notices[0]).toMatchObject({ kind: 'unblocked', channel: 'web', reportable: true })
  expect(issuer.outbox().filter(({ kind }) => kind === 'pin-unblocked')).toHaveLength(2)
})

test('a PIN that is not blocked cannot be unblocked', async () => {
  const { holder } = play('change-pin')
  await holder.signIn()
  expect(await refusal(holder.unblock('everyday', 'none'))).toMatchObject({ reason: 'not-blocked' })
})

test('an idempotency key that set a PIN cannot be used to unblock one', async () => {
  const { holder, scenario } = play('pin-blocked')
  await holder.signIn()
  const key = newNonce()
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin, key)
  expect(await refusal(holder.unblock('everyday', 'none', key))).toEqual({ code: 'idempotency-key-reused' })
})
