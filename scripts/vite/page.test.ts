import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withWords } from './page.ts'

const page = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8')

it('fills every word of the page from the catalog, and leaves the rest to Vite', () => {
  const filled = withWords(page)
  expect(filled).toContain('We couldn’t load this page')
  expect(filled.match(/%[^%\s]+%/g)).toEqual(['%BASE_URL%'])
})

it('refuses a word that the catalog lacks', () => {
  expect(() => withWords('<p>%app.not-there%</p>')).toThrow('app.not-there')
})
