import { expect, test } from 'vitest'
import { limits } from '../../../issuer/core/limits.ts'
import { testNow } from '../../../node/clock.ts'
import type { ScenarioName } from '../../../scenarios.ts'
import { play, refusal } from '../../../test/cardholder.ts'
import { comingOf } from './time-coming.ts'

const comingIn = (world: ReturnType<typeof play>) =>
  comingOf(world.issuer.look()).map(({ words, at }) => [words, at - world.clock.now()])

test('before a log-in, the list is empty', () => {
  expect(comingIn(play('first-pin'))).toEqual([])
})

test('session, questions, grant, key, code and reminder are listed, the next first', async () => {
  const world = play('several-cards')
  await world.holder.signIn()
  await world.holder.answer(await world.holder.open('everyday'))
  expect(comingIn(world)).toEqual([
    ['Another code may be sent', limits.codeResendMs],
    ['Session ends if nobody uses it: Tomasz Żółkiewski', limits.idleMs],
    ['Key expires', limits.keyLifeMs],
    ['Questions expire: to choose', limits.challengeMs],
    ['Session ends even if used: Tomasz Żółkiewski', limits.absoluteMs],
    ['Reminder is due: Traveller •••• 7706', expect.any(Number)],
  ])
  await world.holder.prove('everyday')
  expect(comingIn(world)).toContainEqual(['Permission expires: to choose', limits.grantMs])
  expect(comingIn(world)).not.toContainEqual(['Questions run out: to choose', expect.any(Number)])
  world.clock.advance(limits.absoluteMs)
  expect(comingIn(world).map(([words]) => words)).toEqual(['Reminder is due: Traveller •••• 7706'])
})

test.each<[ScenarioName, string]>([
  ['identity-locked', 'Identity lock ends'],
  ['result-pending', 'PIN is set'],
])('%s: the list contains “%s”', async (name, words) => {
  const world = play(name)
  if (name === 'result-pending') {
    await world.holder.signIn()
    await world.holder.choose('everyday', await world.holder.prove('everyday'), world.scenario.goodPin)
  }
  const [found] = comingOf(world.issuer.look()).filter((each) => each.words.startsWith(words))
  expect(found?.at).toBeGreaterThan(testNow)
})

test('the locks of a log-in and of an activation are listed', async () => {
  const world = play('not-activated')
  await world.holder.signIn()
  for (let left = limits.activationTries; left > 0; left -= 1)
    await refusal(world.holder.details('everyday', { securityCode: '000', expires: '2001-01' }))
  for (let left = limits.signInTries; left > 0; left -= 1)
    await refusal(world.holder.signIn({ ...world.scenario.signIn, password: 'wrong' }))
  expect(comingIn(world)).toContainEqual(['Log-in lock ends', limits.signInLockMs])
  expect(comingIn(world)).toContainEqual([
    expect.stringMatching(/^Activation lock ends: /),
    limits.activationLockMs,
  ])
})
