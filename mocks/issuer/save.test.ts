import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCardholder, newNonce, play } from '../node-cardholder.ts'
import { stillClock, testNow } from '../node-clock.ts'
import { sharedKey } from '../node-key.ts'
import { scenarioNames, scenarios } from '../scenarios.ts'
import { createIssuer } from './issuer.ts'
import { seededRandom } from './random.ts'
import { restore } from './start.ts'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Everything of a scenario that must never be found in storage. */
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

/** A text found in another, not as part of a longer word or number. */
const has = (text: string, secret: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${secret.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}\\p{N}])`, 'iu').test(
    text,
  )

test('the search finds what is there', () => {
  expect(has('{"a":"1704"}', '1704')).toBe(true)
  expect(has('{"a":"x1704y"}', '1704')).toBe(false)
})

describe.each(scenarioNames)('%s', (name) => {
  test('what is saved holds no answer, no PIN and nobody’s data, used or unused', async () => {
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

test('outside the keys no four digits stand in a row but years, so that a PIN can be searched for plainly', async () => {
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

test('an issuer restored at any point goes on as if nothing had happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 5 }), async (cut) => {
      const scenario = scenarios['result-pending']
      const clock = stillClock(testNow)
      const options = { clock: clock.now, random: seededRandom(3), hashCost: 2, newKey: sharedKey }
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

test('a restored world is as old as it was, not as new as the page', () => {
  const { seed } = scenarios['change-pin']
  const issuer = createIssuer({ seed: seed(testNow), clock: () => testNow, random: seededRandom(1) })
  expect(restore(seed, throughJson(issuer.save()))?.seed).toEqual(seed(testNow))
})

test.each([
  ['nothing', null],
  ['nonsense', { version: 2 }],
  ['another version', { ...play('first-pin').issuer.save(), version: 1 }],
  ['another scenario’s', play('no-cards').issuer.save()],
])('%s is not restored', (_name, saved) => {
  expect(restore(scenarios['several-cards'].seed, throughJson(saved))).toBeNull()
})

test('what has long been over is forgotten', async () => {
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
