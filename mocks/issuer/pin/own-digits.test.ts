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

test.each([['0304'], ['1985'], ['8430'], ['3504'], ['4891']])('%s is not a form of the birth date', (pin) => {
  expect(ownDigitsIn(pin, own)).toEqual([])
})

test('a birth date with a day and a month of two digits has seven forms of four digits', () => {
  const four = [...birthDateForms('1999-12-31')].filter((form) => form.length === 4)
  expect(four.sort()).toEqual(['1231', '1299', '1999', '3112', '3199', '9912', '9931'])
})

test('longer PINs are compared with longer forms', () => {
  for (const pin of ['030584', '840503', '198405', '051984']) {
    expect(ownDigitsIn(pin, own)).toContain('birth-date')
  }
})

test.each([['0770'], ['7009'], ['0042'], ['0421']])('%s is part of the phone number', (pin) => {
  expect(ownDigitsIn(pin, own)).toEqual(['phone'])
})

test('digits of the phone number are accepted with a gap or in another order', () => {
  expect(ownDigitsIn('0424', own)).toEqual([])
  expect(ownDigitsIn('1240', own)).toEqual([])
})

test.each([
  ['ZZ41 7QT', '4170', true],
  ['ZZ41 7QT', '9417', true],
  ['ZZ41 7QT', '4107', false],
  // A post code with only two digits is not compared. One PIN in thirty-three contains them, and so many refusals would
  // annoy people.
  ['ZZ9 2DR', '9281', false],
  ['90210', '9021', true],
  ['90210', '0210', true],
  ['90210', '9210', false],
  ['', '4891', false],
])('with the post code %s, PIN %s is refused: %s', (postCode, pin, counts) => {
  expect(ownDigitsIn(pin, { ...own, postCode }).includes('post-code')).toBe(counts)
})
