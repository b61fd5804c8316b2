import { type RefCallback, useCallback, useState } from 'react'
import type { Width } from '../kit/widths.ts'

/** The distance between two tiles, in px. */
export const gap = 20

/** For each width of a page, the narrowest tile in px in which the page is readable. */
const least: Record<Width, number> = { 320: 230, 360: 240, 414: 250, 768: 340, 1280: 460 }

/** The width of a tile in px, so that the tiles fill a row. A tile is never wider than its page. */
export const tileWidth = (room: number, width: Width): number => {
  const columns = Math.max(1, Math.floor((room + gap) / (least[width] + gap)))
  return Math.min(width, Math.floor((room - gap * (columns - 1)) / columns))
}

/** The ref for an element, and its current size in px. */
export const useSize = (): [RefCallback<HTMLElement>, { width: number; height: number }] => {
  const [size, setSize] = useState({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(() => setSize(element.getBoundingClientRect()))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
