import { expect, test } from 'vitest'
import { createCardholder, play, refusal } from '../../test/cardholder.ts'
import { seededRandom } from '../core/random.ts'
import { createIssuer } from '../issuer.ts'
import { restore } from '../start.ts'

const ready = async (...how: Parameters<typeof play>) => {
  const played = play(...how)
  await played.holder.signIn()
  return played
}

test('a PIN from the seed and a chosen PIN can both be viewed', async () => {
  const { holder, scenario } = await ready('change-pin')
  const before = await holder.view('everyday', await holder.prove('everyday', 'view'))
  expect(before).toMatchObject({ pin: '6038', showFor: 15_000, card: { id: 'everyday' } })
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  expect(await holder.view('everyday', await holder.prove('everyday', 'view'))).toMatchObject({
    pin: scenario.goodPin,
  })
})

test('viewing the PIN spends the grant and makes a notice', async () => {
  const { holder, issuer } = await ready('change-pin')
  const grantId = await holder.prove('everyday', 'view')
  const sent = issuer.outbox().length
  await holder.view('everyday', grantId)
  expect(await refusal(holder.view('everyday', grantId))).toEqual({ code: 'grant-required' })
  const [seen] = await holder.notices('everyday')
  expect(seen).toMatchObject({ kind: 'viewed', channel: 'web', reportable: true })
  expect(issuer.outbox().slice(sent)).toMatchObject([
    { by: 'email', kind: 'pin-viewed', report: `/cards/everyday/report?notice=${seen?.id}` },
    { by: 'text', kind: 'pin-viewed', report: null },
  ])
})

test.each([
  ['an invalid key', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
  ['a short key', { kty: 'RSA', n: 'x'.repeat(171), e: 'AQAB' }],
] as const)('%s: refused, and the grant is kept', async (_name, publicKey) => {
  const { holder, issuer } = await ready('change-pin')
  const grantId = await holder.prove('everyday', 'view')
  const call = { caller: holder.caller, params: { cardId: 'everyday' }, input: { grantId, publicKey } }
  expect(await refusal(issuer.viewPin(call))).toMatchObject({ code: 'request-invalid' })
  expect(await holder.view('everyday', grantId)).toMatchObject({ pin: '6038' })
})

test.each([
  ['first-pin', 'no-pin'],
  ['pin-blocked', 'pin-blocked'],
  ['not-activated', 'not-active'],
] as const)('%s: viewing is closed with the reason %s', async (name, reason) => {
  const { holder } = await ready(name)
  expect(await refusal(holder.view('everyday', 'none'))).toEqual({ code: 'action-not-allowed', reason })
})

test('a grant to choose a PIN cannot be used to view it', async () => {
  const { holder } = await ready('change-pin')
  const grantId = await holder.prove('everyday')
  expect(await refusal(holder.view('everyday', grantId))).toEqual({ code: 'grant-required' })
})

test('after a reload a chosen PIN can be viewed, but not if it is moved to another card', async () => {
  const { holder, issuer, scenario, clock } = await ready('several-cards')
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  const state = issuer.save()
  const { everyday, traveller } = state.cards
  if (!everyday || !traveller) throw new Error('no such cards')
  traveller.pin.sealed = everyday.pin.sealed
  const restored = restore(scenario.seed, JSON.parse(JSON.stringify(state)))
  if (!restored) throw new Error('not restored')
  const again = createIssuer({ ...restored, clock: clock.now, random: seededRandom(5) })
  const person = createCardholder(again, scenario)
  await person.signIn()
  expect(await person.view('everyday', await person.prove('everyday', 'view'))).toMatchObject({
    pin: scenario.goodPin,
  })
  const moved = await person.prove('traveller', 'view')
  await expect(person.view('traveller', moved)).rejects.toThrow()
})
