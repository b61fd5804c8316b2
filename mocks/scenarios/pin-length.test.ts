import { describe, expect, test } from 'vitest'
import { defaultPinPolicy, judgePin } from '../../src/contract/pin-rules.ts'
import { testNow } from '../node/clock.ts'
import { scenarioNames, scenarios } from '../scenarios.ts'
import { atChannels, ids } from '../test/at-channels.ts'
import { play, refusal } from '../test/cardholder.ts'
import { inLength, pinOf, scenarioOf, sixDigits } from './pin-length.ts'
import { tryThis } from './suggestions.ts'

const six = { pinLength: 6 }

const reasons = (pin: string) => {
  const verdict = judgePin({ ...defaultPinPolicy, length: pin.length }, pin)
  return verdict.accepted ? [] : verdict.reasons
}

// Only the issuer knows that these two are the person's own. Of six digits they are dates as well.
const own = ['1704', '0421']
/** A PIN that a card has is never chosen, so no rule matters to it. */
const chosen = Object.entries(sixDigits).filter(([four]) => !own.includes(four))

test.each(chosen)('%s and %s are judged alike', (four, longer) => {
  expect(longer).toMatch(/^\d{6}$/)
  expect(reasons(longer)[0]).toBe(reasons(four)[0])
})

describe.each(scenarioNames)('%s', (name) => {
  const { seed } = scenarioOf(name, 6)

  test('every PIN of a card has six digits, and no two cards have a PIN that they had not in common before', () => {
    const pinsAt = (at: typeof seed) =>
      at(testNow).customers.flatMap(({ cards }) => cards.map(({ pin }) => [pin?.value, pin?.onChip]))
    const longer = pinsAt(seed)
    for (const pin of longer.flat()) expect(pin ?? '000000').toMatch(/^\d{6}$/)
    const inSix = (pin?: string | null) => pin && pinOf(pin, 6)
    expect(longer).toEqual(pinsAt(scenarios[name].seed).map((pins) => pins.map(inSix)))
  })

  test('its words name no PIN of four digits', () => {
    const told = [scenarioOf(name, 6).note, ...tryThis[name].map((tip) => inLength(tip, 6))].join(' ')
    for (const four of Object.keys(sixDigits)) expect(told).not.toMatch(new RegExp(`\\b${four}\\b`))
  })
})

test('nothing changes for an issuer whose PINs have four digits', () => {
  for (const name of scenarioNames) expect(scenarioOf(name, 4)).toBe(scenarios[name])
  expect(inLength('Try 1704 too.', 4)).toBe('Try 1704 too.')
})

test('security codes in the words stay as they are', () => {
  expect(inLength('Try 4871. The code is 2718.', 6)).toBe('Try 487194. The code is 2718.')
})

test('a PIN of six digits is chosen, viewed and typed everywhere, and one of four is refused', async () => {
  const { holder, issuer, scenario } = play('change-pin', six)
  const { buy, insert, machineKeys } = atChannels(issuer)
  expect(ids(await buy('everyday', '603894'))).toBe('approved')
  await holder.signIn()
  expect(await issuer.readPinPolicy({ caller: holder.caller, params: { cardId: 'everyday' } })).toMatchObject(
    { length: 6 },
  )
  const grant = await holder.prove('everyday')
  expect(await refusal(holder.choose('everyday', grant, '7305'))).toMatchObject({ reasons: ['length'] })
  const again = await holder.prove('everyday')
  expect(await refusal(holder.choose('everyday', again, '603894'))).toMatchObject({
    reasons: ['current-pin'],
  })
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  const seen = await holder.view('everyday', await holder.prove('everyday', 'view'))
  expect(seen.pin).toBe('730594')
  await insert('everyday')
  expect((await machineKeys('730594')).options).toContain('change')
})

test.each([
  ['170488', 'birth-date'],
  ['900421', 'phone'],
])('%s is refused as the person’s own', async (pin, reason) => {
  const { holder } = play('first-pin', six)
  await holder.signIn()
  const refused = await refusal(holder.choose('everyday', await holder.prove('everyday'), pin))
  expect(refused).toMatchObject({ reasons: [reason, 'date'] })
})

test('the phone line and the cash machine ask for six digits', async () => {
  const { issuer, scenario } = play('first-pin', six)
  const { call, dialKeys, insert, option, machineKeys } = atChannels(issuer)
  const asked = await call('everyday', '17041988', '5093', '1', '1')
  expect(asked.say).toEqual([{ id: 'enter-pin', values: { length: 6 } }])
  expect(ids(await dialKeys(scenario.goodPin))).toBe('confirm-pin')
  expect(ids(await dialKeys(scenario.goodPin))).toContain('pin-set')
  await insert('everyday')
  await machineKeys(scenario.goodPin)
  expect((await option('change')).say).toEqual([{ id: 'new-pin', values: { length: 6 } }])
  expect((await machineKeys('7305')).say).toEqual([{ id: 'too-short', values: { length: 6 } }])
})

test.each(scenarioNames)('%s: its good PIN is accepted', async (name) => {
  const { holder, issuer, scenario } = play(name, six)
  await holder.signIn()
  const { cards } = await issuer.listCards({ caller: holder.caller })
  const id = cards.find(({ eligibility }) => eligibility.choose.allowed)?.id
  if (id) await holder.choose(id, await holder.prove(id), scenario.goodPin)
})
