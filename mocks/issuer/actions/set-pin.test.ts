import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newNonce, play, refusal } from '../../test/cardholder.ts'

const minute = 60_000

const ready = async (...how: Parameters<typeof play>) => {
  const played = play(...how)
  await played.holder.signIn()
  return { ...played, grantId: await played.holder.prove('everyday'), pin: played.scenario.goodPin }
}

test('setting a PIN needs a live grant of this session, for this card and this purpose', async () => {
  const { holder, clock, grantId, pin, issuer } = await ready('several-cards')
  expect(await refusal(holder.choose('everyday', 'made-up', pin))).toEqual({ code: 'grant-required' })
  expect(await refusal(holder.choose('traveller', grantId, pin))).toEqual({ code: 'grant-required' })
  const view = await holder.answer(await holder.open('traveller', 'view'))
  const viewed = view.outcome === 'next' ? await holder.answer(view.challenge) : view
  if (viewed.outcome !== 'granted') throw new Error('not granted')
  expect(await refusal(holder.choose('traveller', viewed.grant.id, pin))).toEqual({ code: 'grant-required' })

  const elsewhere = { sessionId: issuer.signInAs('tomasz.z') }
  const mine = holder.caller.sessionId
  holder.caller.sessionId = elsewhere.sessionId
  expect(await refusal(holder.choose('everyday', grantId, pin))).toEqual({ code: 'grant-required' })
  holder.caller.sessionId = mine

  clock.advance(4 * minute)
  await issuer.extendSession({ caller: holder.caller })
  clock.advance(minute)
  expect(await refusal(holder.choose('everyday', grantId, pin))).toEqual({ code: 'grant-expired' })
})

test('setting a PIN spends the grant, and a refused PIN does not', async () => {
  const { holder, grantId, pin } = await ready('first-pin')
  expect(await refusal(holder.choose('everyday', grantId, '1234'))).toMatchObject({ code: 'pin-refused' })
  expect(await holder.identity('everyday')).toMatchObject({ state: 'granted' })
  await holder.choose('everyday', grantId, pin)
  expect(await holder.identity('everyday')).toEqual({ state: 'unproven', expired: false })
  expect(await refusal(holder.choose('everyday', grantId, '8351'))).toEqual({ code: 'grant-required' })
})

test.each([
  ['not-activated', 'not-active'],
  ['no-pin-allowed', 'pin-suppressed'],
] as const)('%s: setting a PIN is refused for %s', async (name, reason) => {
  const { holder } = play(name)
  await holder.signIn()
  expect(await refusal(holder.choose('everyday', 'none', '7305'))).toEqual({
    code: 'action-not-allowed',
    reason,
  })
})

test('the same idempotency key and body get the same result, even in a new session without a live grant', async () => {
  const { holder, grantId, pin, issuer, clock } = await ready('first-pin')
  const key = newNonce()
  const body = await holder.message('everyday', grantId, pin)
  const first = await holder.set('everyday', body, key)
  clock.advance(6 * minute)
  await holder.signIn()
  issuer.rotateKeys()
  expect(await holder.set('everyday', body, key)).toEqual(first)
  const params = { cardId: 'everyday', setId: key }
  expect(await issuer.readPinSet({ caller: holder.caller, params })).toEqual(first)
  const unknown = { cardId: 'everyday', setId: newNonce() }
  expect(await refusal(issuer.readPinSet({ caller: holder.caller, params: unknown }))).toEqual({
    code: 'pin-set-not-found',
  })
  expect(issuer.outbox()).toHaveLength(2)
})

test('an idempotency key that set a PIN is refused with another body or for another card', async () => {
  const { holder, grantId, pin } = await ready('several-cards')
  const key = newNonce()
  const body = await holder.message('everyday', grantId, pin)
  await holder.set('everyday', body, key)
  const other = await holder.message('everyday', grantId, pin)
  expect(await refusal(holder.set('everyday', other, key))).toEqual({ code: 'idempotency-key-reused' })
  expect(await refusal(holder.set('traveller', body, key))).toEqual({ code: 'idempotency-key-reused' })
})

test('the idempotency key of a refused PIN can be used for another message', async () => {
  const { holder, grantId, pin, issuer } = await ready('first-pin')
  const key = newNonce()
  expect(await refusal(holder.choose('everyday', grantId, '1234', key))).toMatchObject({
    code: 'pin-refused',
  })
  const params = { cardId: 'everyday', setId: key }
  expect(await refusal(issuer.readPinSet({ caller: holder.caller, params }))).toEqual({
    code: 'pin-set-not-found',
  })
  expect(await holder.choose('everyday', grantId, pin, key)).toMatchObject({ state: 'completed' })
})

test('two calls at the same time set the PIN only once, with the same idempotency key or with different keys', async () => {
  const { holder, grantId, pin, issuer } = await ready('first-pin')
  const body = await holder.message('everyday', grantId, pin)
  const key = newNonce()
  const [first, second] = await Promise.allSettled([
    holder.set('everyday', body, key),
    holder.set('everyday', body, key),
  ])
  expect(first.status).toBe('fulfilled')
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'set-in-progress' } })
  expect(await holder.set('everyday', body, key)).toMatchObject({ state: 'completed' })

  const again = await holder.prove('everyday')
  const both = await Promise.allSettled(
    ['8351', '6094'].map(async (other) => holder.choose('everyday', again, other)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(issuer.outbox()).toHaveLength(4)
})

test('a pending PIN is set after its time, and only then are messages sent', async () => {
  const { holder, grantId, pin, issuer, clock } = await ready('result-pending')
  const key = newNonce()
  const body = await holder.message('everyday', grantId, pin)
  const set = await holder.set('everyday', body, key)
  expect(set).toMatchObject({
    state: 'pending',
    card: {
      pin: { state: 'none', lastChange: { id: key, state: 'pending', confirmations: [] } },
      eligibility: { choose: { allowed: false, reason: 'change-pending' } },
    },
  })
  expect(await holder.identity('everyday')).toEqual({ state: 'unproven', expired: false })
  expect(await refusal(holder.choose('everyday', grantId, '8351'))).toMatchObject({
    reason: 'change-pending',
  })

  const params = { cardId: 'everyday', setId: key }
  clock.advance(20_000 - 1)
  expect(await issuer.readPinSet({ caller: holder.caller, params })).toMatchObject({ state: 'pending' })
  expect(issuer.outbox()).toEqual([])
  clock.advance(1)
  expect(await issuer.readPinSet({ caller: holder.caller, params })).toMatchObject({
    state: 'completed',
    card: {
      pin: { state: 'set', lastChange: { state: 'completed' } },
      chip: 'pending',
      nextUse: 'signature',
    },
  })
  expect(await holder.set('everyday', body, key)).toMatchObject({ state: 'completed' })
  expect(issuer.outbox()).toHaveLength(2)
})

test('any sequence of retries and replays sets the PIN once', async () => {
  const moves = fc.array(
    fc.record({ key: fc.constantFrom('key-one-', 'key-two-', 'key-three'), fresh: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(moves, fc.boolean(), async (taken, slow) => {
      const { holder, grantId, pin, issuer, clock } = await ready(slow ? 'result-pending' : 'first-pin')
      const body = await holder.message('everyday', grantId, pin)
      for (const { key, fresh } of taken) {
        const sent = fresh ? await holder.message('everyday', grantId, pin) : body
        await holder.set('everyday', sent, key).catch(() => null)
      }
      clock.advance(20_000)
      expect(issuer.outbox()).toHaveLength(2)
      expect(issuer.save().repeats).toHaveLength(1)
    }),
    { numRuns: 25 },
  )
})
