import { describe, expect, it } from 'vitest'
import { Card, CardList } from './card.ts'
import { Confirmation } from './confirmation.ts'
import { NoticeList } from './notice.ts'

const closed = { allowed: false, reason: 'not-available' }
const allClosed = { choose: closed, view: closed, unblock: closed, activate: closed, report: closed }
const open = { allowed: true }

const change = {
  id: 'key',
  state: 'completed',
  kind: 'chosen',
  channel: 'web',
  at: '2026-05-03T12:00:00.000Z',
  confirmations: [{ by: 'email', to: 'm•••@example.com' }],
}
const card = {
  id: 'everyday',
  product: 'Everyday',
  art: 'petal',
  last4: '4868',
  holder: 'Maya Lindqvist',
  expires: '2029-04',
  status: 'active',
  pin: { state: 'set', lastChange: change, reminderDue: true },
  chip: 'written',
  nextUse: 'new-pin',
  eligibility: { choose: open, view: open, unblock: closed, activate: closed, report: open },
}
const pin = (part: object) => ({ ...card, pin: { ...card.pin, ...part } })
const changed = (part: object) => pin({ lastChange: { ...change, ...part } })
const without = (whole: Record<string, unknown>, key: string) =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key))

it('reads a complete card unchanged, and ignores unknown fields', () => {
  expect(Card.parse(card)).toEqual(card)
  expect(Card.parse({ ...card, extra: 1, pin: { ...card.pin, extra: 1 } })).toEqual(card)
})

describe('an unknown value has a neutral fallback', () => {
  it.each([
    ['status', { ...card, status: 'on-hold' }, { status: 'other' }],
    ['pin.state', pin({ state: 'suspended' }), { pin: { state: 'unknown' } }],
    ['chip', { ...card, chip: 'rewriting' }, { chip: 'unknown' }],
    ['nextUse', { ...card, nextUse: 'fingerprint' }, { nextUse: null }],
    ['change.state', changed({ state: 'queued' }), { pin: { lastChange: { state: 'pending' } } }],
    ['change.kind', changed({ kind: 'mailed' }), { pin: { lastChange: { kind: 'other' } } }],
    ['change.channel', changed({ channel: 'branch' }), { pin: { lastChange: { channel: 'other' } } }],
    [
      'confirmation.by',
      changed({ confirmations: [{ by: 'letter', to: 'your home' }] }),
      { pin: { lastChange: { confirmations: [{ by: 'other', to: 'your home' }] } } },
    ],
    [
      'reason',
      { ...card, eligibility: { ...card.eligibility, view: { allowed: false, reason: 'full-moon' } } },
      { eligibility: { view: closed } },
    ],
  ])('%s', (_field, given, read) => expect(Card.parse(given)).toMatchObject(read))
})

describe('a part that may be missing has a default', () => {
  it.each([
    ['eligibility', without(card, 'eligibility'), { eligibility: allClosed }],
    [
      'eligibility.choose',
      { ...card, eligibility: { view: open } },
      { eligibility: { ...allClosed, view: open } },
    ],
    ['eligibility.choose null', { ...card, eligibility: { choose: null } }, { eligibility: allClosed }],
    ['reason', { ...card, eligibility: { choose: { allowed: false } } }, { eligibility: { choose: closed } }],
    [
      'until null',
      { ...card, eligibility: { choose: { ...closed, until: null } } },
      { eligibility: { choose: closed } },
    ],
    ['reminderDue', { ...card, pin: { state: 'none', lastChange: null } }, { pin: { reminderDue: false } }],
    ['lastChange', { ...card, pin: { state: 'none' } }, { pin: { lastChange: null } }],
    ['nextUse', without(card, 'nextUse'), { nextUse: null }],
    [
      'confirmations',
      pin({ lastChange: without(change, 'confirmations') }),
      { pin: { lastChange: { confirmations: [] } } },
    ],
  ])('%s', (_field, given, read) => expect(Card.parse(given)).toMatchObject(read))
})

describe('any other missing part, or an impossible value, is an error of its field', () => {
  it.each([
    ...['id', 'product', 'art', 'last4', 'holder', 'expires', 'status', 'pin', 'chip'].map(
      (key) => [key, without(card, key), [key]] as const,
    ),
    ['id', { ...card, id: '' }, ['id']],
    ['status', { ...card, status: null }, ['status']],
    ['last4', { ...card, last4: '904177253004868' }, ['last4']],
    ['pin.state', { ...card, pin: {} }, ['pin', 'state']],
    ['change.at', changed({ at: '2026-02-30T12:00:00Z' }), ['pin', 'lastChange', 'at']],
    [
      'until',
      { ...card, eligibility: { choose: { ...closed, until: 'tomorrow' } } },
      ['eligibility', 'choose', 'until'],
    ],
  ] as const)('%s', (_field, given, path) => {
    const { error } = Card.safeParse(given)
    expect(error?.issues.map((issue) => issue.path)).toEqual([path])
  })
})

