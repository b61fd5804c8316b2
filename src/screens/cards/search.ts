import type { Card } from '../../contract/card.ts'
import { asciiDigit } from '../../ui/pin-digits.ts'

/** A text without case, accents and the digits of other scripts. Upper case, because it alone is the same for ß and ς. */
const plain = (text: string): string =>
  Array.from(text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase(), (character) => {
    return asciiDigit(character) || character
  }).join('')

/** A whole card number, in groups or not: longer than any digits a product is named with. */
const cardNumber = /\d(?:[ .-]?\d){8,}/g

const lastFour = (digits: string): string => digits.replace(/\D/g, '').slice(-4)

/** The words of a search as they are compared. Of a card number only the last four digits count, and are kept. */
export const wordsOf = (search: string): string[] =>
  plain(search)
    .replace(cardNumber, (number) => ` ${lastFour(number)} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const isDigits = (word: string): boolean => /^\d+$/.test(word)

/**
 * Whether a card is one that somebody looks for: each word, in any order, is part of the name of its product or of its
 * last four digits. Digits are not told apart from a name's, for a product may have some. An empty search fits all.
 */
export const fits = (
  { product, last4 }: Pick<Card, 'product' | 'last4'>,
  words: readonly string[],
): boolean => {
  const name = plain(product)
  return words.every((word) => name.includes(word) || (isDigits(word) && last4.includes(lastFour(word))))
}
