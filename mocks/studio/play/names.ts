import type { Say } from '../../../src/i18n/words.ts'
import { anything, type Name } from '../../states/state.ts'

export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

export const readable = (name: Name, say: Say) => {
  if (typeof name === 'string') return tidy(say(name))
  return tidy('words' in name ? name.words : say(name.id, name.values))
}

/** Whether a text contains these words. `anything` in the words matches any text. */
export const says = (text: string, words: string): boolean => {
  let at = 0
  return words.split(anything).every((part) => {
    const found = text.indexOf(part, at)
    at = found + part.length
    return found >= 0
  })
}