it('reads the times of a card as UTC', () => {
  const until = '2026-05-03T17:30:00+05:30'
  const read = Card.parse({
    ...changed({ at: '2026-05-03T14:00:00+02:00' }),
    eligibility: { choose: { allowed: false, reason: 'identity-locked', until } },
  })
  expect(read.pin.lastChange?.at).toBe('2026-05-03T12:00:00.000Z')
  expect(read.eligibility.choose).toMatchObject({ until: '2026-05-03T12:00:00.000Z' })
})

describe('a long text of the issuer is cut and ends with an ellipsis', () => {
  const long = 'x'.repeat(400)
  it.each([
    ['product', Card.parse({ ...card, product: long }).product, 80],
    ['holder', Card.parse({ ...card, holder: long }).holder, 80],
    ['masked address', Confirmation.parse({ by: 'email', to: long }).to, 100],
  ])('%s', (_field, read, most) => expect(read).toBe(`${'x'.repeat(most - 1)}…`))

  it('but a text up to that length is unchanged, counted in whole characters', () => {
    const exact = '🌷'.repeat(80)
    expect(Card.parse({ ...card, product: exact }).product).toBe(exact)
    expect(Card.parse({ ...card, product: `${exact}🌷` }).product).toBe(`${'🌷'.repeat(79)}…`)
  })

  it('but an id is never cut', () => expect(Card.parse({ ...card, id: long }).id).toBe(long))
})

describe('an unreadable card does not break the list', () => {
  const nothingKnown = {
    status: 'other',
    pin: { state: 'unknown', lastChange: null, reminderDue: false },
    chip: 'unknown',
    nextUse: null,
    eligibility: allClosed,
  }
  it.each([
    ['a missing status', without({ ...card, id: 'odd' }, 'status'), { product: 'Everyday', last4: '4868' }],
    [
      'a whole card number',
      { ...card, id: 'odd', last4: '904177253004868' },
      { product: 'Everyday', last4: '' },
    ],
    ['only an id', { id: 'odd' }, { product: '', last4: '', holder: '', expires: '', art: '' }],
  ])('%s: the card is kept with its readable parts and no open action', (_name, odd, known) => {
    const { cards } = CardList.parse({ cards: [odd, card] })
    expect(cards).toEqual([expect.objectContaining({ id: 'odd', ...known, ...nothingKnown }), card])
  })

  it.each([
    ['no id', without(card, 'id')],
    ['an empty id', { ...card, id: '' }],
    ['null', null],
    ['a text', 'card'],
    ['a list', []],
  ])('%s: the item is left out', (_name, odd) =>
    expect(CardList.parse({ cards: [card, odd] }).cards).toEqual([card]),
  )

  it('keeps the first of two cards with the same id', () => {
    const { cards } = CardList.parse({ cards: [card, { ...card, product: 'Second' }] })
    expect(cards).toEqual([card])
  })

  it('but a missing list is an error', () => {
    for (const given of [{}, { cards: null }, { cards: {} }, []]) {
      expect(CardList.safeParse(given).success).toBe(false)
    }
  })
})

describe('an unreadable notice does not break the history', () => {
  const notice = {
    id: 'n-1',
    kind: 'changed',
    channel: 'phone',
    at: '2026-05-03T12:00:00.000Z',
    confirmations: [],
    reportable: true,
  }
  const read = (given: unknown) => NoticeList.parse({ notices: [given, { ...notice, id: 'n-2' }] }).notices
  it.each([
    ['an unknown kind', { ...notice, kind: 'mailed' }, { ...notice, kind: 'other' }],
    ['an unknown channel', { ...notice, channel: 'branch' }, { ...notice, channel: 'other' }],
    ['a time with an offset', { ...notice, at: '2026-05-03T13:00:00+01:00' }, notice],
    ['no date', without(notice, 'at'), { ...notice, at: null }],
    ['an impossible date', { ...notice, at: '2026-05-33T12:00:00Z' }, { ...notice, at: null }],
    [
      'no kind and no channel',
      { id: 'n-1', at: notice.at },
      { ...notice, kind: 'other', channel: 'other', reportable: false },
    ],
    ['no confirmations', without(notice, 'confirmations'), notice],
    ['no word about reporting', without(notice, 'reportable'), { ...notice, reportable: false }],
    [
      'a confirmation that cannot be read',
      { ...notice, confirmations: [null, { by: 'email' }, { by: 'text', to: '•••21' }] },
      { ...notice, confirmations: [{ by: 'text', to: '•••21' }] },
    ],
  ])('%s', (_name, given, shown) => expect(read(given)).toEqual([shown, { ...notice, id: 'n-2' }]))

  it.each([
    ['no id', without(notice, 'id')],
    ['null', null],
    ['the same id', { ...notice, id: 'n-2' }],
  ])('%s: one notice is left', (_name, given) => expect(read(given)).toHaveLength(1))
})
