/** The widths that the studio offers, and the height of a device of each width, in CSS pixels. */
const heights = { 320: 568, 360: 640, 414: 736, 768: 1024, 1280: 800 } as const

export type Width = keyof typeof heights

export const widths: readonly Width[] = [320, 360, 414, 768, 1280]
export const usualWidth: Width = 360

export const heightOf = (width: Width): number => heights[width]
