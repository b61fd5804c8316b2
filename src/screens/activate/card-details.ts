import { digitsOf } from '../../ui/pin-digits.ts'

/** The code printed on a card: three digits, or four. */
export const securityCodeOf = (typed: string): string | null => {
  const digits = digitsOf(typed)
  return /^\d{3,4}$/.test(digits) ? digits : null
}

/**
 * The expiry of a card as the contract wants it, `YYYY-MM`, or null while it cannot be one. In: what people copy from a
 * card, such as `04/29`, `4/29`, `04 2029` or `0429`; a browser that fills it in may write the year in full.
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
