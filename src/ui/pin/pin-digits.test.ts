import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiDigit, tidyPin } from './pin-digits.ts'

const isDecimal = (character: string) => /\p{Nd}/u.test(character)

/** Every character of Unicode except the surrogates, which are not characters alone. */
const characters = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

describe('asciiDigit', () => {
  // Unicode keeps decimal digits in runs of ten, from 0 to 9 (Core Specification 4.6, and its stability policy).
  const digits = characters.filter(isDecimal)
  const runs = Array.from({ length: digits.length / 10 }, (_, run) => digits.slice(run * 10, run * 10 + 10))

  it('relies on Unicode, which has all decimal digits in whole runs of ten', () => {
    expect(digits.length).toBeGreaterThanOrEqual(760)
    for (const run of runs) {
      const zero = run[0]?.codePointAt(0) ?? Number.NaN
      expect(run.map((digit) => digit.codePointAt(0))).toEqual(run.map((_, place) => zero + place))
    }
  })

  it('reads each decimal digit as its value', () => {
    const misread = runs.filter((run) => run.map(asciiDigit).join('') !== '0123456789')
    expect(misread).toEqual([])
  })

  it('reads the digits that the browser writes, in every numbering system it knows', () => {
    const systems = Intl.supportedValuesOf('numberingSystem')
    const misread = systems.filter((numberingSystem) => {
      const write = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false })
      const written = Array.from({ length: 10 }, (_, value) => write.format(value))
      return written.every(isDecimal) && written.map(asciiDigit).join('') !== '0123456789'
    })
    expect(misread).toEqual([])
  })

  it('returns nothing for other characters: superscripts, Roman and Chinese numbers, letters', () => {
    expect(['²', 'Ⅳ', '四', '-', '', '\ud835'].map(asciiDigit).join('')).toBe('')
    expect(characters.filter((character) => !isDecimal(character) && asciiDigit(character) !== '')).toEqual(
      [],
    )
  })
})

describe('tidyPin', () => {
  it('returns at most `length` ASCII digits and a caret among them, for any text', () => {
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

  it('does not change a PIN', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,12}$/), (pin) => {
        expect(tidyPin(pin, pin.length, pin.length)).toEqual({ digits: pin, caret: pin.length })
      }),
    )
  })
})
