import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

type Token = Exclude<CompiledMessage, string>[number]

/** What a value looks like to a reader, so that it counts as one word. */
const stand = 'N'

const isChoices = (format: unknown): format is Record<string, Token[] | string | number> =>
  typeof format === 'object' && format !== null

/** All texts that tokens can become, one for each combination of branches. */
const combine = (tokens: readonly Token[]): string[] =>
  tokens.reduce<string[]>(
    (before, token) => {
      const ends = branchesOf(token)
      return before.flatMap((text) => ends.map((end) => text + end))
    },
    [''],
  )

const branchesOf = (token: Token): string[] => {
  if (typeof token === 'string') return [token === '#' ? stand : token]
  const [, , format] = token
  if (!isChoices(format)) return [stand]
  return Object.values(format).flatMap((branch) =>
    Array.isArray(branch) ? combine(branch) : typeof branch === 'string' ? [branch] : [],
  )
}

/** Every text that a message can become, with `N` in place of its values. */
export const textsOf = (message: CompiledMessage): string[] =>
  combine(typeof message === 'string' ? [message] : message)

const namesIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => {
    if (typeof token === 'string') return []
    const [name, , format] = token
    if (!isChoices(format)) return [name]
    return [
      name,
      ...Object.values(format).flatMap((branch) => (Array.isArray(branch) ? namesIn(branch) : [])),
    ]
  })

/** The names of the values of a message, each once, in alphabetical order. */
export const valuesOf = (message: CompiledMessage): string[] =>
  typeof message === 'string' ? [] : [...new Set(namesIn(message))].sort()

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?:…]”?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))

/** Counts groups of vowels, without a silent final “e”. */
const syllablesOf = (word: string): number => {
  const spoken = word.toLowerCase().replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$/, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}

/** The Flesch–Kincaid grade of a text: the school year, in the US, in which most pupils can read it. */
export const gradeOf = (text: string): number => {
  const sentences = sentencesOf(text).length
  const words = text.match(/[\p{L}\d][\p{L}\d’-]*/gu) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}
