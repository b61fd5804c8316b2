import type { IssuerRule } from '../../../src/contract/pin.ts'
import type { CustomerSeed } from '../core/seed.ts'

/** The facts that a thief can read from other things in a stolen wallet. */
type OwnFacts = Pick<CustomerSeed, 'birthDate' | 'phone' | 'postCode'>

const digitsOf = (text: string) => text.replace(/[^0-9]/g, '')

/** The parts joined in all orders, with each part in each of its forms. */
const joined = (parts: readonly (readonly string[])[]): string[] =>
  parts.length === 0
    ? ['']
    : parts.flatMap((forms, at) =>
        joined(parts.toSpliced(at, 1)).flatMap((rest) => forms.map((form) => form + rest)),
      )

/**
 * All ways to write a birth date in digits: the whole date, two parts of it, or only the year. The parts are in any
 * order, with or without leading zeros. The year has two or four digits. The ways with four digits are DDMM, MMDD, DDYY,
 * YYDD, MMYY, YYMM and YYYY. If both the day and the month are below 10, D, M and YY in all six orders are added.
 */
export const birthDateForms = (birthDate: string): Set<string> => {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const forms = (part: string) => [...new Set([part, String(Number(part))])]
  const [d, m, y] = [forms(day), forms(month), [year, year.slice(-2)]]
  return new Set([[y], [d, m], [d, y], [m, y], [d, m, y]].flatMap(joined))
}

/** Whether a string of digits contains the PIN. */
const inside = (pin: string, digits: string) => digits.includes(pin)

/**
 * Whether the post code contains the PIN, or the PIN contains the whole post code. The second counts only if the post
 * code has three digits or more.
 */
const isPostCode = (pin: string, digits: string) =>
  inside(pin, digits) || (digits.length >= 3 && digits.length < pin.length && inside(digits, pin))

const rules: [IssuerRule, (pin: string, own: OwnFacts) => boolean][] = [
  ['birth-date', (pin, { birthDate }) => birthDateForms(birthDate).has(pin)],
  ['phone', (pin, { phone }) => inside(pin, digitsOf(phone))],
  ['post-code', (pin, { postCode }) => isPostCode(pin, digitsOf(postCode))],
]

/**
 * Which of the person's own dates and digits a PIN contains. A pure function. One PIN in four is a date, and one in
 * three of those is the person's own birthday (Bonneau, Preibusch and Anderson, "A birthday present every eleven
 * wallets?", 2012). A list of popular PINs does not find these PINs. Only the issuer can check this rule, because the
 * page must not receive the birth date.
 */
export const ownDigitsIn = (pin: string, own: OwnFacts): IssuerRule[] =>
  rules.flatMap(([rule, found]) => (found(pin, own) ? [rule] : []))
