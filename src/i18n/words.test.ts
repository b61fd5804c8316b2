import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { gradeOf, sentencesOf, textsOf, valuesOf } from '../test/readability.ts'

const root = resolve(import.meta.dirname, '../..')
const catalog = join(import.meta.dirname, 'locales/en-GB')
const brands = join(root, 'public/brands')

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'))

const english = Object.assign({}, ...readdirSync(catalog).map((file) => read(join(catalog, file))))

const ownWords = readdirSync(brands)
  .map((brand) => ({ brand, file: join(brands, brand, 'words.en-GB.json') }))
  .filter(({ brand }) => readdirSync(join(brands, brand)).includes('words.en-GB.json'))
  .map(({ brand, file }) => ({ brand, words: read(file) }))

const sources: [string, Record<string, string>][] = [
  ['the catalog', english],
  ...ownWords.map(({ brand, words }): [string, Record<string, string>] => [brand, words]),
]

/** Each message with all its branches, as texts that a person may read. */
const entriesOf = (words: Record<string, string>) =>
  Object.entries(words).flatMap(([id, message]) =>
    textsOf(compileMessage(message)).map((text) => ({ id, text })),
  )

/** Phrases that are coy, old or translated. `docs/words.md` has the plain words. */
const phrases = [
  'sent you word',
  'would hold',
  'cards fits',
  'the way of your pin',
  'go together',
  'a bit quick',
  'works nowhere',
  'asking how far',
  'rather not',
  'stopping by',
  'several wrong',
  'look after',
  'forged',
  'needn’t',
  'better not',
  'by then',
  'on our side',
  'carry on until',
  'how things stand',
  'how things stood',
  'just now',
  'please',
  'your pin has not been changed',
]

/** Words that have a plainer word on screen. */
const terms = [
  'anybody',
  'somebody',
  'everybody',
  'back end',
  'backend',
  'server',
  'session',
  'passcode',
  'pin code',
  'unlock',
  'e-mail',
  'checkout',
  'cashier',
  'atm',
  'sign on',
  'whilst',
  'upon',
  'shall',
]

const hasWord = (text: string, word: string) => new RegExp(`(?<!\\p{L})${word}s?(?!\\p{L})`, 'iu').test(text)

/** A number of the issuer's rules, in words or digits. One, two and the digits of a card are not among them. */
const rule =
  /\b(three|four|five|six|seven|ten|fifteen|sixty|few|\d+) (wrong |more )?(digit|tr(y|ies)|second|minute|hour|day|answer|question)/i
/** Printed on every card, or a format to type. */
const isPrinted = ['activate.code-hint', 'activate.code-missing', 'identity.joined-year-hint']

describe.each(sources)('the words of %s', (_, words) => {
  const entries = entriesOf(words)

  it('have no phrase that is coy, old or translated', () => {
    const found = entries.filter(({ text }) => phrases.some((phrase) => text.toLowerCase().includes(phrase)))
    expect(found).toEqual([])
  })

  it('use the terms of the glossary', () => {
    const found = entries.filter(({ text }) => terms.some((term) => hasWord(text, term)))
    expect(found).toEqual([])
    // “User ID” is the name of a field.
    expect(entries.filter(({ text }) => /\busers?\b(?! ID)/i.test(text))).toEqual([])
  })

  it('have no sentence of more than 25 words', () => {
    const long = entries.flatMap(({ id, text }) =>
      sentencesOf(text).flatMap((sentence) => (sentence.split(/\s+/).length > 25 ? [{ id, sentence }] : [])),
    )
    expect(long).toEqual([])
  })

  it('leave the numbers of the issuer’s rules to data', () => {
    expect(entries.filter(({ id, text }) => rule.test(text) && !isPrinted.includes(id))).toEqual([])
  })

  it('have whole sentences in each branch of a choice', () => {
    const glued = Object.entries(words).filter(([, message]) => /\p{L} ?\{\w+, select/u.test(message))
    expect(glued).toEqual([])
  })

  it('can be read at the age of eleven', () => {
    const texts = [...new Set(entries.map(({ text }) => text))].filter((text) => /[.!?:…]$/.test(text.trim()))
    if (texts.length > 0) expect(gradeOf(texts.join(' '))).toBeLessThanOrEqual(6)
  })
})

describe.each(ownWords)('the own words of $brand', ({ words }) => {
  it('replace only messages that exist', () => {
    expect(Object.keys(words).filter((id) => !(id in english))).toEqual([])
  })

  it('differ from the messages that they replace', () => {
    expect(Object.keys(words).filter((id) => words[id] === english[id])).toEqual([])
  })

  it('have the same values as the messages that they replace', () => {
    const wrong = Object.entries(words).filter(([id, message]) => {
      const [own, all] = [message, english[id] ?? ''].map((text) => valuesOf(compileMessage(text)))
      return own?.join() !== all?.join()
    })
    expect(wrong).toEqual([])
  })
})

it.each(sources)(
  'the hint of %s says before the last digit that the page moves on (WCAG 3.2.2)',
  (_, words) => {
    expect(words['choose-pin.hint'] ?? english['choose-pin.hint']).toMatch(
      /After the last one, (this page|we) /,
    )
  },
)

describe('the check of the words', () => {
  it('finds a banned word in every form, but not inside another word', () => {
    expect(hasWord('The Servers are down', 'server')).toBe(true)
    expect(hasWord('At the ATM', 'atm')).toBe(true)
    expect(hasWord('The treatment', 'atm')).toBe(false)
    expect(rule.test('The five minutes are over')).toBe(true)
    expect(rule.test('Enter the 15 digits')).toBe(true)
    expect(rule.test('Enter two details')).toBe(false)
  })
})
