/** The days of each month. A PIN with two digits for the year does not say whether 29 February existed. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isDay = (day: number, month: number): boolean => day >= 1 && day <= (days[month - 1] ?? 0)

/**
 * A date in six digits: DDMMYY, MMDDYY or YYMMDD, the orders of ISO 8601 and of everyday use. PINs of another length
 * are no dates here: to refuse days and months would cost a sixth of the four-digit PINs and stop no thief who may guess
 * six times. In six digits dates are what people choose most: three in four of the 2,000 most popular strings of six
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
 * A year: the whole PIN of four digits, or the first or last four of six digits (198407, 071984). To refuse years also
 * in the middle would refuse 12,000 more PINs of six digits and only one that is among the 2,000 most popular.
 */
export function hasYear(pin: string, { from, to }: { from: number; to: number }): boolean {
  const isYear = (digits: string) => from <= Number(digits) && Number(digits) <= to
  if (pin.length === 6) return isYear(pin.slice(0, 4)) || isYear(pin.slice(2))
  return pin.length === 4 && isYear(pin)
}
