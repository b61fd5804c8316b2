import type { IssuerRule } from '../../src/contract/pin.ts'

/** What a thief who holds the wallet reads from the other things in it. */
export type OwnFacts = {
  /** `YYYY-MM-DD`. */
  birthDate: string
  phone: string
  postCode: string
}

const digitsOf = (text: string) => text.replace(/[^0-9]/g, '')

/** All orders of the parts, each part in each of its forms, joined. */
const joined = (parts: readonly (readonly string[])[]): string[] =>
  parts.length === 0
    ? ['']
    : parts.flatMap((forms, at) =>
        joined(parts.toSpliced(at, 1)).flatMap((rest) => forms.map((form) => form + rest)),
      )

/**
 * Every way to write a birth date, or two parts of it, or its year, in digits: any order of day, month and year, with
 * or without leading zeros, the year with two digits or four. Of four digits: DDMM, MMDD, DDYY, YYDD, MMYY, YYMM, YYYY
 * and, for early days and months, DMYY and its five other orders.
 */
export const birthDateForms = (birthDate: string): Set<string> => {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const forms = (part: string) => [...new Set([part, String(Number(part))])]
  const [d, m, y] = [forms(day), forms(month), [year, year.slice(-2)]]
  return new Set([[y], [d, m], [d, y], [m, y], [d, m, y]].flatMap(joined))
}

/** Whether the PIN stands anywhere in a string of digits. */
const inside = (pin: string, digits: string) => digits.includes(pin)

/** A post code with fewer digits than the PIN counts where all of them, three at least, stand in the PIN. */
const isPostCode = (pin: string, digits: string) =>
  inside(pin, digits) || (digits.length >= 3 && digits.length < pin.length && inside(digits, pin))

const rules: [IssuerRule, (pin: string, own: OwnFacts) => boolean][] = [
  ['birth-date', (pin, { birthDate }) => birthDateForms(birthDate).has(pin)],
  ['phone', (pin, { phone }) => inside(pin, digitsOf(phone))],
  ['post-code', (pin, { postCode }) => isPostCode(pin, digitsOf(postCode))],
]

/**
 * Which of the person's own dates and digits a PIN gives away. Pure. People choose dates for one PIN in four, and one
 * of three of those is the own birthday (Bonneau, Preibusch and Anderson, "A birthday present every eleven wallets?",
 * 2012): lists of popular PINs do not cure that, and the page must not receive the birth date to check it.
 */
export const ownDigitsIn = (pin: string, own: OwnFacts): IssuerRule[] =>
  rules.flatMap(([rule, found]) => (found(pin, own) ? [rule] : []))
