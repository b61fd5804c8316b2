import { type CSSProperties, type RefCallback, useCallback, useState } from 'react'
import { heightOf, type Width } from '../kit/widths.ts'

/** The distance between two tiles, in px. */
export const gap = 20

/** For each width of a page, the narrowest tile in px in which the page is readable. */
const least: Record<Width, number> = { 320: 230, 360: 240, 414: 250, 768: 340, 1280: 460 }

/** The distance between two frames of a tile, in px. */
export const frameGap = 8

/** The width of a tile in px, so that the tiles fill a row. A frame is never wider than its page. */
export const tileWidth = (room: number, width: Width, frames = 1): number => {
  const whole = (frame: number) => frame * frames + frameGap * (frames - 1)
  const columns = Math.max(1, Math.floor((room + gap) / (whole(least[width]) + gap)))
  return Math.min(whole(width), Math.floor((room - gap * (columns - 1)) / columns))
}

/** The sizes of the tiles, their frames and the places for the frames, as custom properties. A tile need not be drawn again. */
export const sizesOf = (room: number, width: Width, frames: number): CSSProperties => {
  const tile = tileWidth(room, width, frames)
  const frame = (tile - frameGap * (frames - 1)) / frames
  const lengths = { tile, frame, stage: (heightOf(width) * frame) / width, 'frame-gap': frameGap }
  const properties = Object.entries(lengths).map(([name, px]) => [`--${name}`, `${px}px`])
  return Object.fromEntries([...properties, ['--scale', frame / width]])
}

/** The ref for an element, and its current size in px. */
export const useSize = (): [RefCallback<HTMLElement>, { width: number; height: number }] => {
  const [size, setSize] = useState({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    setSize(element.getBoundingClientRect())
    const observer = new ResizeObserver(() => setSize(element.getBoundingClientRect()))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
