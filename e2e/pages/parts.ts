import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Turns a visible name in English into the visible name in the language in use. */
export type Say = (english: string) => string | RegExp

export const inEnglish: Say = (english) => english

/** The pseudo-language replaces each letter by one of the same case, and puts marks and filling around the text. */
export const inPseudo: Say = (english) => {
  const letters = english
    .replace(/[.?]/g, '\\$&')
    .replace(/[a-z]/g, '\\p{Ll}')
    .replace(/[A-Z](?!l?\})/g, '\\p{Lu}')
  return new RegExp(`^⟦\\s*${letters}[\\s~]*⟧$`, 'u')
}

const folder = join(import.meta.dirname, '../../src/i18n/locales/en-GB')
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'))

/** The names in a brand's own words, which replace messages of the catalog. */
export const inWordsOf = (brand: string): Say => {
  const own = read(join(import.meta.dirname, `../../public/brands/${brand}/words.en-GB.json`))
  const catalog = readdirSync(folder).flatMap((file) => Object.entries(read(join(folder, file))))
  const replaced = new Map(catalog.flatMap(([id, english]) => (own[id] ? [[english, own[id]] as const] : [])))
  return (english) => replaced.get(english) ?? english
}

/** Finds the parts of a screen by role and by their whole visible name in English. */
export const partsOf = (page: Page, say: Say) => ({
  /** The heading of a screen. */
  title: (name: string) => page.getByRole('heading', { level: 1, name: say(name), exact: true }),
  link: (name: string) => page.getByRole('link', { name: say(name), exact: true }),
  button: (name: string) => page.getByRole('button', { name: say(name), exact: true }),
  field: (label: string) => page.getByLabel(say(label), { exact: true }),
})

export type Parts = ReturnType<typeof partsOf>

/** The fields of a date and what is typed into each, for a date like `1988-04-17`. */
export const dateParts = (date: string) => {
  const [Year = '', Month = '', Day = ''] = date.split('-')
  return Object.entries({ Day, Month, Year })
}
