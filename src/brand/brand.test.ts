// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Brand, brand, brandFile, loadBrand, setBrand } from './brand.ts'

const folder = join(import.meta.dirname, '../../public/brands')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const larkspur = (): Record<string, unknown> => JSON.parse(read('larkspur/brand.json'))

const answer = (body: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  )

describe.each(['larkspur', 'tidewater'])('the brand %s', (name) => {
  const parsed = Brand.parse(JSON.parse(read(`${name}/brand.json`)))

  it('has numbers that nobody owns', () => {
    // Ofcom keeps 01632 960000 to 960999 for drama.
    const { helpline, lostCard } = parsed
    for (const { phone, display } of [helpline, helpline.fromAbroad, lostCard]) {
      expect(phone).toMatch(/^\+441632960\d{3}$/)
      expect(display.replace(/\D/g, '').slice(-10)).toBe(phone.slice(-10))
    }
  })

  it('has colours for every card face it names', () => {
    const css = read(`${name}/brand.css`) + readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
    for (const art of ['meadow', 'dusk', 'stone'])
      for (const part of ['face', 'ink', 'motif']) expect(css).toContain(`--card-${art}-${part}:`)
  })
})

describe('Brand', () => {
  it.each([
    ['a phone number that is not E.164', { lostCard: { phone: '01632 960129', display: 'x' } }],
    ['a motif nobody draws', { cardMotif: 'lion' }],
    ['no language', { languages: [] }],
    ['a style sheet elsewhere', { stylesheet: 'https://example.org/brand.css' }],
  ])('refuses %s', (_, wrong) => expect(Brand.safeParse({ ...larkspur(), ...wrong }).success).toBe(false))

  it('ignores what it does not know', () => {
    expect(Brand.safeParse({ ...larkspur(), mascot: 'bee' }).success).toBe(true)
  })
})

describe('loadBrand', () => {
  beforeEach(() => document.head.replaceChildren())

  it('gives the brand and keeps it', async () => {
    answer(larkspur())
    await expect(loadBrand('larkspur')).resolves.toMatchObject({ name: 'Larkspur' })
    expect(brand().name).toBe('Larkspur')
    expect(brandFile('logo.svg')).toBe('/brands/larkspur/logo.svg')
    expect(document.querySelector('link')).toBeNull()
  })

  it('waits for the style sheet, if the brand has one', async () => {
    answer({ ...larkspur(), stylesheet: 'brand.css' })
    const loading = loadBrand('other')
    const link = await vi.waitUntil(() => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]'))
    expect(link.getAttribute('href')).toBe('/brands/other/brand.css')
    link.dispatchEvent(new Event('load'))
    await expect(loading).resolves.toMatchObject({ name: 'Larkspur' })
  })

  it('refuses half a brand', async () => {
    answer({ ...larkspur(), stylesheet: 'brand.css' })
    const loading = loadBrand('other')
    const link = await vi.waitUntil(() => document.querySelector('link'))
    link.dispatchEvent(new Event('error'))
    await expect(loading).rejects.toThrow('/brands/other/brand.css')
  })

  it.each([
    ['is not there', () => answer({}, 404), '/brands/larkspur/brand.json answered 404'],
    ['is not valid', () => answer({ ...larkspur(), name: '' }), /brand\.json[\s\S]*name/],
    ['is not JSON', () => vi.stubGlobal('fetch', async () => new Response('<html>')), 'not JSON'],
  ])('says which file %s', async (_, given, message) => {
    given()
    await expect(loadBrand('larkspur')).rejects.toThrow(message)
  })

  it('asks for nothing under a name that could leave the folder', async () => {
    answer(larkspur())
    await expect(loadBrand('../secret')).rejects.toThrow('Not the name of a brand')
    expect(fetch).not.toHaveBeenCalled()
  })

  it('can be told', () => {
    setBrand({ ...Brand.parse(larkspur()), name: 'Told' })
    expect(brand().name).toBe('Told')
  })
})
