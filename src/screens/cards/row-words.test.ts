import { expect, it } from 'vitest'
import { type Card, CardList } from '../../contract/card.ts'
import { pinStateOf } from '../../parts/card-words.ts'
import { needsAttention, toneOf, wayOf } from './row-words.ts'

const open = { allowed: true }
const whole = {
  ...{ id: 'everyday', product: 'Everyday', art: 'petal', last4: '4868', holder: 'Maya', expires: '2029-04' },
  ...{ status: 'active', pin: { state: 'set' }, chip: 'written', nextUse: 'new-pin' },
  eligibility: { choose: open, view: open, unblock: open, activate: open, report: open },
}
const read = (part: object): Card => {
  const [card] = CardList.parse({ cards: [{ ...whole, ...part }] }).cards
  if (!card) throw new Error('the card was left out')
  return card
}

it.each([
  ['a card that works', {}, 'ok', null],
  ['an unknown status', { status: 'on-hold' }, 'off', null],
  ['a card that can be read only in part', { chip: null }, 'off', null],
  ['a PIN in an unknown state', { pin: { state: 'suspended' } }, 'off', null],
  [
    'a PIN in an unknown state, and choosing is closed',
    { pin: { state: 'suspended' }, eligibility: {} },
    'off',
    'cards.way-not-available',
  ],
])('%s: has the right mark and hint, and needs no attention', (_name, part, tone, way) => {
  const card = read(part)
  expect(toneOf[pinStateOf(card)]).toBe(tone)
  expect(wayOf(card)).toBe(way)
  expect(needsAttention(card)).toBe(false)
})
