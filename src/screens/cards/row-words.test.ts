import { expect, it } from 'vitest'
import { type Card, CardList } from '../../contract/card.ts'
import { actionOf, needsAttention, wayOf } from './row-words.ts'

const open = { allowed: true }
const closed = { allowed: false, reason: 'not-online' }
const all = { choose: open, view: open, unblock: closed, activate: closed, report: open }
const blocked = { pin: { state: 'blocked' }, eligibility: { ...all, unblock: open } }
const inactive = { status: 'not-active', eligibility: { ...all, activate: open } }
const whole = {
  ...{ id: 'everyday', product: 'Everyday', art: 'petal', last4: '4868', holder: 'Maya', expires: '2029-04' },
  ...{ status: 'active', pin: { state: 'set' }, chip: 'written', nextUse: 'new-pin' },
  eligibility: all,
}
const read = (part: object): Card => {
  const [card] = CardList.parse({ cards: [{ ...whole, ...part }] }).cards
  if (!card) throw new Error('the card was left out')
  return card
}
const only = (name: string) => ({
  eligibility: Object.fromEntries(Object.keys(all).map((key) => [key, key === name ? open : closed])),
})
const suppressed = { eligibility: { ...all, choose: { allowed: false, reason: 'pin-suppressed' } } }
const none = only('report')

it.each([
  ['no PIN', { pin: { state: 'none' } }, 'pin.choose', '/cards/everyday/identity'],
  ['a PIN', {}, 'pin.view', '/cards/everyday/identity?for=view'],
  ['a PIN that cannot be viewed', only('choose'), 'pin.change', '/cards/everyday/identity'],
  ['a PIN that waits', { chip: 'pending' }, 'pin.view', '/cards/everyday/identity?for=view'],
  [
    'a PIN that waits for a cash machine',
    { nextUse: 'cash-machine' },
    'pin.view',
    '/cards/everyday/identity?for=view',
  ],
  ['a blocked PIN', blocked, 'pin.unblock', '/cards/everyday/identity?for=unblock'],
  [
    'a blocked PIN to choose anew',
    { pin: { state: 'blocked' }, ...only('choose') },
    'pin.change',
    '/cards/everyday/identity',
  ],
  ['a card that is not active', inactive, 'pin.activate', '/cards/everyday/activate'],
])('%s: the list offers the likely action', (_name, part, words, to) => {
  expect(actionOf(read(part))).toMatchObject({ words, to })
  expect(wayOf(read(part))).toBeNull()
})

it.each([
  ['frozen', { status: 'frozen' }, 'cards.way-frozen'],
  ['reported', { status: 'reported' }, 'cards.way-reported'],
  ['expired', { status: 'expired' }, 'cards.way-expired'],
  ['signature only', suppressed, 'cards.way-signature'],
  ['not active, and activation is closed', { status: 'not-active', ...none }, 'cards.way-activate'],
  ['no PIN, and choosing is closed', { pin: { state: 'none' }, ...none }, 'cards.way-not-online'],
  ['blocked, and unblocking is closed', { pin: { state: 'blocked' }, ...none }, 'cards.way-not-online'],
])('%s: the list says what to do instead', (_name, part, way) => {
  expect(actionOf(read(part))).toBeUndefined()
  expect(wayOf(read(part))).toBe(way)
})

it.each([
  ['an unknown status', { status: 'on-hold' }, null],
  ['a card that can be read only in part', { chip: null }, null],
  ['a PIN in an unknown state', { pin: { state: 'suspended' } }, null],
  [
    'a PIN in an unknown state, and choosing is closed',
    { pin: { state: 'suspended' }, eligibility: {} },
    'cards.way-not-available',
  ],
])('%s: the list offers nothing and claims nothing', (_name, part, way) => {
  const card = read(part)
  expect(actionOf(card)).toBeUndefined()
  expect(wayOf(card)).toBe(way)
  expect(needsAttention(card)).toBe(false)
})

it.each([
  [{ pin: { state: 'none' } }, true],
  [{ status: 'not-active' }, true],
  [{ nextUse: 'cash-machine' }, true],
  [{ pin: { state: 'blocked' } }, true],
  [{ status: 'frozen' }, true],
  [{}, false],
  [{ chip: 'pending' }, false],
  [{ status: 'reported' }, false],
  [{ status: 'expired' }, false],
])('%j needs attention: %s', (part, needed) => expect(needsAttention(read(part))).toBe(needed))
