import { expect, test } from 'vitest'
import { widths } from '../kit/devices.ts'
import { gap, tileWidth } from './sizes.ts'

test.each([
  [358, 360, 358, 'one column fills a phone'],
  [358, 1280, 358, 'also where it shows a wide page'],
  [1200, 320, 285, 'as many as can be made out'],
  [4000, 320, 231, 'on a wall of a screen too'],
  [700, 1280, 700, 'a wide page has a row for itself rather than be too small'],
  [430, 360, 360, 'never larger than it is'],
] as const)('in %i px, what is %i wide gets %i: %s', (room, width, expected, _why) => {
  expect(tileWidth(room, width)).toBe(expected)
})

test.each(widths)('a row of %i never overflows', (width) => {
  for (let room = 300; room < 2600; room += 7) {
    const tile = tileWidth(room, width)
    const columns = Math.max(1, Math.floor((room + gap) / (tile + gap)))
    expect(columns * tile + (columns - 1) * gap).toBeLessThanOrEqual(room)
  }
})
