// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { brandFilesOf, brandNames, brandStyles, readBrandFile } from '../test/brand-files.ts'
import { Brand, brand, brandFile, loadBrand, phoneLines, setBrand } from './brand.ts'

const read = (name: string) => JSON.parse(readBrandFile(name, 'brand.json'))
const larkspur = (): Record<string, unknown> => read('larkspur')

const helpline = () => Brand.parse(larkspur()).helpline

const answer = (body: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  )

describe.each(brandNames)('the brand %s', (name) => {
  const parsed = Brand.parse(read(name))
  const lines = [parsed.helpline, parsed.helpline.fromAbroad, parsed.lostCard]

  it('shows the number that it dials', () => {
    for (const { phone, display } of lines) {
      const shown = display.replace(/\D/g, '').replace(/^0+/, '')
      expect(shown.length).toBeGreaterThan(5)
      expect(phone.endsWith(shown), `${display} is ${phone}`).toBe(true)
    }
  })

  it('has the style sheet it names', () => {
    if (parsed.stylesheet) expect(brandFilesOf(name)).toContain(parsed.stylesheet)
  })

  it('has colours for every card design', () => {
    const css = brandStyles(name) + readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
    for (const art of ['meadow', 'dusk', 'stone'])
      for (const part of ['face', 'ink', 'motif']) expect(css).toContain(`--card-${art}-${part}:`)
  })
})

it.each(['larkspur', 'tidewater'])('the invented brand %s has only reserved phone numbers', (name) => {
  const { helpline, lostCard } = Brand.parse(read(name))
  // Ofcom reserves 01632 960000 to 960999 for use in drama.
  for (const { phone } of [helpline, helpline.fromAbroad, lostCard])
    expect(phone).toMatch(/^\+441632960\d{3}$/)
})

describe('Brand', () => {
  it.each([
    ['a phone number that is not E.164', { lostCard: { phone: '01632 960129', display: 'x' } }],
    ['an unknown motif', { look: { ...Brand.parse(larkspur()).look, motif: 'lion' } }],
    ['no language', { languages: [] }],
    ['a style sheet at another address', { stylesheet: 'https://example.org/brand.css' }],
    ['an unknown time zone', { helpline: { ...helpline(), timeZone: 'Mars/Olympus' } }],
  ])('refuses %s', (_, wrong) => expect(Brand.safeParse({ ...larkspur(), ...wrong }).success).toBe(false))

  it('ignores unknown fields', () => {
    expect(Brand.safeParse({ ...larkspur(), mascot: 'bee' }).success).toBe(true)
  })
})

describe('loadBrand', () => {
  beforeEach(() => document.head.replaceChildren())

  it('returns the brand and keeps it', async () => {
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

  it('refuses a brand whose style sheet fails to load', async () => {
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
  ])('names the file that %s', async (_, given, message) => {
    given()
    await expect(loadBrand('larkspur')).rejects.toThrow(message)
  })

  it.each([
    [
      { helpline: { ...helpline(), timeZone: 'Mars/Olympus' } },
      'helpline.timeZone is "Mars/Olympus": it must be the IANA name',
    ],
    [
      { lostCard: { phone: '01632', display: 'x' } },
      'lostCard.phone is "01632": it must be a number as in E.164',
    ],
    [{ lostCard: { display: 'x' } }, 'lostCard.phone is missing: it must be a number'],
    [{ lostCard: null }, 'lostCard is null: it must be a phone line'],
    [{ name: ' ' }, 'name is " ": it must be a text'],
    [
      { look: { ...Brand.parse(larkspur()).look, motif: 'lion' } },
      'look.motif is "lion": it must be petal or wave',
    ],
    [{ pinLength: 12 }, 'pinLength is 12: it must be a whole number from 4 to 6'],
    [{ languages: [] }, 'languages is []: it must be at least one'],
    [{ languages: ['en', 7] }, 'languages.1 is 7: it must be a text'],
    [
      { helpline: { ...helpline(), hours: [{ days: [0, 5], from: '8', to: '24:01' }] } },
      'helpline.hours.0.days.0 is 0: it must be a day',
    ],
    [
      { helpline: { ...helpline(), hours: [{ days: [1], from: '8', to: '24:01' }] } },
      'helpline.hours.0.from is "8": it must be a time',
    ],
    [{ stylesheet: '../other.css' }, 'stylesheet is "../other.css": it must be the name of'],
  ])('names the file, the field, the value and the rule of an error: %j', async (wrong, message) => {
    answer({ ...larkspur(), ...wrong })
    await expect(loadBrand('larkspur')).rejects.toThrow('/brands/larkspur/brand.json')
    await expect(loadBrand('larkspur')).rejects.toThrow(message)
  })

  it.each(['{}', '[]', 'null', '"text"', '7'])('gives every field a rule in words: %s', async (body) => {
    vi.stubGlobal('fetch', async () => new Response(body))
    const error: unknown = await loadBrand('larkspur').catch((reason: unknown) => reason)
    expect(String(error)).toMatch(/ is .*: it must be /)
    expect(String(error)).not.toMatch(/Invalid input|undefined/)
  })

  it('keeps the valid phone lines of an invalid file', async () => {
    const { lostCard } = Brand.parse(larkspur())
    answer({ ...larkspur(), name: '', lostCard: { ...lostCard, phone: '999' } })
    await expect(loadBrand('larkspur')).rejects.toThrow('name')
    const { phone, display } = helpline()
    expect(phoneLines()).toEqual({ helpline: { phone, display }, lostCard: null })
    answer({ ...larkspur(), helpline: { timeZone: 'Mars' } })
    await expect(loadBrand('larkspur')).rejects.toThrow('timeZone')
    expect(phoneLines()).toEqual({ helpline: null, lostCard })
    answer('nothing')
    await expect(loadBrand('larkspur')).rejects.toThrow('the file')
    expect(phoneLines()).toEqual({ helpline: null, lostCard: null })
  })

  it('fetches nothing for a name that could lead out of the folder', async () => {
    answer(larkspur())
    await expect(loadBrand('../secret')).rejects.toThrow('Not the name of a brand')
    expect(fetch).not.toHaveBeenCalled()
  })

  it('can be replaced by `setBrand`', () => {
    setBrand({ ...Brand.parse(larkspur()), name: 'Told' })
    expect(brand().name).toBe('Told')
  })
})
