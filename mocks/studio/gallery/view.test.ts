import { expect, test } from 'vitest'
import { linkTo } from '../../server/link.ts'
import { on } from '../../states/state.ts'
import { usualWidth } from '../kit/widths.ts'
import { dressed, linkOf, lookIn, queryOf, readView, type View, viewsOf } from './view.ts'

const usual: View = { find: '', failed: false, width: usualWidth, compare: null, frames: {} }
const changed: View = {
  find: 'last & least',
  failed: true,
  width: 320,
  compare: 'brand',
  frames: {
    brand: 'tidewater',
    lang: 'en-XA',
    theme: 'dark',
    motion: 'reduce',
    colours: 'forced',
    text: 150,
    dir: 'rtl',
  },
}

test('the address of the gallery restores the whole view', () => {
  expect(queryOf(usual)).toBe('')
  expect(readView('')).toEqual(usual)
  expect(readView(queryOf(changed))).toEqual(changed)
})

test('the parameters for the look of the frames have a prefix, so the gallery itself ignores them', () => {
  const names = [...new URLSearchParams(queryOf(changed)).keys()]
  expect(names).toEqual([
    'find',
    'failed',
    'width',
    'compare',
    'show-brand',
    'show-lang',
    'show-theme',
    'show-motion',
    'show-colours',
    'show-text',
    'show-dir',
  ])
})

test.each([
  '?width=333',
  '?compare=text',
  '?show-theme=pink',
  '?show-text=9',
  '?theme=dark&dir=rtl&lang=en-XA',
  '?show-state=cards/default',
])('%s changes nothing', (search) => {
  expect(readView(search)).toEqual(usual)
})

const plain = on('cards', { path: '/cards' })('default', 'The cards')
const mirrored = on('cards', { path: '/cards' })('pseudo-rtl', 'The cards', [], { lang: 'en-XA', dir: 'rtl' })

test('a state keeps its own direction when the look changes', () => {
  expect(lookIn(plain, usual)).toEqual({})
  expect(lookIn(mirrored, dressed(usual, { theme: 'dark' }))).toEqual({ theme: 'dark', dir: 'rtl' })
  expect(lookIn(plain, dressed(usual, { dir: 'rtl' }))).toEqual({ dir: 'rtl' })
})

test.each([
  [null, ['']],
  ['theme', ['?show-theme=light', '?show-theme=dark']],
  ['brand', ['?show-brand=tidewater', '?show-brand=larkspur']],
] as const)('to compare by %s, a state has these frames: %j', (compare, expected) => {
  const brand = compare === 'brand' ? { brand: 'tidewater' } : {}
  const shown = viewsOf({ ...usual, compare, frames: brand }, ['larkspur', 'tidewater', 'third'])
  expect(shown.map(({ view }) => queryOf({ ...view, compare: null }))).toEqual(expected)
})

test('clearing one choice removes it and keeps the others', () => {
  expect(dressed(dressed(usual, { text: 200, lang: 'en-GB' }), { text: undefined })).toEqual({
    ...usual,
    frames: { lang: 'en-GB' },
  })
})

test('the link to a state contains the chosen look, but not the state’s own values', () => {
  expect(linkTo(linkOf(mirrored, usual))).toBe('/?state=cards/pseudo-rtl')
  expect(
    linkTo(linkOf(plain, dressed(changed, { brand: undefined, lang: undefined, text: undefined }))),
  ).toBe('/?state=cards/default&theme=dark&motion=reduce&colours=forced&dir=rtl')
})
