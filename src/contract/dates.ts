/** The days of each month. A PIN with two digits for the year does not say whether 29 February existed. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isDay = (day: number, month: number): boolean => day >= 1 && day <= (days[month - 1] ?? 0)

/**
 * A date in six digits: DDMMYY, MMDDYY or YYMMDD, the orders of ISO 8601 and of everyday use. Only six digits can be a
 * date here. In four digits, a rule for day and month would refuse 461 more PINs and would not stop a thief who has six
 * guesses. In six digits dates are what people choose most: three in four of the 2,000 most popular strings of six
 * digits in the RockYou leak (2009). See docs/decisions/006-what-counts-as-guessable.md.
 */
export function isDate(pin: string): boolean {
  if (pin.length !== 6) return false
  const first = Number(pin.slice(0, 2))
  const second = Number(pin.slice(2, 4))
  const third = Number(pin.slice(4))
  return isDay(first, second) || isDay(second, first) || isDay(third, second)
}

/**
 * A year: the whole PIN of four digits, or the first or last four of six digits (198407, 071984). A year in
 * the middle is accepted: that rule would refuse 12,000 more PINs, and only one of them is among the 2,000 most popular.
 */
export function hasYear(pin: string, { from, to }: { from: number; to: number }): boolean {
  const isYear = (digits: string) => from <= Number(digits) && Number(digits) <= to
  if (pin.length === 6) return isYear(pin.slice(0, 4)) || isYear(pin.slice(2))
  return pin.length === 4 && isYear(pin)
}
