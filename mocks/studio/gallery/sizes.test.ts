import { expect, test } from 'vitest'
import { widths } from '../kit/widths.ts'
import { gap, tileWidth } from './sizes.ts'

test.each([
  [358, 360, 358, 'one column fills a phone'],
  [358, 1280, 358, 'also for a wide page'],
  [1200, 320, 285, 'as many columns as are readable'],
  [4000, 320, 231, 'also on a very wide screen'],
  [700, 1280, 700, 'a wide page gets a row of its own, to stay readable'],
  [430, 360, 360, 'a tile is never wider than its page'],
] as const)('in %i px, a page of %i px gets a tile of %i px: %s', (room, width, expected, _why) => {
  expect(tileWidth(room, width)).toBe(expected)
})

test('a tile with two frames is as wide as both, or as the row', () => {
  expect(tileWidth(1200, 320, 2)).toBe(590)
  expect(tileWidth(1200, 360, 2)).toBe(590)
  expect(tileWidth(700, 320, 2)).toBe(648)
  expect(tileWidth(358, 320, 2)).toBe(358)
})

test.each(widths)('a row of tiles for pages of %i px never overflows', (width) => {
  for (let room = 300; room < 2600; room += 7) {
    const tile = tileWidth(room, width)
    const columns = Math.max(1, Math.floor((room + gap) / (tile + gap)))
    expect(columns * tile + (columns - 1) * gap).toBeLessThanOrEqual(room)
  }
})
