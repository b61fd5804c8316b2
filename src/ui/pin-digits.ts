const decimal = /^\p{Nd}$/u

/** The ASCII digit for a decimal digit of any script, or '' for anything else. */
export const asciiDigit = (character: string): string => {
  if (!decimal.test(character)) return ''
  const code = character.codePointAt(0) ?? 0
  // Unicode puts the zero of every script in use at an address that ends in 0 or in 6.
  const row = code - (code % 16)
  return String(decimal.test(String.fromCodePoint(row)) ? code - row : code - row - 6)
}

/** The decimal digits of a text, of any script, as ASCII. */
export const digitsOf = (text: string): string => Array.from(text, asciiDigit).join('')

/**
 * What a PIN field keeps of what was typed, pasted or dictated: its digits, in ASCII, at most `length`, and where
 * the caret belongs. Into a full field a digit replaces the one after the caret, as the drawn cells promise.
 */
export const tidyPin = (text: string, caretInText: number, length: number) => {
  const before = digitsOf(text.slice(0, caretInText))
  const after = digitsOf(text.slice(caretInText))
  const tooMany = Math.max(0, before.length + after.length - length)
  const digits = (before + after.slice(tooMany)).slice(0, length)
  return { digits, caret: Math.min(before.length, digits.length) }
}
