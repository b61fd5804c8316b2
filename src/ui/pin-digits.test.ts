import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiDigit, tidyPin } from './pin-digits.ts'

describe('asciiDigit', () => {
  it.each([
    ['7', '7'],
    ['٠', '0'],
    ['٩', '9'],
    ['۵', '5'],
    ['०', '0'],
    ['९', '9'],
    ['๓', '3'],
    ['９', '9'],
    ['²', ''],
    ['Ⅳ', ''],
    ['四', ''],
    ['-', ''],
  ])('%s is "%s"', (character, digit) => expect(asciiDigit(character)).toBe(digit))
})

describe('tidyPin', () => {
  it('gives at most `length` ASCII digits and a caret among them, whatever is thrown at it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(20),
        fc.integer({ min: 4, max: 12 }),
        (text, at, length) => {
          const { digits, caret } = tidyPin(text, at, length)
          expect(digits).toMatch(/^[0-9]*$/)
          expect(digits.length).toBeLessThanOrEqual(length)
          expect(caret).toBeLessThanOrEqual(digits.length)
        },
      ),
    )
  })

  it('changes nothing about a PIN', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,12}$/), (pin) => {
        expect(tidyPin(pin, pin.length, pin.length)).toEqual({ digits: pin, caret: pin.length })
      }),
    )
  })
})
