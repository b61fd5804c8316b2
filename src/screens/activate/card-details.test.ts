import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expiryOf, securityCodeOf } from './card-details.ts'

describe('the security code', () => {
  it.each([
    ['416', '416'],
    ['4162', '4162'],
    [' 41 62 ', '4162'],
    ['٤١٦٢', '4162'],
    ['0007', '0007'],
    ['', null],
    ['41', null],
    ['41621', null],
    ['code', null],
  ])('“%s”: %s', (typed, code) => {
    expect(securityCodeOf(typed)).toBe(code)
  })
})

describe('the expiry', () => {
  it.each([
    ['04/29', '2029-04'],
    ['4/29', '2029-04'],
    ['04/2029', '2029-04'],
    ['04 29', '2029-04'],
    ['04-29', '2029-04'],
    ['04 / 29', '2029-04'],
    ['0429', '2029-04'],
    ['042029', '2029-04'],
    [' 04/29 ', '2029-04'],
    ['12/00', '2000-12'],
    ['٠٤/٢٩', '2029-04'],
    ['', null],
    ['/', null],
    ['04', null],
    ['04/', null],
    ['/29', null],
    ['13/29', null],
    ['00/29', null],
    ['0/29', null],
    ['429', null],
    ['4/9', null],
    ['04/1929', null],
    ['004/29', null],
    ['01/04/29', null],
    ['April 29', null],
    // A date input writes this format, but no card uses it.
    ['2029-04', null],
  ])('“%s”: %s', (typed, expires) => {
    expect(expiryOf(typed)).toBe(expires)
  })

  const month = fc.integer({ min: 1, max: 12 })
  const year = fc.integer({ min: 0, max: 99 })
  const two = (part: number) => String(part).padStart(2, '0')
  const separators = ['/', ' ', '-', '.', ' / ', '–', '⁄', '\u200e/']

  it('is read from every format in which people write a month and a year', () => {
    fc.assert(
      fc.property(month, year, fc.constantFrom(...separators), fc.boolean(), (m, y, between, century) => {
        const expires = `20${two(y)}-${two(m)}`
        const tail = century ? `20${two(y)}` : two(y)
        expect(expiryOf(`${two(m)}${between}${tail}`)).toBe(expires)
        expect(expiryOf(`${m}${between}${tail}`)).toBe(expires)
        expect(expiryOf(`${two(m)}${tail}`)).toBe(expires)
      }),
    )
  })

  it('is in the contract’s format, or null, for any input', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789/ -') })),
        (typed) => {
          const expires = expiryOf(typed)
          if (expires !== null) expect(expires).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/)
        },
      ),
    )
  })
})
