import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { scenarios } from '../../scenarios.ts'
import { cardNumber, isCardNumber } from './card-number.ts'

test('a number passes Luhn’s check, but not with one digit changed', () => {
  const stems = fc.stringMatching(/^[0-9]{13}$/)
  fc.assert(
    fc.property(stems, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 }), (stem, at, by) => {
      const number = cardNumber(stem)
      expect(number).toMatch(/^9\d{14}$/)
      expect(isCardNumber(number)).toBe(true)
      const other = (Number(number[at]) + by) % 10
      expect(isCardNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false)
    }),
  )
})

test('the check digit is the one of ISO/IEC 7812-1', () => {
  // A 9 followed by zeros gives the sum 9, so the check digit 1 completes it to ten.
  expect(cardNumber('0000000000000')).toBe('900000000000001')
  expect(() => cardNumber('123')).toThrow(RangeError)
})

test.each(Object.entries(scenarios))('every card of %s has a valid and unique number', (_name, scenario) => {
  const numbers = scenario.seed(testNow).customers.flatMap(({ cards }) => cards.map(({ number }) => number))
  expect(numbers.filter((number) => !isCardNumber(number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})
