/*
  The drawings on the cards: fine lines like an engraving, computed once. No image is stored: an issuer's designer changes a
  number and gets another flower.
*/

type Point = readonly [x: number, y: number]

/** Whole tenths of a unit, so that the differences of rounded points add up exactly. */
const tenths = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)]

const step = (from: Point, to: Point) => `${(to[0] - from[0]) / 10} ${(to[1] - from[1]) / 10}`

/**
 * A smooth line through points (Catmull-Rom). The two handles at a point mirror each other, so SVG's short `s`
 * command needs only one of them.
 */
const smooth = (points: readonly Point[], closed: boolean): string => {
  const count = points.length
  const point = (index: number): Point =>
    points[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] ?? [0, 0]
  const segments = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, to, after] = [point(index), point(index + 1), point(index + 2)]
    const handle: Point = [to[0] - (after[0] - before[0]) / 6, to[1] - (after[1] - before[1]) / 6]
    const from = tenths(before)
    return `s${step(from, tenths(handle))} ${step(from, tenths(to))}`
  })
  return `M${step([0, 0], tenths(point(0)))}${segments.join('')}${closed ? 'z' : ''}`
}

/**
 * One outline of a flower with five petals: a rose curve. The first exponent widens the petals, the second one cuts a
 * notch into them. Each ring is turned a little.
 */
const flowerRing = (centre: Point, radius: number, turn: number, samples: number): string => {
  const points = Array.from({ length: samples }, (_, index): Point => {
    const angle = (index / samples) * 2 * Math.PI
    const petal = Math.abs(Math.cos(2.5 * angle))
    const r = radius * (0.16 + 0.84 * petal ** 0.72 - 0.08 * petal ** 12)
    return [centre[0] + r * Math.cos(angle + turn), centre[1] + r * Math.sin(angle + turn)]
  })
  return smooth(points, true)
}

const flower = (centre: Point, radius: number, rings: number, turn: number, samples: number) =>
  Array.from({ length: rings }, (_, ring) => {
    const share = (ring + 1) / rings
    return flowerRing(centre, radius * share ** 0.9, turn - 0.5 * (1 - share), samples)
  }).join('')

/** A large flower, cut by the edge of the card, and a small one that opens above it. */
const petals = (fine: boolean): string => {
  const samples = fine ? 65 : 35
  return [
    flower([266, 92], 112, fine ? 16 : 6, 0.3, samples),
    flower([166, 14], 34, fine ? 6 : 3, 0.9, samples),
  ].join('')
}

/** One line of a wave that begins as a single ripple between chip and number and spreads out to the right. */
const waveLine = (line: number, lines: number): string => {
  const side = line / (lines - 1) - 0.5
  const points = Array.from({ length: 19 }, (_, index): Point => {
    const x = -10 + index * 20
    const reach = Math.max(0, x / 340)
    const swell = Math.sin(x / 38 + side * 2.2) * (2 + 15 * reach)
    return [x, 133 - 24 * reach + swell + side * (5 + 225 * reach ** 1.8)]
  })
  return smooth(points, false)
}

const waves = (fine: boolean): string => {
  const lines = fine ? 23 : 9
  return Array.from({ length: lines }, (_, line) => waveLine(line, lines)).join('')
}

/** Path data in the card's own 340 × 214 units. The coarse drawings are for thumbnails. */
export const motifs = {
  petal: { fine: petals(true), coarse: petals(false) },
  wave: { fine: waves(true), coarse: waves(false) },
}
