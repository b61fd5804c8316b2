import { linkTo, type StudioLink } from '../../server/link.ts'

/** The channels that have a page in the studio. Each name is the last part of the page's address. */
export const deviceIds = ['phone', 'cash-machine', 'shop', 'inbox'] as const
export type DeviceId = (typeof deviceIds)[number]

export const deviceNames: Record<DeviceId, string> = {
  phone: 'Phone',
  'cash-machine': 'Cash machine',
  shop: 'Shop',
  inbox: 'Inbox',
}

/** `gallery`: shows every state in a live frame. `states`: lists every state as a link. */
export const views = ['gallery', 'states'] as const
export type View = (typeof views)[number]

/** A page of the studio. `workbench`: the app in a frame, with the tools and a channel beside it. */
export type StudioPage = DeviceId | View | 'workbench'

const home = () => `${import.meta.env.BASE_URL}studio`

/** The address of a page of the studio; by default, of the workbench. */
export const studioPath = (page?: StudioPage): string =>
  page && page !== 'workbench' ? `${home()}/${page}` : home()

/**
 * The address of the workbench, in which the app opens a link.
 *
 * @param width of the app's frame, in CSS pixels
 */
export const workbenchPath = (link: StudioLink, width?: number): string => {
  const query = [...(width ? [`width=${width}`] : []), `app=${encodeURIComponent(linkTo(link))}`]
  return `${studioPath()}?${query.join('&')}`
}

/**
 * The address of a page of the app, below the base address of this build.
 *
 * @param path in the app: `/cards`
 */
export const appPath = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`

/**
 * The page of the studio at an address.
 *
 * @returns the workbench for an unknown page of the studio; null for an address outside the studio
 */
export const pageAt = (pathname: string): StudioPage | null => {
  if (pathname !== home() && !pathname.startsWith(`${home()}/`)) return null
  const rest = pathname.slice(home().length + 1).replace(/\/$/, '')
  return [...deviceIds, ...views].find((page) => page === rest) ?? 'workbench'
}
