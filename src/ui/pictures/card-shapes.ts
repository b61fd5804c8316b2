/** The measures of a card in one format, in its own units. */
type Shape = {
  width: number
  height: number
  outline: string
  /** The outline of an expired card: a corner is cut off. */
  cut: string
  chip: { body: string; lines: string; ring: string; outerRing: string; full: string; thumb: string }
  /** The line through a reported card. */
  strike: string
  /** Where the drawing of the brand goes, as it is made for the other format. */
  petal?: string
  wave?: string
  /** The place of the badge: its middle and half of its width. */
  badge: Record<'full' | 'thumb' | 'cutFull' | 'cutThumb', readonly [x: number, y: number, half: number]>
  /** The line or strip to sign on, and the name on it. */
  signature: { line: string; name: string; thumb: string }
  window: Record<'full' | 'thumb', WindowShape>
}

export type WindowShape = {
  /** The cells begin at this place, or end there. */
  side: 'start' | 'end'
  at: number
  y: number
  cell: readonly [width: number, height: number]
  radius: number
  /** From one cell to the next. Where many cells need more than `room`, all are narrower. */
  pitch: number
  room: number
  /** Between groups of three. */
  gap: number
}

const scribble = 'c8-18 14-20 13-9s4 8 9 1 7-4 8 1 5 3 9-3 6-2 8 2 9 4 16-2 14-3 22-5'

const landscape: Shape = {
  width: 340,
  height: 214,
  outline: 'M15 0H325a15 15 0 0 1 15 15V199a15 15 0 0 1-15 15H15A15 15 0 0 1 0 199V15A15 15 0 0 1 15 0z',
  cut: 'M15 0H286L340 54V199a15 15 0 0 1-15 15H15A15 15 0 0 1 0 199V15A15 15 0 0 1 15 0z',
  chip: {
    body: 'M7 0h32a7 7 0 0 1 7 7v22a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z',
    lines: 'M0 12h15M0 24h15M31 12h15M31 24h15M15 0v36M31 0v36M15 18h16',
    ring: 'M6-6h34a12 12 0 0 1 12 12v24a12 12 0 0 1-12 12H6a12 12 0 0 1-12-12V6A12 12 0 0 1 6-6z',
    outerRing: 'M6-11h34a17 17 0 0 1 17 17v24a17 17 0 0 1-17 17H6a17 17 0 0 1-17-17V6A17 17 0 0 1 6-11z',
    full: 'translate(28 78)',
    thumb: 'translate(26 62) scale(1.9)',
  },
  strike: 'M-6 220 346-6',
  wave: 'translate(0 -78)',
  badge: {
    full: [292, 48, 27],
    thumb: [236, 107, 66],
    cutFull: [292, 100, 27],
    cutThumb: [193, 107, 66],
  },
  signature: {
    line: 'M200 160h112a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H200a4 4 0 0 1-4-4v-24a4 4 0 0 1 4-4z',
    name: `M206 184${scribble}`,
    thumb: '',
  },
  window: {
    full: { side: 'end', at: 314, y: 168, cell: [18, 24], radius: 4.5, pitch: 22.5, room: 150, gap: 6 },
    thumb: { side: 'end', at: 312, y: 146, cell: [28, 42], radius: 8, pitch: 38, room: 172, gap: 0 },
  },
}

const portrait: Shape = {
  width: 200,
  height: 317,
  outline: 'M4 0H196L200 4V313L196 317H4L0 313V4z',
  cut: 'M4 0H140L200 60V313L196 317H4L0 313V4z',
  chip: {
    body: 'M0 0h38v46H0z',
    lines: 'M13 0v46M25 0v46M0 15h13M0 31h13M25 15h13M25 31h13',
    ring: 'M-6-6h50v58h-50z',
    outerRing: 'M-12-12h62v70h-62z',
    full: 'translate(20 66)',
    thumb: 'translate(26 69) scale(1.5)',
  },
  strike: 'M-10 290 210 20',
  petal: 'translate(-116 40)',
  badge: {
    full: [152, 92, 36],
    thumb: [100, 118, 62],
    cutFull: [152, 92, 36],
    cutThumb: [100, 118, 62],
  },
  signature: {
    line: 'M20 243h92',
    name: `M24 240${scribble}`,
    thumb: 'translate(-14 -64) scale(1.4)',
  },
  window: {
    full: { side: 'start', at: 20, y: 226, cell: [14, 14], radius: 0, pitch: 19, room: 160, gap: 8 },
    thumb: { side: 'start', at: 17, y: 246, cell: [22, 22], radius: 0, pitch: 29, room: 174, gap: 0 },
  },
}

export type CardFormat = 'landscape' | 'portrait'

export const shapes: Record<CardFormat, Shape> = { landscape, portrait }

/** Tenths are exact enough. A long fraction may contain four digits that equal somebody's PIN. */
export const tenth = (measure: number): number => Math.round(measure * 10) / 10

/**
 * The places of the PIN cells.
 *
 * @param count how many digits the PIN has
 * @param group how many cells are together; 0 puts all in one group
 */
export const cellsOf = (window: WindowShape, count: number, group: number) => {
  const pitch = Math.min(window.pitch, window.room / count)
  const width = window.cell[0] - window.pitch + pitch
  const gapBefore = (index: number) => (group > 0 ? Math.floor(index / group) * window.gap : 0)
  const offset = (index: number) => index * pitch + gapBefore(index)
  const start = window.side === 'start' ? window.at : window.at - offset(count - 1) - width
  return Array.from({ length: count }, (_, index) => ({
    x: tenth(start + offset(index)),
    width: tenth(width),
  }))
}
