/** The widths that the studio offers, and the height of a device of each width, in CSS pixels. */
const heights = { 320: 568, 360: 640, 414: 736, 768: 1024, 1280: 800 } as const

export type Width = keyof typeof heights

export const widths: readonly Width[] = [320, 360, 414, 768, 1280]
export const usualWidth: Width = 360

/** The height of a device of this width, or of the next smaller one. */
export const heightOf = (width: number): number => heights[widths.findLast((known) => known <= width) ?? 320]

/** The offered width that an address names; null for any other text. */
export const widthIn = (text: string | null): Width | null =>
  widths.find((width) => String(width) === text) ?? null
