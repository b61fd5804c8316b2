/** The sum of Luhn's method (ISO/IEC 7812-1, annex B). A number is valid if its sum is divisible by ten. */
const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)

/**
 * A card number of 15 digits that no card scheme issues: ISO/IEC 7812-1 reserves a leading 9 for national standards
 * bodies.
 *
 * @param stem 13 digits of the caller's choice, put between the 9 and the check digit
 * @throws RangeError for another length
 */
export const cardNumber = (stem: string): string => {
  if (!/^[0-9]{13}$/.test(stem)) throw new RangeError('a card number is made from 13 digits')
  const sum = luhnSum(`9${stem}0`)
  return `9${stem}${(10 - (sum % 10)) % 10}`
}

/** Whether a number has the form of this issuer's cards. */
export const isCardNumber = (digits: string): boolean =>
  /^9[0-9]{14}$/.test(digits) && luhnSum(digits) % 10 === 0
