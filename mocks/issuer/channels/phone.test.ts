import { describe, expect, test } from 'vitest'
import { atChannels, ids } from '../../test/at-channels.ts'
import { play, refusal } from '../../test/cardholder.ts'
import { createIssuer } from '../issuer.ts'
import { restore } from '../start.ts'
import { phone } from './phone.ts'
import { type Call, noCall, type PhoneInput } from './phone-call.ts'
import { questionsByPhone } from './phone-desk.ts'

const at = (name: Parameters<typeof play>[0]) => {
  const played = play(name)
  return { ...played, ...atChannels(played.issuer) }
}

const call = (more: Partial<Call>): Call => ({ ...noCall, cardId: 'c', ...more })
const date = { say: { id: 'ask.birth-date', values: { length: 8 } }, length: 8 } as const
const code = { say: { id: 'ask.security-code', values: { length: 3 } }, length: 3 } as const
const key = (one: Extract<PhoneInput, { kind: 'key' }>['key']): PhoneInput => ({ kind: 'key', key: one })

test.each<[string, Partial<Call>, PhoneInput, string, Partial<Call>]>([
  ['dial', { step: 'idle' }, { kind: 'dial' }, 'greeting enter-number', { step: 'number' }],
  ['a digit of the number', { step: 'number' }, key('9'), '', { keys: '9' }],
  ['0 before the number', { step: 'number' }, key('0'), 'agent ended', noCall],
  ['0 within the number', { step: 'number', keys: '9' }, key('0'), '', { keys: '90' }],
  ['* within the number', { step: 'number', keys: '90' }, key('*'), 'enter-number', { keys: '' }],
  [
    'a bad number',
    { step: 'number', keys: '90000000000000' },
    key('2'),
    'number-wrong enter-number',
    { wrongNumbers: 1, keys: '' },
  ],
  [
    'a third bad number',
    { step: 'number', wrongNumbers: 2, keys: '90000000000000' },
    key('2'),
    'number-refused ended',
    noCall,
  ],
  ['0 in a date', { step: 'questions', questions: [date] }, key('0'), '', { keys: '0' }],
  [
    'the end of a date',
    { step: 'questions', questions: [date, code], keys: '0102198' },
    key('5'),
    'ask.security-code',
    { answers: ['01021985'], keys: '' },
  ],
  [
    '* at the second question',
    { step: 'questions', questions: [date, code], answers: ['01021985'] },
    key('*'),
    'ask.birth-date',
    { answers: [] },
  ],
  [
    '# repeats',
    { step: 'questions', questions: [date], keys: '01' },
    key('#'),
    'ask.birth-date',
    { keys: '' },
  ],
  ['1 at the menu', { step: 'menu' }, key('1'), 'service', { step: 'service' }],
  ['0 at the menu', { step: 'menu' }, key('0'), 'agent ended', noCall],
  ['7 at the menu', { step: 'menu' }, key('7'), 'not-an-option menu', { step: 'menu' }],
  ['* at the service', { step: 'service' }, key('*'), 'menu', { step: 'menu' }],
  ['0 in a PIN', { step: 'new-pin' }, key('0'), '', { keys: '0' }],
  [
    'the end of a PIN',
    { step: 'new-pin', keys: '730' },
    key('5'),
    'confirm-pin',
    { step: 'confirm', pin: '7305', keys: '' },
  ],
  ['* at a PIN', { step: 'new-pin' }, key('*'), 'service', { step: 'service' }],
  [
    '* at the confirmation',
    { step: 'confirm', pin: '7305' },
    key('*'),
    'enter-pin',
    { step: 'new-pin', pin: '' },
  ],
  [
    'a different PIN at the confirmation',
    { step: 'confirm', pin: '7305', keys: '730' },
    key('6'),
    'pins-differ enter-pin',
    { step: 'new-pin', pin: '', keys: '' },
  ],
  [
    'silence',
    { step: 'new-pin', keys: '73' },
    { kind: 'silence' },
    'still-there enter-pin',
    { silences: 1, keys: '' },
  ],
  ['a third silence', { step: 'menu', silences: 2 }, { kind: 'silence' }, 'silence ended', noCall],
  ['a key after a silence', { step: 'menu', silences: 2 }, key('#'), 'menu', { silences: 0 }],
  ['hanging up', { step: 'confirm', pin: '7305' }, { kind: 'hang-up' }, 'ended', noCall],
  ['a key after the end', { step: 'idle' }, key('1'), '', { step: 'idle' }],
])('%s', (_name, before, input, said, after) => {
  const turn = phone(call(before), input)
  expect(ids(turn)).toBe(said)
  expect(turn.state).toMatchObject(after)
  expect(JSON.stringify(turn.say)).not.toMatch(/7305|01021985/)
})

test.each([
  ['first-pin', ['birth-date 8', 'security-code 4']],
  ['several-cards', ['birth-date 8', 'phone-digits 4']],
  ['change-pin', ['birth-date 8', 'joined-year 4', 'phone-digits 4']],
  ['identity-locked', ['birth-date 8', 'phone-digits 4']],
] as const)('%s: the questions by phone', (name, asked) => {
  const customer = play(name).seed.customers[0]
  if (!customer) throw new Error('no customer')
  expect(questionsByPhone(customer).map(({ say, length }) => `${say.id.slice(4)} ${length}`)).toEqual(asked)
})

