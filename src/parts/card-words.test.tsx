import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { Card, CardList } from '../contract/card.ts'
import { speak } from '../i18n/language.ts'
import { CardName } from './CardFace.tsx'
import { ChipProgress } from './ChipProgress.tsx'
import { chipStages, pinStateOf } from './card-words.ts'

beforeAll(() => speak('en-GB'))

const whole = {
  ...{ id: 'everyday', product: 'Everyday', art: 'petal', last4: '4868', holder: 'Maya', expires: '2029-04' },
  ...{ status: 'active', pin: { state: 'set' }, chip: 'written', nextUse: 'new-pin' },
}
const read = (part: object) => Card.parse({ ...whole, ...part })
const textOf = (shown: ReactNode) =>
  render(<I18nProvider i18n={i18n}>{shown}</I18nProvider>).container.textContent

describe('the state of a PIN', () => {
  it.each([
    ['as usual', {}, 'set'],
    ['an unknown status', { status: 'on-hold' }, 'other'],
    ['an unknown state of the PIN', { pin: { state: 'suspended' } }, 'unknown'],
    ['an unknown state of the chip', { chip: 'rewriting' }, 'set'],
  ])('%s', (_name, part, state) => expect(pinStateOf(read(part))).toBe(state))
})

describe('the progress to the chip', () => {
  it('is drawn for a known state', () => {
    expect(textOf(<ChipProgress card={read({})} />)).toContain('Your PIN is on the card’s chip')
  })

  it.each([
    [
      'no PIN yet',
      null,
      { pin: { state: 'none' }, chip: 'none', nextUse: null },
      ['choose', 'purchase', 'on-chip'],
    ],
    ['the questions', 'identity', {}, ['confirm', 'choose', 'purchase', 'on-chip']],
    ['the choice', 'choose-pin', {}, ['confirmed', 'choose', 'purchase', 'on-chip']],
    ['a PIN that waits', null, { chip: 'pending', nextUse: 'signature' }, ['chosen', 'purchase', 'on-chip']],
    ['a PIN on the chip', null, {}, ['chosen', 'on-chip']],
  ] as const)('has the stages of %s', (_name, step, part, keys) => {
    expect(chipStages(read(part), step)?.map(({ key }) => key)).toEqual(keys)
  })

  it.each([
    ['the chip', { chip: 'rewriting' }],
    ['the PIN', { pin: { state: 'suspended' } }],
  ])('is not drawn when the state of %s is unknown', (_name, part) => {
    expect(chipStages(read(part))).toBeNull()
    expect(textOf(<ChipProgress card={read(part)} />)).toBe('')
  })
})

describe('the name of a card contains its readable parts', () => {
  it.each([
    [{}, 'Everyday ending 4868'],
    [{ last4: '48' }, 'Everyday'],
    [{ product: null }, 'Card ending 4868'],
    [{ product: null, last4: null }, 'A card we can’t name here'],
  ])('%j', (part, name) => {
    const [card] = CardList.parse({ cards: [{ ...whole, ...part }] }).cards
    expect(card && textOf(<CardName card={card} />)).toBe(name)
  })
})
