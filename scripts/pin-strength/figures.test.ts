import { describe, expect, it, test } from 'vitest'
import type { PinVerdict } from '../../src/contract/pin-rules.ts'
import { parseChoices } from './csv.ts'
import { limits, measureStrength, popularRanks, type Strength } from './figures.ts'
import { strengthTable } from './table.ts'

// A hundred people: 50 choose a repeat, 10 a popular PIN, the other 40 a PIN that the rules accept.
const hundred: [string, number][] = [
  ['1111', 50],
  ['1342', 10],
  ['0729', 8],
  ['3851', 8],
  ['6094', 8],
  ['9416', 4],
  ['5827', 4],
  ['8306', 4],
  ['2749', 4],
]

const counted = (weights: [string, number][]) =>
  ({ length: 4, weights: new Map(weights), counted: true }) as const

/** Six digits, the most popular first: a run, a date, a year, a popular PIN. Every rule says its name but the last. */
const ranking = ['123456', '311299', '682029', '142536']

/** How many limits a CSV of four digits is measured against. */
const limitsOfFour = 4

describe('reading a file', () => {
  test.each([
    ['counts', 'pin,count\n0007,3\n1234,1'],
    ['probabilities', 'pin,probability\n0007,0.75\n1234,2.5e-1'],
    ['other columns, another order, capitals and spaces', 'rank, Count ,PIN\n1,3,0007\n2,1, 1234 \n'],
    [
      'a mark at the start, quotes, Windows line ends and empty lines',
      '\uFEFF"pin","count"\r\n"0007",3\r\n\r\n"1234",1\r\n',
    ],
    ['a PIN on several lines', 'pin,count\n0007,1\n1234,1\n0007,2'],
  ])('takes %s', (_, text) => {
    const { weights, length, counted } = parseChoices('a.csv', text)
    expect({ length, counted }).toEqual({ length: 4, counted: true })
    expect([...weights.keys()].sort()).toEqual(['0007', '1234'])
    expect((weights.get('0007') ?? 0) / (weights.get('1234') ?? 0)).toBe(3)
  })

  it('takes the length of the PINs from the first one', () => {
    expect(parseChoices('a.csv', 'pin,count\n000007,3\n123456,1')).toMatchObject({ length: 6, counted: true })
  })

  test.each([
    ['a ranked list', '123456\n000007\n111111\n'],
    [
      'Windows line ends, an empty line and a PIN that comes again',
      '123456\r\n\r\n000007\r\n123456\r\n111111',
    ],
  ])('takes %s', (_, text) => {
    const { length, counted, weights } = parseChoices('a.txt', text)
    expect({ length, counted }).toEqual({ length: 6, counted: false })
    expect([...weights].sort(([, a], [, b]) => b - a).map(([pin]) => pin)).toEqual([
      '123456',
      '000007',
      '111111',
    ])
  })

  test.each([
    ['an empty file', '', 'a.csv: the file is empty. Give a CSV'],
    ['no PIN column', 'code,count\n1234,1', 'a.csv: no column “pin” among “code, count”'],
    ['no weight column', 'pin,rank\n1234,1', 'a.csv: no column “count” or “probability” among'],
    ['no header', '1234,5\n1111,3', 'Name the columns in the first line'],
    ['a PIN without its leading zeros', 'pin,count\n1234,1\n7,1', 'a.csv, line 3: “7” is not four digits'],
    ['another length than the first', 'pin,count\n123456,1\n1234,1', 'line 3: “1234” is not six digits'],
    ['five digits', 'pin,count\n12345,1', 'line 2: “12345” is not four or six digits'],
    ['digits that are not ASCII', 'pin,count\n١٢٣٤,1', 'is not four or six digits'],
    ['a ranked list with a count', '123456\n111111,3', 'a.csv, line 2: “111111,3” is not six digits'],
    ['a negative weight', 'pin,count\n1234,-1', 'line 2: “-1” is not a number of zero or more'],
    ['a word for a weight', 'pin,count\n1234,many', '“many” is not a number'],
    ['a hexadecimal weight', 'pin,count\n1234,0x10', '“0x10” is not a number'],
    ['an infinite weight', 'pin,count\n1234,1e999', '“1e999” is not a number'],
    ['a weight left out', 'pin,count\n1234', '“” is not a number'],
    ['a header only', 'pin,count\n', 'no PIN was chosen by anybody'],
    ['a file in which nobody chose a PIN', 'pin,count\n1234,0', 'no PIN was chosen by anybody'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseChoices('a.csv', text)).toThrow(message)
  })
})

