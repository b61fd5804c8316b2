import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import larkspur from '../public/brands/larkspur/brand.json'
import { loadBrand } from './brand/brand.ts'
import { showFailed } from './failed.ts'

const html = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8')
const cardWords = '%app.call-card%'
let said: unknown[]

beforeEach(() => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const script of page.scripts) script.remove()
  document.body.replaceChildren(...page.body.children)
  said = []
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void said.push(...words))
})

afterEach(() => document.body.replaceChildren())

/** Loads this brand file, as the app does at its start, and shows the failure. */
const startWith = async (brandFile: string) => {
  vi.stubGlobal('fetch', async () => new Response(brandFile))
  await loadBrand('larkspur').catch(showFailed)
}

const links = () =>
  screen.getAllByRole<HTMLAnchorElement>('link').map((link) => [link.textContent, link.href])
const base = new URL('/', window.location.href).href

it('replaces the page, and shows the valid phone numbers of an invalid brand file', async () => {
  await startWith(
    JSON.stringify({ ...larkspur, helpline: { ...larkspur.helpline, timeZone: 'Mars/Olympus' } }),
  )
  expect(document.getElementById('root')).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain('%app.failed%')
  expect(links().slice(1)).toEqual([
    ['01632 960 120', 'tel:+441632960120'],
    ['01632 960 129', 'tel:+441632960129'],
  ])
  expect(screen.queryByText(cardWords)).toBeNull()
  expect(said).toEqual([expect.stringContaining('helpline.timeZone is "Mars/Olympus"')])
})

it('does not show an invalid phone number', async () => {
  await startWith(
    JSON.stringify({ ...larkspur, lostCard: { phone: 'javascript:alert(1)', display: '<b>call</b>' } }),
  )
  expect(links().slice(1)).toEqual([['01632 960 120', 'tel:+441632960120']])
  expect(screen.getByText(/%app.call-lost-card%/).hidden).toBe(true)
})

it('writes the displayed number as text, not as markup', async () => {
  await startWith(
    JSON.stringify({ ...larkspur, name: '', lostCard: { phone: '+441632960129', display: '<b>0</b>' } }),
  )
  expect(links().at(-1)).toEqual(['<b>0</b>', 'tel:+441632960129'])
})

it.each(['<html>', 'null', '{}'])(
  'refers to the number on the card when the brand file has none: %s',
  async (file) => {
    await startWith(file)
    expect(screen.getByText(cardWords)).toBeTruthy()
    expect(links()).toEqual([['%app.reload%', expect.stringContaining(base)]])
  },
)

it('shows the failure for any thrown value', () => {
  showFailed('text')
  expect(screen.getByRole('alert').hidden).toBe(false)
  expect(said).toEqual(['text'])
})
