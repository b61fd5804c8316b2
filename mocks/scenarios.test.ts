import { describe, expect, test } from 'vitest'
import { Card, type ClosedReason, closedReasons } from '../src/contract/card.ts'
import { play } from './node-cardholder.ts'
import { atChannels, ids } from './node-channels.ts'
import { testNow } from './node-clock.ts'
import { scenarioNames, scenarios } from './scenarios.ts'

const cardsOf = async (name: (typeof scenarioNames)[number]) => {
  const { holder, issuer } = play(name)
  await holder.signIn()
  return (await issuer.listCards({ caller: holder.caller })).cards
}

describe.each(scenarioNames)('%s', (name) => {
  const { title, note, path, goodPin, answers, seed } = scenarios[name]

  test('says what it is and what to try, and leads to a card of its own', async () => {
    expect(title).not.toBe('')
    expect(note).toMatch(/\.$/)
    const [, cardId] = /^\/cards\/([^/]+)\//.exec(path) ?? []
    const ids = seed(testNow).customers.flatMap(({ cards }) => cards.map(({ id }) => id))
    if (cardId !== undefined) expect(ids).toContain(cardId)
    const asked = seed(testNow).customers.flatMap(({ questions }) => questions.flat())
    expect(Object.keys(answers).sort()).toEqual(asked.map(({ id }) => id).sort())
  })

  test('its cards fit the contract', async () => {
    const cards = await cardsOf(name)
    expect(cards.map((card) => Card.parse(card))).toEqual(cards)
  })

  test('its good PIN is accepted wherever one may be chosen', async () => {
    const open = (await cardsOf(name)).filter(({ eligibility }) => eligibility.choose.allowed)
    // Every card in turn, each in a world of its own: a PIN may only be on one card.
    for (const { id } of open.slice(0, 12)) {
      const { holder } = play(name)
      await holder.signIn()
      await holder.choose(id, await holder.prove(id), goodPin)
    }
  })
})

test('the first card of each scenario is what its name says', async () => {
  const first = async (name: (typeof scenarioNames)[number]) => (await cardsOf(name))[0]
  expect(await first('first-pin')).toMatchObject({
    status: 'active',
    pin: { state: 'none' },
    chip: 'none',
    nextUse: null,
  })
  expect(await first('not-activated')).toMatchObject({ status: 'not-active' })
  expect(await first('change-pin')).toMatchObject({
    pin: { state: 'set' },
    chip: 'written',
    nextUse: 'new-pin',
  })
  expect(await first('pin-blocked')).toMatchObject({ pin: { state: 'blocked' } })
  expect(await first('chip-pending')).toMatchObject({ chip: 'pending', nextUse: 'signature' })
  expect(await first('no-cards')).toBeUndefined()
  expect(await first('no-pin-allowed')).toMatchObject({
    eligibility: { choose: { reason: 'pin-suppressed' } },
  })
  expect(await first('changed-elsewhere')).toMatchObject({
    pin: { lastChange: { channel: 'phone', at: new Date(testNow - 86_400_000).toISOString() } },
    chip: 'pending',
    nextUse: 'previous-pin',
    eligibility: { report: { allowed: true } },
  })
})

test.each([
  // The table of first-use messages: what is chosen where, what the chip says, what the next purchase asks for.
  ['first-pin', 'none', null],
  ['chip-pending', 'pending', 'signature'],
  ['changed-elsewhere', 'pending', 'previous-pin'],
  ['changed-chip-check', 'pending', 'previous-pin'],
  ['changed-online-check', 'written', 'new-pin'],
  ['changed-at-machine', 'written', 'new-pin'],
  ['blocked-then-changed', 'pending', 'cash-machine'],
  ['blocked-then-unblocked', 'written', 'cash-machine'],
] as const)('%s: chip %s, next use %s', async (name, chip, nextUse) => {
  expect((await cardsOf(name))[0]).toMatchObject({ status: 'active', chip, nextUse })
})

test.each([
  ['changed-chip-check', '6038', 'approved chip-written'],
  ['changed-online-check', '2709', 'approved'],
  ['changed-at-machine', '2709', 'approved'],
  ['blocked-then-changed', '2709', 'declined.cash-machine'],
  ['blocked-then-unblocked', '8153', 'declined.cash-machine'],
  ['chip-pending', '', 'approved chip-written'],
  ['card-frozen', '6038', 'declined.frozen'],
  ['card-reported', '9364', 'declined.reported'],
] as const)('%s: a shop does what its note says', async (name, pin, said) => {
  const { buy } = atChannels(play(name).issuer)
  expect(ids(await buy('everyday', pin))).toBe(said)
  const again = said === 'declined.cash-machine' ? 'approved' : null
  if (again) expect(ids(await buy('everyday', pin))).toBe(again)
})

test('what happened before is told, the latest first, and what is lately is in the inbox', async () => {
  const { holder, issuer } = play('changed-elsewhere')
  await holder.signIn()
  const notices = await holder.notices('everyday')
  expect(notices.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
    'changed phone',
    'viewed web',
    'chosen web',
    'activated web',
  ])
  expect(new Set(notices.map(({ id }) => id)).size).toBe(4)
  expect(issuer.outbox().map(({ kind }) => kind)).toEqual(['pin-changed', 'pin-changed'])
})

test('the security codes that are told activate', async () => {
  for (const name of ['not-activated', 'activation-last-try'] as const) {
    const { holder, scenario, seed } = play(name)
    await holder.signIn()
    const securityCode = scenario.securityCodes.everyday ?? ''
    expect(scenario.note).toContain(securityCode)
    const expires = seed.customers[0]?.cards[0]?.expires ?? ''
    expect(await holder.details('everyday', { securityCode, expires })).toMatchObject({ state: 'activated' })
  }
})

test('“change-pin” is due for a new PIN whenever it is opened', async () => {
  const [card] = await cardsOf('change-pin')
  expect(card?.pin.reminderDue).toBe(true)
  const { seed } = scenarios['change-pin']
  const changedAt = (now: number) => seed(now).customers[0]?.cards[0]?.pin?.changedAt ?? 0
  expect(testNow + 1e10 - changedAt(testNow + 1e10)).toBe(testNow - changedAt(testNow))
})

test('“several-cards” refuses the PIN its note tells of', async () => {
  const { holder, scenario } = play('several-cards')
  await holder.signIn()
  const [pin = ''] = /\b\d{4}\b/.exec(scenario.note) ?? []
  await expect(holder.choose('everyday', await holder.prove('everyday'), pin)).rejects.toMatchObject({
    extras: { reasons: ['other-card'] },
  })
})

test('among 200 cards every lasting reason for a closed action is found, and each world is the same', async () => {
  const cards = await cardsOf('many-cards')
  expect(cards).toHaveLength(200)
  const found = new Set<ClosedReason>()
  for (const { eligibility } of cards) {
    for (const one of Object.values(eligibility)) if (!one.allowed) found.add(one.reason)
  }
  const passing: ClosedReason[] = ['change-pending', 'identity-locked', 'activation-locked']
  expect(closedReasons.filter((reason) => !found.has(reason))).toEqual(passing)
  expect(await cardsOf('many-cards')).toEqual(cards)
})

test('people are invented: free phone numbers, example addresses, no such post code', () => {
  for (const { seed } of Object.values(scenarios)) {
    for (const { phone, email, postCode } of seed(testNow).customers) {
      expect(phone).toMatch(/^07700 900\d{3}$/)
      expect(email).toMatch(/@example\.com$/)
      expect(postCode).toMatch(/^ZZ/)
    }
  }
})
