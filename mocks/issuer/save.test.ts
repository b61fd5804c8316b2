import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stillClock, testNow } from '../node/clock.ts'
import { sharedKey } from '../node/key.ts'
import { scenarioNames, scenarios } from '../scenarios.ts'
import { createCardholder, newNonce, play } from '../test/cardholder.ts'
import { seededRandom } from './core/random.ts'
import { createIssuer } from './issuer.ts'
import { restore } from './start.ts'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** All values of a scenario that must never be in the saved state. */
const secretsOf = (name: (typeof scenarioNames)[number]) => {
  const { answers, goodPin, seed } = scenarios[name]
  return seed(testNow)
    .customers.flatMap(({ birthDate, phone, postCode, email, userId, password, name: person, cards }) => [
      ...[birthDate, phone, phone.slice(-4), postCode, email, userId, password, person],
      ...cards.flatMap(({ number, pin, securityCode }) => [
        number,
        securityCode,
        pin?.value ?? goodPin,
        pin?.onChip ?? goodPin,
      ]),
    ])
    .concat(goodPin, Object.values(answers))
}

/** Whether a text contains a secret as a whole word or number. */
const has = (text: string, secret: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${secret.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}\\p{N}])`, 'iu').test(
    text,
  )

test('the search finds a secret, but not inside a longer word', () => {
  expect(has('{"a":"1704"}', '1704')).toBe(true)
  expect(has('{"a":"x1704y"}', '1704')).toBe(false)
})

describe.each(scenarioNames)('%s', (name) => {
  test('the saved state contains no answer, no PIN and no personal data, before and after use', async () => {
    const { holder, issuer, scenario } = play(name)
    const untouched = JSON.stringify(issuer.save())
    await holder.signIn()
    const { cards } = await issuer.listCards({ caller: holder.caller })
    for (const { id } of cards.filter(({ eligibility }) => eligibility.choose.allowed).slice(0, 2)) {
      const pin = id === cards[0]?.id ? scenario.goodPin : '8351'
      await holder.choose(id, await holder.prove(id), pin)
    }
    const used = JSON.stringify(issuer.save())
    for (const secret of secretsOf(name)) {
      expect(has(untouched, secret), `${secret} in the untouched state`).toBe(false)
      expect(has(used, secret), `${secret} in the used state`).toBe(false)
    }
  })
})

test('outside the keys, four digits in a row are always a year', async () => {
  const { holder, issuer, scenario } = play('several-cards')
  await holder.signIn()
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  const { keys: _keys, ...rest } = issuer.save()
  expect(
    JSON.stringify(rest)
      .match(/\d{4,}/g)
      ?.filter((digits) => !/^202[67]$/.test(digits)),
  ).toEqual([])
})

test('an issuer that is restored at any point gives the same answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 5 }), async (cut) => {
      const scenario = scenarios['result-pending']
      const clock = stillClock(testNow)
      const options = { clock: clock.now, random: seededRandom(3), newKey: sharedKey }
      const { caller } = createCardholder(
        createIssuer({ ...options, seed: scenario.seed(testNow) }),
        scenario,
      )
      let issuer = createIssuer({ ...options, seed: scenario.seed(testNow) })
      let step = 0
      const holder = () => {
        if (step === cut) {
          const restored = restore(scenario.seed, throughJson(issuer.save()))
          if (!restored) throw new Error('not restored')
          issuer = createIssuer({ ...options, ...restored })
        }
        step += 1
        const person = createCardholder(issuer, scenario)
        person.caller.sessionId = caller.sessionId
        return person
      }
      const first = holder()
      await first.signIn()
      caller.sessionId = first.caller.sessionId
      const challenge = await holder().open('everyday')
      const answered = await holder().answer(challenge)
      if (answered.outcome !== 'granted') throw new Error('not granted')
      const body = await holder().message('everyday', answered.grant.id, scenario.goodPin)
      const key = newNonce()
      expect(await holder().set('everyday', body, key)).toMatchObject({ state: 'pending' })
      clock.advance(20_000)
      expect(await holder().set('everyday', body, key)).toMatchObject({ state: 'completed' })
      expect(issuer.outbox()).toHaveLength(2)
    }),
    { numRuns: 12 },
  )
})

test('a restored world keeps the time of its start', () => {
  const { seed } = scenarios['change-pin']
  const issuer = createIssuer({ seed: seed(testNow), clock: () => testNow, random: seededRandom(1) })
  expect(restore(seed, throughJson(issuer.save()))?.seed).toEqual(seed(testNow))
})

test.each([
  ['null', null],
  ['an incomplete state', { version: 3 }],
  ['a state of another version', { ...play('first-pin').issuer.save(), version: 2 }],
  ['a state of another scenario', play('no-cards').issuer.save()],
])('%s is not restored', (_name, saved) => {
  expect(restore(scenarios['several-cards'].seed, throughJson(saved))).toBeNull()
})

test('records that ended long ago are deleted', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  await holder.prove('everyday')
  clock.advance(3 * 60 * 60_000)
  await issuer.readSession({ caller: holder.caller })
  expect(issuer.save()).toMatchObject({
    sessions: {},
    challenges: [],
    grants: [],
    controlNumbers: [],
    nonces: [],
  })
})
