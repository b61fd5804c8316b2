import { expect, test } from 'vitest'
import { play, refusal } from '../../test/cardholder.ts'

const minute = 60_000

const ready = async (name: Parameters<typeof play>[0], cardId: string) => {
  const played = play(name)
  await played.holder.signIn()
  const card = played.seed.customers[0]?.cards.find(({ id }) => id === cardId)
  if (!card) throw new Error('no such card')
  return { ...played, right: { securityCode: card.securityCode, expires: card.expires } }
}

test('the right details activate a card and make one notice, one e-mail and one text message', async () => {
  const { holder, issuer, right } = await ready('not-activated', 'everyday')
  expect(await holder.details('everyday', right)).toMatchObject({
    state: 'activated',
    card: { status: 'active', eligibility: { choose: { allowed: true }, activate: { allowed: false } } },
  })
  expect(await holder.notices('everyday')).toMatchObject([
    { kind: 'activated', channel: 'web', reportable: true },
  ])
  expect(issuer.outbox().map(({ by, kind }) => `${by} ${kind}`)).toEqual([
    'email card-activated',
    'text card-activated',
  ])
  expect(await refusal(holder.details('everyday', right))).toEqual({
    code: 'action-not-allowed',
    reason: 'already-active',
  })
})

test.each([
  ['a wrong code', { securityCode: '0000' }],
  ['a wrong expiry date', { expires: '2020-01' }],
  ['empty details', { securityCode: '', expires: '' }],
])('%s: refused in the same way, with one try fewer', async (_name, wrong) => {
  const { holder, right } = await ready('not-activated', 'everyday')
  expect(await refusal(holder.details('everyday', { ...right, ...wrong }))).toEqual({
    code: 'details-refused',
    attemptsLeft: 4,
  })
})

test('five wrong tries lock only the activation of this card, for thirty minutes', async () => {
  const { holder, right, clock, issuer } = await ready('several-cards', 'household')
  const wrong = { ...right, securityCode: '0000' }
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await refusal(holder.details('household', wrong))).toMatchObject({ attemptsLeft })
  }
  const until = new Date(clock.now() + 30 * minute).toISOString()
  expect(await refusal(holder.details('household', wrong))).toEqual({ code: 'activation-locked', until })
  expect(await refusal(holder.details('household', right))).toEqual({ code: 'activation-locked', until })
  expect((await holder.card('household')).eligibility.activate).toEqual({
    allowed: false,
    reason: 'activation-locked',
    until,
  })
  expect(issuer.save().identity).toEqual({ customer: { failures: {}, lockedUntil: null } })
  expect((await holder.open('everyday')).attemptsLeft).toBe(5)

  clock.advance(30 * minute)
  await holder.signIn()
  expect(await refusal(holder.details('household', wrong))).toMatchObject({ attemptsLeft: 4 })
  expect(await holder.details('household', right)).toMatchObject({ state: 'identity-required' })
})

test('a card that needs a proof of identity is active only after its details and right answers', async () => {
  const { holder, right } = await ready('several-cards', 'household')
  expect(await holder.details('household', right)).toMatchObject({
    state: 'identity-required',
    card: { status: 'not-active' },
  })
  const grantId = await holder.prove('household', 'activate')
  const other = await holder.prove('everyday', 'choose')
  expect(await refusal(holder.finish('household', other))).toEqual({ code: 'grant-required' })
  expect(await holder.finish('household', grantId)).toMatchObject({ card: { status: 'active' } })
  expect(await refusal(holder.finish('household', grantId))).toMatchObject({ reason: 'already-active' })
  expect(await holder.notices('household')).toHaveLength(1)
})

test('right answers activate a card only with details of this session, given in the last five minutes', async () => {
  const { holder, right, clock } = await ready('several-cards', 'household')
  const again = { code: 'action-not-allowed', reason: 'not-active' }
  expect(await refusal(holder.finish('household', await holder.prove('household', 'activate')))).toEqual(
    again,
  )
  await holder.details('household', right)
  await holder.signIn()
  expect(await refusal(holder.finish('household', await holder.prove('household', 'activate')))).toEqual(
    again,
  )
  await holder.details('household', right)
  clock.advance(4 * minute)
  const grantId = await holder.prove('household', 'activate')
  clock.advance(minute)
  expect(await refusal(holder.finish('household', grantId))).toEqual(again)
  await holder.details('household', right)
  expect(await holder.finish('household', grantId)).toMatchObject({ card: { status: 'active' } })
})
