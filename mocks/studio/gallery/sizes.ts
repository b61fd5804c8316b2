import type { Width } from '../kit/devices.ts'

/** px between two tiles. */
export const gap = 20

/** px below which nothing in a frame could be made out. */
const least: Record<Width, number> = { 320: 230, 360: 240, 414: 250, 768: 340, 1280: 460 }

/** How wide a tile is, in px, so that the tiles fill a row; never wider than what it shows. */
export const tileWidth = (room: number, width: Width): number => {
  const columns = Math.max(1, Math.floor((room + gap) / (least[width] + gap)))
  return Math.min(width, Math.floor((room - gap * (columns - 1)) / columns))
}
