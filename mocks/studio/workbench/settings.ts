import { linkTo, type StudioLink } from '../../server/link.ts'
import { type DeviceId, deviceIds, studioPath } from '../kit/addresses.ts'
import { heightOf, usualWidth } from '../kit/widths.ts'
import { type TabName, tabIn } from '../tools/tabs.ts'

/** The channel beside the app. */
export type Beside = DeviceId | 'nothing'

/** The settings of the workbench in its address. Lengths in CSS pixels. */
export type WorkbenchSettings = { width: number; height: number; tab: TabName; beside: Beside }

/** The smallest and largest size of a frame, in CSS pixels, so that its page stays visible. */
export const limits = { width: [240, 2560], height: [320, 2560] } as const

const within = ([least, most]: readonly [number, number], size: number) =>
  Math.min(most, Math.max(least, Math.round(size)))

const sizeIn = (text: string | null, limit: readonly [number, number]) =>
  text !== null && /^\d{1,4}$/.test(text) ? within(limit, Number(text)) : null

export const sized = (
  asked: WorkbenchSettings,
  width: number,
  height = heightOf(width),
): WorkbenchSettings => ({
  ...asked,
  width: within(limits.width, width),
  height: within(limits.height, height),
})

/** @param last the tool that was open last, for an address that names none */
export const settingsIn = (query: URLSearchParams, last: TabName = 'Scenario'): WorkbenchSettings => {
  const width = sizeIn(query.get('width'), limits.width) ?? usualWidth
  const height = sizeIn(query.get('height'), limits.height) ?? heightOf(width)
  const beside = query.get('beside')
  return {
    width,
    height,
    tab: tabIn(query.get('tab') ?? last),
    beside: beside === 'nothing' ? beside : (deviceIds.find((device) => device === beside) ?? 'phone'),
  }
}

/**
 * The address of the workbench as it is now.
 *
 * @param link the link to the app as it is now
 */
export const addressOf = (asked: WorkbenchSettings, link: StudioLink): string => {
  const { width, height, tab, beside } = asked
  const own = { ...(height !== heightOf(width) && { height: String(height) }), tab, beside }
  return `${studioPath()}?${new URLSearchParams({ width: String(width), ...own, app: linkTo(link) })}`
}

/** The app's address in the frame, below the folder of the build. No query leads to another origin. */
export const appIn = (query: URLSearchParams): string => `/${(query.get('app') ?? '').replace(/^[/\\]+/, '')}`
