import { expect, test } from 'vitest'
import { birthDateForms, ownDigitsIn } from './own-digits.ts'

const own = { birthDate: '1984-05-03', phone: '07700 900421', postCode: 'ZZ41 7QT' }

test.each([
  ['0305', 'DDMM'],
  ['0503', 'MMDD'],
  ['0384', 'DDYY'],
  ['8403', 'YYDD'],
  ['0584', 'MMYY'],
  ['8405', 'YYMM'],
  ['1984', 'YYYY'],
  ['3584', 'DMYY'],
  ['5384', 'MDYY'],
  ['3845', 'DYYM'],
  ['5843', 'MYYD'],
  ['8435', 'YYDM'],
  ['8453', 'YYMD'],
])('%s is the birth date as %s', (pin) => {
  expect(ownDigitsIn(pin, own)).toContain('birth-date')
})

test.each([['0304'], ['1985'], ['8430'], ['3504'], ['4891']])('%s is no form of it', (pin) => {
  expect(ownDigitsIn(pin, own)).toEqual([])
})

test('a late day and month have no short forms of four digits', () => {
  const four = [...birthDateForms('1999-12-31')].filter((form) => form.length === 4)
  expect(four.sort()).toEqual(['1231', '1299', '1999', '3112', '3199', '9912', '9931'])
})

test('longer PINs are held against longer forms', () => {
  for (const pin of ['030584', '840503', '198405', '051984']) {
    expect(ownDigitsIn(pin, own)).toContain('birth-date')
  }
})

test.each([['0770'], ['7009'], ['0042'], ['0421']])('%s stands in the phone number', (pin) => {
  expect(ownDigitsIn(pin, own)).toEqual(['phone'])
})

test('a gap or another order is not the phone number', () => {
  expect(ownDigitsIn('0424', own)).toEqual([])
  expect(ownDigitsIn('1240', own)).toEqual([])
})

test.each([
  ['ZZ41 7QT', '4170', true],
  ['ZZ41 7QT', '9417', true],
  ['ZZ41 7QT', '4107', false],
  // Two digits are in one PIN of thirty-three: to refuse those would wear people out.
  ['ZZ9 2DR', '9281', false],
  ['90210', '9021', true],
  ['90210', '0210', true],
  ['90210', '9210', false],
  ['', '4891', false],
])('of post code %s, %s counts: %s', (postCode, pin, counts) => {
  expect(ownDigitsIn(pin, { ...own, postCode }).includes('post-code')).toBe(counts)
})
