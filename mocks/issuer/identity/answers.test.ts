import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { newNonce, play, refusal, seal } from '../../test/cardholder.ts'

const minute = 60_000
const wrongDate = { 'birth-date': '1988-04-18' }
const wrongCode = { 'security-code': '5094' }

test.each([
  ['a wrong date', wrongDate],
  ['wrong digits', wrongCode],
  ['a wrong date and wrong digits', { ...wrongDate, ...wrongCode }],
])('%s: the response does not show which answer is wrong', async (_name, wrong) => {
  const { holder } = play('first-pin')
  await holder.signIn()
  const challenge = await holder.open('everyday')
  expect(await holder.answer(challenge, wrong)).toEqual({
    outcome: 'wrong',
    challenge: { ...challenge, attemptsLeft: 4 },
  })
})

test('the fifth wrong answer locks every card for half an hour, then all tries are back', async () => {
  const { holder, issuer, clock } = play('several-cards')
  await holder.signIn()
  const challenge = await holder.open('everyday')
  for (const attemptsLeft of [4, 3, 2, 1]) {
    const answered = await holder.answer(challenge, { 'memorable-word': 'Amber' })
    expect(answered).toMatchObject({ outcome: 'wrong', challenge: { attemptsLeft } })
  }
  const until = new Date(testNow + 30 * minute).toISOString()
  const locked = { code: 'identity-locked', until }
  expect(await refusal(holder.answer(challenge, { 'phone-digits': '0000' }))).toEqual(locked)
  expect(await refusal(holder.answer(challenge))).toEqual(locked)
  expect(await refusal(holder.open('traveller'))).toEqual(locked)
  expect(await holder.identity('traveller')).toEqual({ state: 'locked', until })
  expect((await holder.card('traveller')).eligibility).toMatchObject({
    choose: { allowed: false, reason: 'identity-locked', until },
    report: { allowed: true },
  })

  for (let i = 0; i < 7; i += 1) {
    clock.advance(4 * minute)
    await issuer.extendSession({ caller: holder.caller })
  }
  clock.advance(2 * minute)
  await holder.signIn()
  expect(await holder.open('traveller')).toMatchObject({ attemptsLeft: 5 })
})

test('all cards and purposes share the count of tries of a page of questions', async () => {
  const { holder } = play('several-cards')
  await holder.signIn()
  await holder.answer(await holder.open('everyday'), { 'memorable-word': 'Amber' })
  expect(await holder.open('traveller')).toMatchObject({ attemptsLeft: 4 })
  expect(await holder.open('traveller', 'view')).toMatchObject({ attemptsLeft: 4 })

  const next = await holder.answer(await holder.open('everyday'))
  if (next.outcome !== 'next') throw new Error('there is no second page')
  const wrong = await holder.answer(next.challenge, { 'code-sent': '000000' })
  expect(wrong).toMatchObject({ outcome: 'wrong', challenge: { step: 2, attemptsLeft: 4 } })
  // The first page was answered right, so its count is reset. The second page's count is not.
  expect(await holder.open('traveller')).toMatchObject({ step: 1, attemptsLeft: 5 })
})

test('answering the first page again does not give tries back on the second page', async () => {
  const { holder, issuer } = play('several-cards')
  for (let i = 0; i < 4; i += 1) {
    await holder.signIn()
    const next = await holder.answer(await holder.open('everyday'))
    if (next.outcome !== 'next') throw new Error('there is no second page')
    await holder.answer(next.challenge, { 'code-sent': '000000' })
  }
  await holder.signIn()
  const next = await holder.answer(await holder.open('everyday'))
  if (next.outcome !== 'next') throw new Error('there is no second page')
  expect(next.challenge.attemptsLeft).toBe(1)
  expect(await refusal(holder.answer(next.challenge, { 'code-sent': '1'.repeat(6) }))).toMatchObject({
    code: 'identity-locked',
  })
  expect(issuer.save().cards.traveller?.chip.triesLeft).toBe(3)
})

