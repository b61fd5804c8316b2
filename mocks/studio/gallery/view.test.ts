import { expect, test } from 'vitest'
import { linkTo } from '../../link.ts'
import { on } from '../../states-type.ts'
import { usualWidth } from '../kit/devices.ts'
import { dressed, linkOf, lookIn, queryOf, readView, type View } from './view.ts'

const usual: View = { find: '', failed: false, width: usualWidth, frames: {} }
const changed: View = {
  find: 'last & least',
  failed: true,
  width: 320,
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

test('the address of the gallery brings all of it back', () => {
  expect(queryOf(usual)).toBe('')
  expect(readView('')).toEqual(usual)
  expect(readView(queryOf(changed))).toEqual(changed)
})

test('what the frames look like is nothing the gallery’s own page would take for itself', () => {
  const names = [...new URLSearchParams(queryOf(changed)).keys()]
  expect(names).toEqual([
    'find',
    'failed',
    'width',
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
  '?show-theme=pink',
  '?show-text=9',
  '?theme=dark&dir=rtl&lang=en-XA',
  '?show-state=cards/default',
])('%s changes nothing', (search) => {
  expect(readView(search)).toEqual(usual)
})

const plain = on('cards', { path: '/cards' })('default', 'The cards')
const mirrored = on('cards', { path: '/cards' })('pseudo-rtl', 'The cards', { lang: 'en-XA', dir: 'rtl' })

test('a state’s own direction holds, and another look leaves it alone', () => {
  expect(lookIn(plain, usual)).toEqual({})
  expect(lookIn(mirrored, dressed(usual, { theme: 'dark' }))).toEqual({ theme: 'dark', dir: 'rtl' })
  expect(lookIn(plain, dressed(usual, { dir: 'rtl' }))).toEqual({ dir: 'rtl' })
})

test('what is given up is as it was', () => {
  expect(dressed(dressed(usual, { text: 200, lang: 'en-GB' }), { text: undefined })).toEqual({
    ...usual,
    frames: { lang: 'en-GB' },
  })
})

test('the link to a state says what was chosen, and nothing of what is the state’s own', () => {
  expect(linkTo(linkOf(mirrored, usual))).toBe('/?state=cards/pseudo-rtl')
  expect(
    linkTo(linkOf(plain, dressed(changed, { brand: undefined, lang: undefined, text: undefined }))),
  ).toBe('/?state=cards/default&theme=dark&motion=reduce&colours=forced&dir=rtl')
})
