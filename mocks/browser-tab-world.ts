import type { Kept } from './browser-tab-clock.ts'

/** What a window tells of itself: a frame has another one around it. */
type Page = { name: string; readonly parent: unknown }

const mark = 'your-pin-world:'

/**
 * The world a page asks for by `?world=NAME`; null for that of its tab. The frames of a page share the tab's storage,
 * so each that shows a state needs a world of its own. A frame remembers which in its window's name: it may be loaded
 * anew from an address that no longer says it. A tab does not, lest it never come back to its own.
 */
export const worldOf = (address: URL, page: Page): string | null => {
  const asked = address.searchParams.get('world') || null
  if (page.parent === page) return asked
  if (asked !== null) page.name = `${mark}${asked}`
  return page.name.startsWith(mark) ? page.name.slice(mark.length) : null
}

/** The name of a frame that has a world from the start. */
export const frameName = (world: string): string => `${mark}${world}`

const prefixOf = (world: string | null) =>
  `your-pin.mock.${world === null ? '' : `world.${encodeURIComponent(world)}.`}`

/** The part of a tab's storage that belongs to one world. */
export const keptIn = (storage: Storage, world: string | null): Kept => {
  const prefix = prefixOf(world)
  return {
    get: (name) => storage.getItem(`${prefix}${name}`),
    set: (name, value) => storage.setItem(`${prefix}${name}`, value),
    remove: (name) => storage.removeItem(`${prefix}${name}`),
  }
}

/**
 * Removes what a world and its frame keep in a tab's storage, the frame's brand and language with it. A tab has some 5 MB,
 * and a page with hundreds of frames would fill them.
 */
export const forgetWorld = (storage: Storage, world: string): void => {
  const prefixes = [prefixOf(world), `your-pin.${frameName(world)}.`]
  const isOwn = (key: string) =>
    // A name within a world has no dot: what follows one belongs to a world whose name begins alike.
    prefixes.some((prefix) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'))
  for (const key of Object.keys(storage).filter(isOwn)) storage.removeItem(key)
}