describe('a whole call', () => {
  test('sets a PIN and adds a notice', async () => {
    const { call: ring, dialKeys, holder, scenario, issuer } = at('first-pin')
    const menu = await ring('everyday', '17041988', '5093')
    expect(menu).toMatchObject({ step: 'menu', echo: true })
    expect(ids(await dialKeys('1'))).toBe('service')
    expect(await dialKeys('1')).toMatchObject({ step: 'new-pin', echo: false, entered: 0 })
    expect(await dialKeys(scenario.goodPin.slice(0, 3))).toMatchObject({ entered: 3, say: [] })
    expect(JSON.stringify(issuer.save().channels)).not.toContain(scenario.goodPin.slice(0, 3))
    expect(ids(await dialKeys(scenario.goodPin.slice(3)))).toBe('confirm-pin')
    expect(ids(await dialKeys(scenario.goodPin))).toBe('pin-set next.signature menu')
    await holder.signIn()
    expect(await holder.notices('everyday')).toMatchObject([{ kind: 'chosen', channel: 'phone' }])
    expect(await holder.card('everyday')).toMatchObject({ chip: 'pending', nextUse: 'signature' })
  })

  test.each([
    ['1704', 'birth-date'],
    ['0421', 'phone'],
    ['1234', 'run'],
  ])('%s is refused for the same reason as online', async (pin, reason) => {
    const { call: ring, dialKeys } = at('first-pin')
    await ring('everyday', '17041988', '5093', '1', '1', pin)
    expect((await dialKeys(pin)).say[0]).toEqual({ id: 'pin-refused', values: { reason } })
  })

  test('wrong answers by phone have their own count, but the lock is the same as online', async () => {
    const { call: ring, dialKeys, holder } = at('first-pin')
    const wrong = await ring('everyday', '17041988', '5094')
    expect(wrong.say[0]).toEqual({ id: 'answers-wrong', values: { left: 4 } })
    await holder.signIn()
    expect((await holder.open('everyday')).attemptsLeft).toBe(5)
    expect(ids(await dialKeys('310219885093'))).toBe('not-a-date ask.birth-date')
    for (const left of [3, 2, 1]) expect((await dialKeys('010119885093')).say[0]?.values).toEqual({ left })
    expect(ids(await dialKeys('010119885093'))).toBe('locked ended')
    expect(ids(await ring('everyday'))).toBe('locked ended')
    expect(await holder.identity('everyday')).toMatchObject({ state: 'locked' })
  })

  test('right answers by phone give back no try online', async () => {
    const { call: ring, holder, issuer } = at('several-cards')
    await holder.signIn()
    const page = await holder.open('everyday')
    const guess = () => holder.answer(page, { 'memorable-word': 'a guess' })
    for (let times = 0; times < 4; times++) expect(await guess()).toMatchObject({ outcome: 'wrong' })
    expect((await ring('everyday', '03121979', '0837')).say[0]?.values).toEqual({ left: 4 })
    expect(await ring('everyday', '03121979', '0836')).toMatchObject({ step: 'menu' })
    expect(issuer.save().identity.customer?.failures).toEqual({ 1: 4 })
    expect(await refusal(guess())).toMatchObject({ code: 'identity-locked' })
    expect(ids(await ring('everyday'))).toBe('locked ended')
  })

  test('right answers online give back no try by phone', async () => {
    const { call: ring, dialKeys, holder } = at('several-cards')
    await ring('everyday', '03121979', '0837')
    for (const left of [3, 2, 1]) expect((await dialKeys('031219790837')).say[0]?.values).toEqual({ left })
    await holder.signIn()
    await holder.prove('everyday')
    expect(ids(await dialKeys('031219790837'))).toBe('locked ended')
  })

  test.each([
    ['not-activated', '28061995', '0152', 'not-active'],
    ['no-pin-allowed', '02101949', '1962', 'pin-suppressed'],
  ] as const)('%s: choosing a PIN is closed, with the reason', async (name, day, digits, reason) => {
    const { call: ring, dialKeys } = at(name)
    await ring('everyday', day, digits, '1')
    expect((await dialKeys('1')).say[0]).toEqual({ id: 'closed', values: { reason } })
  })

  test('a blocked PIN can be unblocked by phone', async () => {
    const { call: ring, dialKeys, holder } = at('pin-blocked')
    await ring('everyday', '05021984', '618')
    expect(ids(await dialKeys('2'))).toBe('pin-unblocked next.cash-machine menu')
    expect(ids(await dialKeys('2'))).toBe('closed menu')
    await holder.signIn()
    expect((await holder.notices('everyday'))[0]).toMatchObject({ kind: 'unblocked', channel: 'phone' })
  })

  test('a call continues after a reload, without the digits that were typed', async () => {
    const { call: ring, dialKeys, issuer, scenario, clock } = at('first-pin')
    await ring('everyday', '17041988', '5093', '1', '1')
    await dialKeys('7305')
    await dialKeys('73')
    const restored = restore(scenario.seed, JSON.parse(JSON.stringify(issuer.save())))
    if (!restored) throw new Error('not restored')
    const again = createIssuer({
      ...restored,
      clock: clock.now,
      random: (n) => new Uint8Array(n),
    })
    expect(again.channels.phone.read()).toEqual({
      step: 'new-pin',
      say: [{ id: 'enter-pin', values: { length: 4 } }],
      echo: false,
      entered: 0,
    })
  })
})
