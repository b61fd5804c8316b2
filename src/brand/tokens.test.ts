import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')

type Theme = 'light' | 'dark'
type Tokens = (name: string, theme: Theme) => string

/** The colour tokens a style sheet gives to `:root` in its first layer block, before anything the reader asks for. */
const declared = (css: string): Map<string, string> => {
  const own = css.split('@layer tokens.reader {')[0] ?? ''
  return new Map(
    [...own.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

const tokensOf = (...sheets: string[]): Tokens => {
  const all = new Map(sheets.flatMap((css) => [...declared(css)]))
  const colour: Tokens = (name, theme) => {
    const value = all.get(name) ?? ''
    const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    if (other) return colour(other, theme)
    const [light, dark = light] = value.match(/#[0-9a-f]{6}/gi) ?? []
    const hex = theme === 'light' ? light : dark
    if (!hex) throw new Error(`--${name} is no colour: "${value}"`)
    return hex
  }
  return colour
}

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ground', 'surface', 'sunken', 'accent-soft', 'ok-soft', 'warn-soft', 'stop-soft']
const texts = ['ink', 'ink-soft', 'accent', 'accent-press', 'ok', 'warn', 'stop']
const faces = ['meadow', 'dusk', 'stone', 'plain']

/** Every pair that is drawn somewhere, with the least contrast it may have. */
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 7])),
  ['accent-ink', 'accent', 7],
  ['accent-ink', 'accent-press', 7],
  ['masthead-ink', 'masthead', 7],
  ['masthead-accent', 'masthead', 7],
  ...faces.map((face): [string, string, number] => [`card-${face}-ink`, `card-${face}-face`, 7]),
  ...['edge', 'focus'].flatMap((edge) =>
    grounds.map((ground): [string, string, number] => [edge, ground, 3]),
  ),
  ['card-chip-line', 'card-chip', 3],
]

const tooFaint = (tokens: Tokens, theme: Theme) =>
  pairs.flatMap(([above, below, least]) => {
    const ratio = contrast(tokens(above, theme), tokens(below, theme))
    return ratio < least ? [`--${above} on --${below}: ${ratio.toFixed(2)} < ${least}`] : []
  })

const base = read('tokens.css')
const brands: Record<string, Tokens> = {
  larkspur: tokensOf(base, read('../../public/brands/larkspur/brand.css')),
  tidewater: tokensOf(base, read('../../public/brands/tidewater/brand.css')),
}

describe.each(Object.entries(brands))('the colours of %s', (_, tokens) => {
  it.each(['light', 'dark'] as const)('can be read in the %s', (theme) => {
    expect(tooFaint(tokens, theme)).toEqual([])
  })
})

describe('the measure', () => {
  it('knows the ends of the scale', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('finds a faint colour, in the theme where it is faint', () => {
    const faint = tokensOf(base, ':root { --ink-soft: light-dark(#888888, #f2ede3); }')
    expect(tooFaint(faint, 'light')).toContain('--ink-soft on --ground: 3.15 < 7')
    expect(tooFaint(faint, 'dark')).toEqual([])
  })
})
