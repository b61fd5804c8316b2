import { expect, test } from 'vitest'
import { hasYear, isDate } from './dates.ts'

/** One PIN in seven, because a million takes long. */
const somePins = Array.from({ length: 142_858 }, (_, n) => String(n * 7).padStart(6, '0'))

test.each([
  ['day, month, year', '310185 290284 300485 010100', '320185 300285 310485 001085 100085'],
  ['month, day, year', '013185 022984 043085', '023085 043185 133185'],
  ['year, month, day', '850131 840229 991231', '850132 840230 991331 850001'],
  ['year, day, month is no order that people use', '', '853101 843004'],
  ['another length', '', '3101 0131 19850131 31011985 31185'],
])('dates: %s', (_, dates, others) => {
  const expected = [dates, others].flatMap((pins, at) =>
    pins.split(' ').flatMap((pin) => (pin ? [[pin, at === 0] as const] : [])),
  )
  expect(expected.map(([pin]) => [pin, isDate(pin)])).toEqual(expected)
})

test('dates are the days of 1900 to 1999 in three orders, and nothing else', () => {
  const dayMs = 86_400_000
  const first = Date.UTC(1900, 0, 1)
  const days = Math.round((Date.UTC(2000, 0, 1) - first) / dayMs)
  const written = Array.from({ length: days }, (_, at) => {
    const [, yy = '', mm = '', dd = ''] =
      /^..(..)-(..)-(..)/.exec(new Date(first + at * dayMs).toISOString()) ?? []
    return [dd + mm + yy, mm + dd + yy, yy + mm + dd]
  })
  const expected = new Set(written.flat())
  const found = somePins.filter(isDate)
  expect([...expected].filter((pin) => !isDate(pin))).toEqual([])
  // Two digits do not say which century it was, so 29 February counts in every year.
  const leap = (pin: string) => /^(2902..|0229..|..0229)$/.test(pin)
  expect(found.filter((pin) => !expected.has(pin) && !leap(pin))).toEqual([])
})

test('a year is a whole PIN of four digits, or the start or the end of six', () => {
  const years = { from: 1990, to: 1991 }
  const found = (pins: string) => pins.split(' ').filter((pin) => hasYear(pin, years))
  expect(found('1990 1991')).toHaveLength(2)
  expect(found('1989 1992 0199 19907 71991')).toEqual([])
  expect(found('199007 199163 071990 631991')).toHaveLength(4)
  expect(found('819907 198907 071992 19900101')).toEqual([])
})
