import { linkTo, type StudioLink } from '../../link.ts'
import { type Face, faces, studioPath } from '../addresses.ts'
import { type TabName, tabIn } from '../drawer/tabs.ts'
import { heightOf, usualWidth, widths } from '../kit/devices.ts'

/** What stands beside the app. */
export type Beside = Face | 'nothing'

/** The workbench as its address has it. Lengths in CSS pixels. */
export type Asked = { width: number; height: number; tab: TabName; beside: Beside }

/** A frame is never so small that nothing can be in it, nor so large that nobody could see it. */
export const limits = { width: [240, 2560], height: [320, 2560] } as const

const within = ([least, most]: readonly [number, number], size: number) =>
  Math.min(most, Math.max(least, Math.round(size)))

/** A device as high as those of such a width are. */
export const heightFor = (width: number): number =>
  heightOf(widths.findLast((known) => known <= width) ?? 320)

const sizeIn = (text: string | null, limit: readonly [number, number]) =>
  text !== null && /^\d{1,4}$/.test(text) ? within(limit, Number(text)) : null

export const sized = (asked: Asked, width: number, height = heightFor(width)): Asked => ({
  ...asked,
  width: within(limits.width, width),
  height: within(limits.height, height),
})

/** In: the query; the tool that was open last, for an address that names none. */
export const askedIn = (query: URLSearchParams, last: TabName = 'Scenario'): Asked => {
  const width = sizeIn(query.get('width'), limits.width) ?? usualWidth
  const height = sizeIn(query.get('height'), limits.height) ?? heightFor(width)
  const beside = query.get('beside')
  return {
    width,
    height,
    tab: tabIn(query.get('tab') ?? last),
    beside: beside === 'nothing' ? beside : (faces.find((face) => face === beside) ?? 'phone'),
  }
}

/** The address of the workbench as it is now. In: where the app is. */
export const addressOf = (asked: Asked, link: StudioLink): string => {
  const { width, height, tab, beside } = asked
  const said = [
    `width=${width}`,
    ...(height === heightFor(width) ? [] : [`height=${height}`]),
    `tab=${tab}`,
    `beside=${beside}`,
    `app=${encodeURIComponent(linkTo(link))}`,
  ]
  return `${studioPath()}?${said.join('&')}`
}

/** The app's address in the frame, below the folder it lies in: never one of elsewhere, whatever the query says. */
export const appIn = (query: URLSearchParams): string => `/${(query.get('app') ?? '').replace(/^[/\\]+/, '')}`
