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

/** The part of a tab's storage that belongs to one world. */
export const keptIn = (storage: Storage, world: string | null): Kept => {
  const prefix = `your-pin.mock.${world === null ? '' : `world.${encodeURIComponent(world)}.`}`
  return {
    get: (name) => storage.getItem(`${prefix}${name}`),
    set: (name, value) => storage.setItem(`${prefix}${name}`, value),
    remove: (name) => storage.removeItem(`${prefix}${name}`),
  }
}
