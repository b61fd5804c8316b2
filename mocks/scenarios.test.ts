import { describe, expect, test } from 'vitest'
import { Card } from '../src/contract/card.ts'
import { type ClosedReason, closedReasons } from '../src/contract/permission.ts'
import { testNow } from './node/clock.ts'
import { scenarioNames, scenarios } from './scenarios.ts'
import { atChannels, ids } from './test/at-channels.ts'
import { play } from './test/cardholder.ts'

const cardsOf = async (name: (typeof scenarioNames)[number]) => {
  const { holder, issuer } = play(name)
  await holder.signIn()
  return (await issuer.listCards({ caller: holder.caller })).cards
}

describe.each(scenarioNames)('%s', (name) => {
  const { title, note, path, goodPin, answers, seed } = scenarios[name]

  test('it has a title, a note, a path to one of its own cards, and an answer to each question', async () => {
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

  test('its good PIN is accepted for each card whose PIN may be chosen', async () => {
    const open = (await cardsOf(name)).filter(({ eligibility }) => eligibility.choose.allowed)
    // Each card is tested in its own world, because two cards may not have the same PIN.
    for (const { id } of open.slice(0, 12)) {
      const { holder } = play(name)
      await holder.signIn()
      await holder.choose(id, await holder.prove(id), goodPin)
    }
  })
})

test('the first card of a scenario is in the state that the scenario’s name says', async () => {
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
  // Each row: the scenario, the state of the PIN on the chip, what the next purchase asks for.
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
] as const)('%s: a purchase in a shop ends as the scenario’s note says', async (name, pin, said) => {
  const { buy } = atChannels(play(name).issuer)
  expect(ids(await buy('everyday', pin))).toBe(said)
  const again = said === 'declined.cash-machine' ? 'approved' : null
  if (again) expect(ids(await buy('everyday', pin))).toBe(again)
})

test('the history lists the latest event first, and the inbox has messages about that event only', async () => {
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

test('the security code in the note activates the card', async () => {
  for (const name of ['not-activated', 'activation-last-try'] as const) {
    const { holder, scenario, seed } = play(name)
    await holder.signIn()
    const securityCode = scenario.securityCodes.everyday ?? ''
    expect(scenario.note).toContain(securityCode)
    const expires = seed.customers[0]?.cards[0]?.expires ?? ''
    expect(await holder.details('everyday', { securityCode, expires })).toMatchObject({ state: 'activated' })
  }
})

test('the card of “change-pin” is due for a new PIN, whenever the scenario is opened', async () => {
  const [card] = await cardsOf('change-pin')
  expect(card?.pin.reminderDue).toBe(true)
  const { seed } = scenarios['change-pin']
  const changedAt = (now: number) => seed(now).customers[0]?.cards[0]?.pin?.changedAt ?? 0
  expect(testNow + 1e10 - changedAt(testNow + 1e10)).toBe(testNow - changedAt(testNow))
})

test('“several-cards” refuses the PIN in its note', async () => {
  const { holder, scenario } = play('several-cards')
  await holder.signIn()
  const [pin = ''] = /\b\d{4}\b/.exec(scenario.note) ?? []
  await expect(holder.choose('everyday', await holder.prove('everyday'), pin)).rejects.toMatchObject({
    extras: { reasons: ['other-card'] },
  })
})

test('the 200 cards are the same in each world, and have every lasting reason for a closed action', async () => {
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

test('people have reserved phone numbers, example e-mail addresses and invented post codes', () => {
  for (const { seed } of Object.values(scenarios)) {
    for (const { phone, email, postCode } of seed(testNow).customers) {
      expect(phone).toMatch(/^07700 900\d{3}$/)
      expect(email).toMatch(/@example\.com$/)
      expect(postCode).toMatch(/^ZZ/)
    }
  }
})
