import { expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { play, refusal } from '../../test/cardholder.ts'

const wrong = (userId: string) => ({ userId, password: 'not this one' })

test.each(['maya.lindqvist', '  Maya.Lindqvist ', 'MAYA.LINDQVIST'])('%j logs in', async (userId) => {
  const { holder, scenario } = play('first-pin')
  await holder.signIn({ ...scenario.signIn, userId })
  expect(holder.caller.sessionId).toMatch(/^[a-p]{32}$/)
})

test.each([
  ['a wrong password', 'maya.lindqvist'],
  ['an unknown user ID', 'nobody.at.all'],
])('%s: the tries count down, and the fifth locks for 15 minutes', async (_name, userId) => {
  const { holder, clock } = play('first-pin')
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await refusal(holder.signIn(wrong(userId)))).toEqual({ code: 'credentials-refused', attemptsLeft })
  }
  const locked = {
    code: 'sign-in-locked',
    until: new Date(testNow + 15 * 60_000).toISOString(),
  }
  expect(await refusal(holder.signIn(wrong(userId)))).toEqual(locked)
  clock.advance(15 * 60_000 - 1)
  expect(await refusal(holder.signIn(wrong(` ${userId.toUpperCase()}`)))).toEqual(locked)
  clock.advance(1)
  expect(await refusal(holder.signIn(wrong(userId)))).toMatchObject({ attemptsLeft: 4 })
})

test('the lock refuses the right password too, and ends by itself', async () => {
  const { holder, scenario, clock } = play('first-pin')
  for (let i = 0; i < 5; i += 1) await refusal(holder.signIn(wrong(scenario.signIn.userId)))
  expect(await refusal(holder.signIn())).toMatchObject({ code: 'sign-in-locked' })
  expect(holder.caller.sessionId).toBeNull()
  clock.advance(15 * 60_000)
  await holder.signIn()
})

test('each user ID has its own count of failures, and a log-in gives all tries back', async () => {
  const { holder, scenario } = play('first-pin')
  for (let i = 0; i < 4; i += 1) await refusal(holder.signIn(wrong(scenario.signIn.userId)))
  expect(await refusal(holder.signIn(wrong('somebody.else')))).toMatchObject({ attemptsLeft: 4 })
  await holder.signIn()
  expect(await refusal(holder.signIn(wrong(scenario.signIn.userId)))).toMatchObject({ attemptsLeft: 4 })
})

test('the saved state does not show which user IDs were tried', async () => {
  const { holder, issuer } = play('first-pin')
  await refusal(holder.signIn(wrong('nobody.at.all')))
  expect(JSON.stringify(issuer.save())).not.toContain('nobody')
})

test('hosts can log in without the form', async () => {
  const { issuer } = play('first-pin')
  const caller = { sessionId: issuer.signInAs('maya.lindqvist') }
  expect((await issuer.listCards({ caller })).cards).toHaveLength(1)
  expect(() => issuer.signInAs('nobody')).toThrow(RangeError)
})
