import type { Messages } from '@lingui/core'

type Message = Messages[string]
type Token = Exclude<Message, string>[number]

const accents: Record<string, string> = {
  a: 'à',
  c: 'ç',
  d: 'ď',
  e: 'ë',
  g: 'ğ',
  h: 'ĥ',
  i: 'ï',
  l: 'ł',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'ü',
  w: 'ŵ',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  S: 'Š',
  W: 'Ŵ',
  Y: 'Ý',
}

const accented = (text: string) => text.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter)

const isChoices = (format: unknown): format is Record<string, Token[] | number | undefined> =>
  typeof format === 'object' && format !== null

const choices = (format: Record<string, Token[] | number | undefined>) =>
  Object.fromEntries(
    Object.entries(format).map(([key, value]) => [key, Array.isArray(value) ? value.map(token) : value]),
  )

// A token is a piece of text, or the name of a value with its format. `#` is the number of a plural.
const token = (part: Token): Token => {
  if (typeof part === 'string') return part === '#' ? part : accented(part)
  const [name, type, format] = part
  return type !== undefined && isChoices(format) ? [name, type, choices(format)] : part
}

const lengthOf = (part: Token) => (typeof part === 'string' ? part.length : 8)

/** German and Finnish texts are about 140 % as long as English ones. Short labels are even longer. */
const filler = (message: readonly Token[]) => {
  const length = message.reduce((sum, part) => sum + lengthOf(part), 0)
  // The filler has spaces, like real text: one long run could not be wrapped.
  return ` ${'~'.repeat(Math.max(2, Math.round(length * 0.4))).replace(/~{6}(?=~)/g, '~~~~~ ')}`
}

/**
 * A language for tests by eye: every message has accents, is longer, and is between ⟦ and ⟧ with its values. A word
 * outside the marks is not from the catalog. A word that is cut off has too little room.
 *
 * @param messages a compiled catalog
 */
export const pseudo = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([id, message]) => {
      const tokens = typeof message === 'string' ? [message] : message
      return [id, ['⟦', ...tokens.map(token), filler(tokens), '⟧']]
    }),
  )
