/** The widths to look at a page in, and how high a device of such a width is; in px. */
const heights = { 320: 568, 360: 640, 414: 736, 768: 1024, 1280: 800 } as const

export type Width = keyof typeof heights

export const widths: readonly Width[] = [320, 360, 414, 768, 1280]
export const usualWidth: Width = 360

export const heightOf = (width: Width): number => heights[width]

/** px between two tiles. */
export const gap = 20

/** px below which nothing in a frame could be made out. */
const least: Record<Width, number> = { 320: 230, 360: 240, 414: 250, 768: 340, 1280: 460 }

/** How wide a tile is, in px, so that the tiles fill a row; never wider than what it shows. */
export const tileWidth = (room: number, width: Width): number => {
  const columns = Math.max(1, Math.floor((room + gap) / (least[width] + gap)))
  return Math.min(width, Math.floor((room - gap * (columns - 1)) / columns))
}