describe('the figures', () => {
  it('equal a calculation by hand', () => {
    const strength = measureStrength(counted(hundred))
    const { people } = strength
    expect(people?.refused).toBeCloseTo(60 / 100)
    expect(people?.threeGuesses.before).toBeCloseTo((50 + 10 + 8) / 100)
    expect(people?.sixGuesses.before).toBeCloseTo((50 + 10 + 3 * 8 + 4) / 100)
    expect(people?.threeGuesses.after).toBeCloseTo((3 * 8) / 40)
    expect(people?.sixGuesses.after).toBeCloseTo((3 * 8 + 3 * 4) / 40)
    expect(strength.sayable).toBeCloseTo(50 / 60)
  })

  it('count every refused PIN, also one that is not in the file', () => {
    const onlyEvenPins = (pin: string): PinVerdict =>
      Number(pin) % 2 === 0 ? { accepted: true } : { accepted: false, reasons: ['run'] }
    expect(measureStrength(counted(hundred), onlyEvenPins).refused).toBe(5_000)
  })

  it('are defined when everybody is refused, and when nobody is', () => {
    const all = measureStrength(counted([['1111', 3]]))
    expect([all.people?.refused, all.people?.sixGuesses.after, all.sayable]).toEqual([1, 0, 1])
    const none = measureStrength(counted([['0729', 3]]))
    expect([none.people?.refused, none.people?.sixGuesses.after, none.sayable]).toEqual([0, 1, 1])
  })

  it('of a ranked list are about its first PINs, and say nothing about people', () => {
    // The other PINs need no verdict of the real rules, and a million of those takes long.
    const judge = (pin: string): PinVerdict => {
      if (pin === '142536') return { accepted: false, reasons: ['common'] }
      return pin === '729538' ? { accepted: true } : { accepted: false, reasons: ['date'] }
    }
    const list = (...pins: string[]) => measureStrength(parseChoices('a.txt', pins.join('\n')), judge)
    const strength = list(...ranking, '729538')
    expect(strength).toMatchObject({ length: 6, refused: 999_999, people: null, popularAccepted: 1 })
    expect(strength.sayable).toBeCloseTo(3 / 4)
    const refused = Array.from({ length: popularRanks }, (_, at) => String(190_000 + at))
    expect(list(...refused, '729538').popularAccepted).toBe(0)
  })
})

describe('the limits', () => {
  const four = limits[4]
  const people: NonNullable<Strength['people']> = {
    refused: 1,
    threeGuesses: { before: 1, after: four.threeGuesses },
    sixGuesses: { before: 1, after: four.sixGuesses },
  }
  const atLimit: Strength = {
    length: 4,
    refused: four.pinsRefused * 10_000,
    popularAccepted: 9,
    people,
    sayable: four.sayable,
  }
  const six = limits[6]
  const sixAtLimit: Strength = {
    length: 6,
    refused: six.pinsRefused * 1_000_000,
    popularAccepted: six.popularAccepted,
    people: null,
    sayable: six.sayable,
  }

  const withPeople = (more: Partial<typeof people>): Strength => ({
    ...atLimit,
    people: { ...people, ...more },
  })

  it('are kept by figures that equal them', () => {
    for (const strength of [atLimit, sixAtLimit, { ...sixAtLimit, people: { ...people, refused: 1 } }]) {
      const { text, kept } = strengthTable('a.csv', strength)
      expect(kept).toBe(true)
      expect(text).not.toMatch(/over|under/)
    }
  })

  test.each([
    ['PINs refused', 'over', { ...atLimit, refused: atLimit.refused + 1 }],
    ['3 tries', 'over', withPeople({ threeGuesses: { before: 0, after: four.threeGuesses + 1e-9 } })],
    ['6 tries', 'over', withPeople({ sixGuesses: { before: 0, after: four.sixGuesses + 1e-9 } })],
    ['sayable', 'under', { ...atLimit, sayable: four.sayable - 1e-9 }],
    ['PINs refused', 'over', { ...sixAtLimit, refused: sixAtLimit.refused + 1 }],
    ['most popular', 'over', { ...sixAtLimit, popularAccepted: six.popularAccepted + 1 }],
    ['sayable', 'under', { ...sixAtLimit, sayable: six.sayable - 1e-9 }],
  ] as const)('%s: a figure just %s the limit fails', (measure, result, strength) => {
    const { text, kept } = strengthTable('a.csv', strength)
    expect(kept).toBe(false)
    const failed = text.split('\n').filter((line) => /(over|under)$/.test(line))
    expect(failed).toEqual([expect.stringContaining(measure)])
    expect(failed).toEqual([expect.stringMatching(new RegExp(`${result}$`))])
  })

  it('are printed in one aligned column', () => {
    const [header = '', ...rows] = strengthTable('a-rather-long-name-of-a-file.csv', atLimit).text.split('\n')
    const limitColumn = header.indexOf('limit')
    const limited = rows.filter((row) => /at (most|least)/.test(row))
    expect(limited).toHaveLength(limitsOfFour)
    for (const row of limited) expect(row.search(/at (most|least)/)).toBe(limitColumn)
  })
})
