import type { Card } from '../../contract/card.ts'
import { asciiDigit } from '../../ui/pin/pin-digits.ts'

/** The text in upper case, without accents, with ASCII digits. Only in upper case ß equals SS, and ς equals σ. */
const plain = (text: string): string =>
  Array.from(text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase(), (character) => {
    return asciiDigit(character) || character
  }).join('')

/** A whole card number, in groups or not: nine digits or more, which no product has in its name. */
const cardNumber = /\d(?:[ .-]?\d){8,}/g

const lastFour = (digits: string): string => digits.replace(/\D/g, '').slice(-4)

/** The words of a search, in the form used to compare. Only the last four digits of a card number are kept. */
export const wordsOf = (search: string): string[] =>
  plain(search)
    .replace(cardNumber, (number) => ` ${lastFour(number)} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const isDigits = (word: string): boolean => /^\d+$/.test(word)

/**
 * Whether a card fits a search: each word, in any order, is part of the name of its product or of its last four
 * digits. Digits are searched in the name too, because a product's name may contain some. An empty search fits all.
 */
export const fits = (
  { product, last4 }: Pick<Card, 'product' | 'last4'>,
  words: readonly string[],
): boolean => {
  const name = plain(product)
  return words.every((word) => name.includes(word) || (isDigits(word) && last4.includes(lastFour(word))))
}
