/** The channels that have a page of their own in the studio, by the last part of its address. */
export const faces = ['phone', 'cash-machine', 'shop', 'inbox'] as const
export type Face = (typeof faces)[number]

export const faceNames: Record<Face, string> = {
  phone: 'Phone',
  'cash-machine': 'Cash machine',
  shop: 'Shop',
  inbox: 'Inbox',
}

/** What else stands below the studio's address: every state as a live frame, and all of them as a list of links. */
export const views = ['gallery', 'states'] as const
export type View = (typeof views)[number]

/** A page of the studio. `workbench`: the app in a frame, with the tools and a channel beside it. */
export type StudioPage = Face | View | 'workbench'

const home = () => `${import.meta.env.BASE_URL}studio`

/** The address of a page of the studio; without one, of the workbench. */
export const studioPath = (page?: StudioPage): string =>
  page && page !== 'workbench' ? `${home()}/${page}` : home()

/** An address of the app as this build is mounted. In: a path of the app, `/cards`. */
export const appPath = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`

/** What stands at an address: a page of the studio (the workbench also where it has no such page), or nothing of ours. */
export const pageAt = (pathname: string): StudioPage | null => {
  if (pathname !== home() && !pathname.startsWith(`${home()}/`)) return null
  const rest = pathname.slice(home().length + 1).replace(/\/$/, '')
  return [...faces, ...views].find((page) => page === rest) ?? 'workbench'
}
