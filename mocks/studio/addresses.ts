/** The channels that have a page of their own in the studio, by the last part of its address. */
export const faces = ['phone', 'cash-machine', 'shop', 'inbox'] as const
export type Face = (typeof faces)[number]

export const faceNames: Record<Face, string> = {
  phone: 'Phone',
  'cash-machine': 'Cash machine',
  shop: 'Shop',
  inbox: 'Inbox',
}

const home = () => `${import.meta.env.BASE_URL}studio`

/** The address of a face; without one, of the list of all. */
export const studioPath = (face?: Face): string => (face ? `${home()}/${face}` : home())

/** An address of the app as this build is mounted. In: a path of the app, `/cards`. */
export const appPath = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`

/** What stands at an address: a face, the list of them (also where the studio has no such page), or nothing of ours. */
export const faceAt = (pathname: string): Face | 'list' | null => {
  if (pathname !== home() && !pathname.startsWith(`${home()}/`)) return null
  const rest = pathname.slice(home().length + 1).replace(/\/$/, '')
  return faces.find((face) => face === rest) ?? 'list'
}
