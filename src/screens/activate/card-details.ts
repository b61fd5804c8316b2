import { digitsOf } from '../../ui/pin/pin-digits.ts'

/** The code printed on a card: three digits, or four. */
export const securityCodeOf = (typed: string): string | null => {
  const digits = digitsOf(typed)
  return /^\d{3,4}$/.test(digits) ? digits : null
}

/**
 * The expiry of a card in the contract's format, `YYYY-MM`.
 *
 * @param typed copied from a card, such as `04/29`, `4/29`, `04 2029` or `0429`; a browser may fill in the full year
 * @returns null while the text is no possible expiry
 */
export const expiryOf = (typed: string): string | null => {
  const parts = typed.trim().split(/[^\p{Nd}]+/u)
  const [first = '', second, ...more] = parts.map(digitsOf)
  if (more.length > 0) return null
  const month = second === undefined ? first.slice(0, 2) : first.padStart(2, '0')
  const year = second === undefined ? first.slice(2) : second
  if (!/^(?:0[1-9]|1[0-2])$/.test(month) || !/^(?:20)?\d\d$/.test(year)) return null
  return `20${year.slice(-2)}-${month}`
}
