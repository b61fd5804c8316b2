import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits, wordsOf } from './search.ts'

const card = (product: string, last4 = '4821') => ({ product, last4 })
const finds = (product: string, search: string) => fits(card(product), wordsOf(search))

describe('a search for a card', () => {
  it.each([
    ['Everyday', '', true],
    ['Everyday', '  –  ', true],
    ['Everyday', 'every', true],
    ['Everyday', 'DAY', true],
    ['Everyday', 'everyday 4821', true],
    ['Everyday', '4821 everyday', true],
    ['Everyday', '21', true],
    ['Everyday', '82', true],
    ['Everyday', '•••• 4821', true],
    ['Everyday', '...4821', true],
    ['Everyday', '٤٨٢١', true],
    ['Everyday', '374512345674821', true],
    ['Everyday', '3745 123456 74821', true],
    ['Everyday', '3745-1234-5674-821', true],
    ['Everyday', '374512345674822', false],
    ['Everyday', '48210', false],
    ['Everyday', '8 4', true],
    ['Everyday', '1284', false],
    ['Everyday', 'traveller', false],
    ['Everyday', 'everyday 4822', false],
    ['Fleet 20251', '20251', true],
    ['Café Réserve', 'reserve cafe', true],
    ['Cafe Reserve', 'Résérve', true],
    ['STRASSE', 'straße', true],
    ['Καφές', 'ΚΑΦΕΣ', true],
    ['İstanbul', 'istanbul', true],
    ['家庭用カード', 'カード', true],
    ['O’Hara & Sons', "o'hara sons", true],
  ])('%s ending 4821, “%s”: %s', (product, search, found) => {
    expect(finds(product, search)).toBe(found)
  })

  it('finds a card by parts of its name and number, in any order and case, with or without accents', () => {
    const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,8}$/)
    const last4 = fc.stringMatching(/^\d{4}$/)
    const turned = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        last4,
        turned,
        fc.nat(3),
        fc.boolean(),
        (names, number, turn, from, first) => {
          const part = turn(names.at(-1) ?? '')
          const digits = number.slice(from)
          const search = first ? `${digits} ${part}` : `${part}, ${digits}`
          return fits(card(names.join(' '), number), wordsOf(search))
        },
      ),
    )
  })

  it('keeps only the last four digits of a card number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9,19}$/), (number) => {
        expect(wordsOf(`card ${number}`)).toEqual(['CARD', number.slice(-4)])
      }),
    )
  })
})
