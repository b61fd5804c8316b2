import { expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { play, refusal } from '../../test/cardholder.ts'

const minute = 60_000

test('the same questions come back until they are answered', async () => {
  const { holder, clock } = play('first-pin')
  await holder.signIn()
  const first = await holder.open('everyday')
  expect(first).toMatchObject({ step: 1, steps: 1, attemptsLeft: 5, cardId: 'everyday', purpose: 'choose' })
  clock.advance(4 * minute)
  expect(await holder.open('everyday')).toEqual(first)
  await holder.answer(first)
  expect((await holder.open('everyday')).id).not.toBe(first.id)
})

test('another session gets its own challenge', async () => {
  const { holder, issuer } = play('first-pin')
  await holder.signIn()
  const mine = await holder.open('everyday')
  const other = { sessionId: issuer.signInAs('maya.lindqvist') }
  const theirs = await issuer.openChallenge({
    caller: other,
    params: { cardId: 'everyday', purpose: 'choose' },
  })
  expect(theirs.id).not.toBe(mine.id)
  holder.caller.sessionId = other.sessionId
  expect(await refusal(holder.answer(mine))).toEqual({ code: 'challenge-not-found' })
})

test('a challenge lasts fifteen minutes', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  const challenge = await holder.open('everyday')
  expect(challenge.expiresAt).toBe(new Date(testNow + 15 * minute).toISOString())
  for (let i = 0; i < 4; i += 1) {
    clock.advance(4 * minute)
    await issuer.extendSession({ caller: holder.caller })
  }
  expect(await refusal(holder.answer(challenge))).toEqual({ code: 'challenge-expired' })
  expect((await holder.open('everyday')).id).not.toBe(challenge.id)
})

test.each([
  ['a card of another customer', 'traveller', 'choose', { code: 'card-not-found' }],
  ['an unknown purpose', 'everyday', 'borrow', { code: 'request-invalid', detail: 'purpose: unknown' }],
  ['a closed action', 'everyday', 'view', { code: 'action-not-allowed', reason: 'no-pin' }],
])('no questions are asked for %s', async (_name, cardId, purpose, expected) => {
  const { holder } = play('first-pin')
  await holder.signIn()
  expect(await refusal(holder.open(cardId, purpose))).toEqual(expected)
})

test('a code is sent when its page opens, and can be sent again after thirty seconds', async () => {
  const { holder, issuer, clock } = play('several-cards')
  await holder.signIn()
  const first = await holder.open('everyday')
  const params = { challengeId: first.id }
  expect(await refusal(issuer.resendCode({ caller: holder.caller, params }))).toMatchObject({
    code: 'request-invalid',
  })
  expect(issuer.outbox()).toEqual([])

  const next = await holder.answer(first)
  if (next.outcome !== 'next') throw new Error('there is no second page')
  expect(next.challenge).toMatchObject({ id: first.id, step: 2, steps: 2 })
  expect(next.challenge.questions).toEqual([
    {
      id: 'code-sent',
      subject: 'code-sent',
      kind: 'code',
      length: 6,
      sentTo: { by: 'text', to: '•••• ••• 836' },
      resendAt: new Date(testNow + 30_000).toISOString(),
    },
  ])
  expect(issuer.outbox()).toMatchObject([{ kind: 'code', to: '07700 900836' }])
  expect(issuer.outbox()[0]?.text).toContain('482915')

  clock.advance(10_500)
  expect(await holder.open('everyday')).toEqual(next.challenge)
  const resend = () => issuer.resendCode({ caller: holder.caller, params })
  expect(await refusal(resend())).toEqual({ code: 'code-resend-too-soon', retryAfter: 20 })
  clock.advance(19_500)
  const [question] = (await resend()).questions
  expect(question).toMatchObject({ resendAt: new Date(testNow + 60_000).toISOString() })
  expect(issuer.outbox()).toHaveLength(2)
  expect(await holder.answer(next.challenge)).toMatchObject({ outcome: 'granted' })
  expect(await refusal(resend())).toEqual({ code: 'challenge-not-found' })
})

test('the scenarios contain every kind of question, and right answers to each kind give a grant', async () => {
  const kinds = new Set<string>()
  const subjects = new Set<string>()
  for (const name of ['first-pin', 'several-cards', 'change-pin', 'pin-blocked', 'last-attempt'] as const) {
    const { holder, seed } = play(name)
    await holder.signIn()
    await holder.prove('everyday')
    for (const one of seed.customers.flatMap(({ questions }) => questions.flat())) {
      kinds.add(one.kind)
      subjects.add(one.subject)
    }
  }
  expect([...kinds].sort()).toEqual(['choice', 'code', 'date', 'digits', 'text'])
  expect(subjects).toContain('other')
})
