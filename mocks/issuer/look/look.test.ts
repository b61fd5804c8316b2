import { describe, expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { type ScenarioName, scenarioNames, scenarios } from '../../scenarios.ts'
import { play, refusal } from '../../test/cardholder.ts'
import { limits } from '../core/limits.ts'

const minute = 60_000
const at = (ms: number) => new Date(testNow + ms).toISOString()

/** The secrets of a scenario. The text that `readable` returns must contain none of them. */
const secretsOf = (name: ScenarioName): string[] => {
  const { answers, goodPin, seed, signIn, securityCodes } = scenarios[name]
  const { customers, oneTimeCode } = seed(testNow)
  return [
    ...[goodPin, oneTimeCode, signIn.password, ...Object.values(answers)],
    ...Object.values(securityCodes),
    ...customers.flatMap(({ birthDate, phone, postCode, email, cards }) => [
      ...[birthDate, phone, postCode, email],
      ...cards.flatMap(({ number, pin }) => [number, pin?.value, pin?.onChip].flatMap((one) => one ?? [])),
    ]),
  ]
}

const has = (text: string, secret: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${secret.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}\\p{N}])`, 'iu').test(
    text,
  )

/** The state without the digits that it contains on purpose: years, and the last digits of a phone number or a card. */
const readable = (value: unknown) =>
  JSON.stringify(value).replace(
    /"\d{4}-\d\d-\d\dT[^"]+"|"last4":"\d{4}"|"to":"•••• ••• \d{3}"|"•••• ••• \d{3}"/g,
    '""',
  )

/** Does as much as one person can: answers questions, sets PINs, and presses keys at a cash machine. */
const useAll = async (name: ScenarioName) => {
  const world = play(name)
  const { holder, issuer, scenario } = world
  await holder.signIn()
  const { cards } = await issuer.listCards({ caller: holder.caller })
  for (const { id } of cards.filter(({ eligibility }) => eligibility.choose.allowed).slice(0, 2)) {
    const pin = id === cards[0]?.id ? scenario.goodPin : '8351'
    await holder.choose(id, await holder.prove(id), pin)
    await issuer.channels.cashMachine.send({ kind: 'insert', cardId: id })
    for (const key of ['8', '3', '5', '1'] as const)
      await issuer.channels.cashMachine.send({ kind: 'key', key })
  }
  return world
}

test('the search finds a secret that was put into the state', () => {
  const seen = play('first-pin').issuer.look()
  const [message] = play('changed-elsewhere').issuer.look().messages
  for (const planted of ['7305', { said: 'Your code is 7305.' }, { ...message, id: 'pin:7305' }]) {
    expect(has(readable({ ...seen, planted }), '7305')).toBe(true)
  }
})

describe.each(scenarioNames)('%s', (name) => {
  test('the readable state contains no secret', async () => {
    const untouched = readable(play(name).issuer.look())
    const { issuer } = await useAll(name)
    const used = readable(issuer.look())
    for (const secret of [...secretsOf(name), '8351']) {
      expect(has(untouched, secret), `${secret}, untouched`).toBe(false)
      expect(has(used, secret), `${secret}, used`).toBe(false)
    }
  })
})

test('the readable state contains no sealed PIN, no key and no whole session id', async () => {
  const { holder, issuer } = await useAll('changed-elsewhere')
  await holder.view('everyday', await holder.prove('everyday', 'view'))
  const { cards, keys, vaultKey, sessions, signIns } = issuer.save()
  const { pin, chip } = cards.everyday ?? {}
  const kept = [pin?.sealed, chip?.sealed, vaultKey, keys.current?.jwk.d]
  expect(kept.every((text) => typeof text === 'string' && text.length > 10)).toBe(true)
  const text = JSON.stringify(issuer.look())
  for (const secret of [...kept, ...Object.keys(sessions), ...Object.keys(signIns)]) {
    expect(text).not.toContain(secret)
  }
  expect(text).toContain(String(keys.current?.kid))
})

test('reading the state changes nothing, and the result does not change later', async () => {
  const { holder, issuer, clock } = play('last-attempt')
  await holder.signIn()
  const challenge = await holder.open('everyday')
  await refusal(holder.answer(challenge, { 'birth-date': '1900-01-01' }))
  clock.advance(limits.identityLockMs)
  const before = issuer.save()
  const seen = issuer.look()
  const copy = structuredClone(seen)
  expect(issuer.save()).toEqual(before)
  expect(seen.customers[0]?.identity).toEqual({
    lockedUntil: null,
    triesLeft: [
      { at: 1, left: 5 },
      { at: 'phone', left: 5 },
    ],
  })
  await holder.signIn()
  await holder.choose('everyday', await holder.prove('everyday'), '7305')
  expect(seen).toEqual(copy)
})

test('the readable state shows each step of a first PIN, from the questions to the chip', async () => {
  const { holder, issuer, clock } = play('first-pin')
  expect(issuer.look()).toMatchObject({
    now: at(0),
    startedAt: at(0),
    signIns: [],
    sessions: [],
    challenges: [],
    keys: { current: null, retired: [] },
    channels: { shop: { step: 'ready', cardId: null } },
  })

  await refusal(holder.signIn({ userId: 'maya', password: 'wrong' }))
  await holder.signIn()
  await holder.answer(await holder.open('everyday'), { 'birth-date': '1900-01-01' })
  const asked = issuer.look()
  expect(asked.signIns).toEqual([{ triesLeft: 4, lockedUntil: null }])
  expect(asked.sessions).toMatchObject([
    { customerId: 'customer', idleEndsAt: at(limits.idleMs), state: 'open' },
  ])
  expect(asked.challenges).toMatchObject([
    {
      purpose: 'choose',
      attemptsLeft: 4,
      step: 1,
      steps: 1,
      expiresAt: at(limits.challengeMs),
      state: 'open',
    },
  ])
  expect(asked.keys.current).toMatchObject({ alg: 'RSA-OAEP-256', expiresAt: at(limits.keyLifeMs) })

  const grant = await holder.prove('everyday')
  expect(issuer.look()).toMatchObject({
    challenges: [{ state: 'answered' }],
    grants: [{ id: grant, cardId: 'everyday', purpose: 'choose', expiresAt: at(5 * minute), state: 'open' }],
  })
  await holder.choose('everyday', grant, '7305')
  await issuer.channels.shop.send({ kind: 'insert', cardId: 'everyday', amount: '12.40' })
  const set = issuer.look()
  expect(set).toMatchObject({
    grants: [{ state: 'spent' }],
    messages: [
      { kind: 'pin-chosen', by: 'email', to: expect.stringContaining('•••••@') },
      { kind: 'pin-chosen', by: 'text', to: expect.stringMatching(/^•••• ••• \d{3}$/) },
    ],
    notices: [{ kind: 'chosen', channel: 'web', cardId: 'everyday', at: at(0) }],
    channels: { shop: { step: 'signature', cardId: 'everyday' } },
  })
  expect(set.customers[0]?.cards[0]).toMatchObject({
    status: 'active',
    pin: { state: 'set', machineTriesLeft: 3, lastChange: { kind: 'chosen', channel: 'web', at: at(0) } },
    pending: null,
    chip: { holds: 'nothing', triesLeft: 3 },
    nextUse: 'signature',
  })
  await issuer.channels.shop.send({ kind: 'sign' })
  issuer.rotateKeys()
  clock.advance(limits.idleMs)
  expect(issuer.look()).toMatchObject({
    customers: [{ cards: [{ chip: { holds: 'current' } }] }],
    sessions: [{ state: 'ended' }],
    keys: { current: null, retired: [asked.keys.current?.kid] },
  })
})

test('a PIN that is set later is pending until then', async () => {
  const { holder, issuer, clock } = play('result-pending')
  await holder.signIn()
  await holder.choose('everyday', await holder.prove('everyday'), '7305')
  const cardNow = () => issuer.look().customers[0]?.cards[0]
  expect(cardNow()).toMatchObject({ pin: { state: 'none' }, pending: { kind: 'chosen', dueAt: at(20_000) } })
  clock.advance(20_000)
  expect(cardNow()).toMatchObject({ pin: { state: 'set' }, pending: null })
})