test('in “last-attempt” a wrong answer locks, and right answers give all tries back', async () => {
  const unlucky = play('last-attempt').holder
  await unlucky.signIn()
  const challenge = await unlucky.open('everyday')
  expect(challenge.attemptsLeft).toBe(1)
  expect(await refusal(unlucky.answer(challenge, { 'security-code': '000' }))).toMatchObject({
    code: 'identity-locked',
  })

  const lucky = play('last-attempt').holder
  await lucky.signIn()
  await lucky.prove('everyday')
  expect(await lucky.open('everyday')).toMatchObject({ attemptsLeft: 5 })
})

test('in the scenario “identity-locked” the lock ends after its time', async () => {
  const { holder, clock } = play('identity-locked')
  await holder.signIn()
  expect(await refusal(holder.open('everyday'))).toMatchObject({ code: 'identity-locked' })
  clock.advance(25 * minute)
  await holder.signIn()
  await holder.prove('everyday')
})

test.each([
  ['a missing answer', [{ questionId: 'birth-date', value: '1988-04-17' }]],
  [
    'an empty answer',
    [
      ['birth-date', '1988-04-17'],
      ['security-code', ' '],
    ],
  ],
  [
    'an answer in another format',
    [
      ['birth-date', '17.04.1988'],
      ['security-code', '5093'],
    ],
  ],
  [
    'an answer given twice',
    [
      ['birth-date', '1988-04-17'],
      ['security-code', '5093'],
      ['security-code', '5094'],
    ],
  ],
  [
    'an answer to a question that was not asked',
    [
      ['birth-date', '1988-04-17'],
      ['security-code', '5093'],
      ['shoe-size', '40'],
    ],
  ],
])('%s: refused as incomplete, and no try is lost', async (_name, given) => {
  const { holder, issuer } = play('first-pin')
  await holder.signIn()
  const { id } = await holder.open('everyday')
  const key = await holder.key('everyday')
  const answers = given.map((one) => (Array.isArray(one) ? { questionId: one[0], value: one[1] } : one))
  const stamp = { controlNumber: key.controlNumber, nonce: newNonce(), issuedAt: key.issuedAt }
  const encryptedAnswers = await seal(key, { ...stamp, answers })
  const call = { caller: holder.caller, params: { challengeId: id }, input: { encryptedAnswers } }
  expect(await refusal(issuer.answerChallenge(call))).toEqual({ code: 'answers-incomplete' })
  expect(await holder.open('everyday')).toMatchObject({ id, attemptsLeft: 5 })
})

test('a grant expires after five minutes, and a new proof gives a new grant', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  expect(await holder.identity('everyday')).toEqual({ state: 'unproven', expired: false })
  const id = await holder.prove('everyday')
  const expiresAt = new Date(testNow + 5 * minute).toISOString()
  expect(await holder.identity('everyday')).toEqual({
    state: 'granted',
    grant: { id, cardId: 'everyday', purpose: 'choose', expiresAt },
  })
  clock.advance(4 * minute)
  await issuer.extendSession({ caller: holder.caller })
  clock.advance(minute)
  expect(await holder.identity('everyday')).toEqual({ state: 'unproven', expired: true })
  await holder.prove('everyday')
  expect(await holder.identity('everyday')).toMatchObject({ state: 'granted' })
})

test('answers in any order cause at most five failures, and cost no try of the PIN', async () => {
  const steps = fc.array(fc.constantFrom('right', 'wrong', 'wait'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { clock, issuer, holder } = play('several-cards')
      await holder.signIn()
      for (const step of taken) {
        if (step === 'wait') clock.advance(31 * minute)
        await holder.signIn()
        if ((await holder.identity('everyday')).state === 'locked') continue
        const challenge = await holder.open('everyday')
        expect(challenge.attemptsLeft).toBeGreaterThanOrEqual(1)
        expect(challenge.attemptsLeft).toBeLessThanOrEqual(5)
        const wrong = step === 'wrong' ? { 'memorable-word': 'no' } : {}
        await holder.answer(challenge, wrong).catch(() => null)
      }
      const { identity, cards } = issuer.save()
      for (const { failures } of Object.values(identity)) {
        for (const count of Object.values(failures)) expect(count).toBeLessThanOrEqual(5)
      }
      expect(Object.values(cards).map(({ chip }) => chip.triesLeft)).toEqual([3, 3, 3])
    }),
    { numRuns: 15 },
  )
})
