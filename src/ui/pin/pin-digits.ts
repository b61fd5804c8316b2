const decimal = /^\p{Nd}$/u

const isDecimal = (code: number) => decimal.test(String.fromCodePoint(code))

/**
 * The ASCII digit for a decimal digit of any script, or '' for anything else.
 *
 * Unicode keeps decimal digits in runs of ten, from 0 to 9 (Core Specification 4.6, and its stability policy). Several
 * runs of mathematical digits have no gap between them, so the remainder of ten is used.
 */
export const asciiDigit = (character: string): string => {
  if (!decimal.test(character)) return ''
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (isDecimal(zero - 1)) zero -= 1
  return String((code - zero) % 10)
}

/** The decimal digits of a text, of any script, as ASCII. */
export const digitsOf = (text: string): string => Array.from(text, asciiDigit).join('')

/**
 * Tidies a text that was typed, pasted or dictated into a PIN field. The result has at most `length` ASCII digits, and
 * the caret keeps its position. In a full field, a new digit replaces the digit after the caret: people expect that
 * of a field that is drawn with one cell for each digit.
 */
export const tidyPin = (text: string, caretInText: number, length: number) => {
  const before = digitsOf(text.slice(0, caretInText))
  const after = digitsOf(text.slice(caretInText))
  const tooMany = Math.max(0, before.length + after.length - length)
  const digits = (before + after.slice(tooMany)).slice(0, length)
  return { digits, caret: Math.min(before.length, digits.length) }
}

/**
 * What was put into a full field at its caret, without the digits that were there before.
 *
 * @returns null if nothing was put into it
 */
export const startedAgain = (text: string, caretInText: number, length: number) => {
  const before = digitsOf(text.slice(0, caretInText))
  const after = digitsOf(text.slice(caretInText))
  if (before.length + after.length <= length) return null
  const digits = before.slice(length - after.length).slice(0, length)
  return { digits, caret: digits.length }
}
