/*
  The drawings on the cards: a flower in fine lines like an engraving, or a tide line. They are computed once. No image is
  stored: an issuer's designer changes a number and gets another flower.
*/

type Point = readonly [x: number, y: number]

/** Whole tenths of a unit, so that the differences of rounded points add up exactly. */
const tenths = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)]

const step = (from: Point, to: Point) => `${(to[0] - from[0]) / 10} ${(to[1] - from[1]) / 10}`

/**
 * A smooth closed line through points (Catmull-Rom). The two handles at a point mirror each other, so SVG's short `s`
 * command needs only one of them.
 */
const smooth = (points: readonly Point[]): string => {
  const count = points.length
  const point = (index: number): Point => points[(index + count) % count] ?? [0, 0]
  const segments = points.map((_, index) => {
    const [before, to, after] = [point(index), point(index + 1), point(index + 2)]
    const handle: Point = [to[0] - (after[0] - before[0]) / 6, to[1] - (after[1] - before[1]) / 6]
    const from = tenths(before)
    return `s${step(from, tenths(handle))} ${step(from, tenths(to))}`
  })
  return `M${step([0, 0], tenths(point(0)))}${segments.join('')}z`
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
  return smooth(points)
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

/** One tide line from left to right: waves of 90 units. A frozen one is still. */
const tide = (y: number, count: number, still: boolean) =>
  still ? `M-125 ${y}h${90 * count}` : `M-125 ${y}${'c15-21 30-21 45 0s30 21 45 0'.repeat(count)}`

const waves = (still: boolean) => ({
  line: tide(still ? 180 : 179, 6, still),
  sea: `${tide(196, 6, still)}v200H-125z`,
})

/** The tide line of a card, drawn on to both sides, nine card widths each. Its unit is ten units of the card. */
export const longTide = `M-183.5 17.9${'c1.5-2.1 3-2.1 4.5 0s3 2.1 4.5 0'.repeat(43)}`

/**
 * Path data. Petals are in the units of a landscape card, 340 × 214; the coarse drawing is for thumbnails. Waves are in
 * the units of a portrait card, 200 × 317: a line, and the sea below it in the second colour of the card.
 */
export const motifs = {
  petal: { fine: petals(true), coarse: petals(false) },
  wave: { moving: waves(false), still: waves(true) },
}
