import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brandNames, brandStyles } from '../test/brand-files.ts'

const base = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

type Theme = 'light' | 'dark'
type Tokens = (name: string, theme: Theme) => string

/** The tokens that a style sheet sets before the layer `tokens.reader`, which has the reader's own settings. */
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
    if (!hex) throw new Error(`--${name} is not a colour: "${value}"`)
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
const designs = ['meadow', 'dusk', 'stone', 'plain']
const states = ['frozen', 'reported', 'expired', 'not-active']
const faces = [...designs, ...states]

/** Every pair of colours in use, with its minimum contrast. */
const pairs: [above: string, below: string, least: number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 7])),
  ['accent-ink', 'accent', 7],
  ['accent-ink', 'accent-press', 7],
  ['masthead-ink', 'masthead', 7],
  ['masthead-accent', 'masthead', 7],
  ['band-ink', 'band', 7],
  ['band-soft', 'band', 7],
  ['band-accent', 'band', 7],
  ['band-accent-ink', 'band-accent', 7],
  ...faces.map((face): [string, string, number] => [`card-${face}-ink`, `card-${face}-face`, 7]),
  ...['edge', 'focus'].flatMap((edge) =>
    grounds.map((ground): [string, string, number] => [edge, ground, 3]),
  ),
  ['card-chip-line', 'card-chip', 3],
  ['card-badge-ink', 'card-badge', 7],
  ['card-badge', 'card-stop', 7],
  ['card-ok', 'card-badge', 7],
]

/** The pairs of the cards of two colours, which not every brand has. */
const lowerPairs: typeof pairs = faces.map((face) => [`card-${face}-base-ink`, `card-${face}-base`, 7])

const tooFaint = (tokens: Tokens, theme: Theme, measured = pairs) =>
  measured.flatMap(([above, below, least]) => {
    const ratio = contrast(tokens(above, theme), tokens(below, theme))
    return ratio < least ? [`--${above} on --${below}: ${ratio.toFixed(2)} < ${least}`] : []
  })

it('finds the brands that are shipped', () => expect(brandNames).toContain('larkspur'))

describe.each(brandNames)('the colours of %s', (brand) => {
  const tokens = tokensOf(base, brandStyles(brand))

  it.each(['light', 'dark'] as const)('have enough contrast in the %s theme', (theme) => {
    expect(tooFaint(tokens, theme)).toEqual([])
  })

  it('have enough contrast on the lower part of a card of two colours', () => {
    const lower = brandStyles(brand).includes('-base:') ? lowerPairs : []
    expect(tooFaint(tokens, 'light', lower)).toEqual([])
    expect(tooFaint(tokens, 'dark', lower)).toEqual([])
  })
})

describe('the contrast check', () => {
  it('measures known contrasts', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('finds a faint colour, only in the theme where it is faint', () => {
    const faint = tokensOf(base, ':root { --ink-soft: light-dark(#888888, #f2ede3); }')
    expect(tooFaint(faint, 'light')).toContain('--ink-soft on --ground: 3.15 < 7')
    expect(tooFaint(faint, 'dark')).toEqual([])
  })
})
