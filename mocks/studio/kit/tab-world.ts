import type { Kept } from '../../server/clock.ts'

/** The part of a window that is needed here. The parent of a frame is another window. */
type Page = { name: string; readonly parent: unknown }

const mark = 'your-pin-world:'

/**
 * The world that a page asks for by `?world=NAME`; `null` for the world of its tab. The frames of a page share the
 * tab's storage, so each frame that shows a state needs its own world. A frame remembers its world in its window's
 * name, because it may be reloaded from an address without the parameter. A tab does not remember the name, so that the
 * tab can return to its own world.
 */
export const worldOf = (address: URL, page: Page): string | null => {
  const asked = address.searchParams.get('world') || null
  if (page.parent === page) return asked
  if (asked !== null) page.name = `${mark}${asked}`
  return page.name.startsWith(mark) ? page.name.slice(mark.length) : null
}

/** The window name of a frame that has its own world from the start. */
export const frameName = (world: string): string => `${mark}${world}`

const prefixOf = (world: string | null) =>
  `your-pin.mock.${world === null ? '' : `world.${encodeURIComponent(world)}.`}`

/** Reads and writes the part of a tab's storage that holds one world. */
export const keptIn = (storage: Storage, world: string | null): Kept => {
  const prefix = prefixOf(world)
  return {
    get: (name) => storage.getItem(`${prefix}${name}`),
    set: (name, value) => storage.setItem(`${prefix}${name}`, value),
    remove: (name) => storage.removeItem(`${prefix}${name}`),
  }
}

/**
 * Removes everything that a world and its frame keep in a tab's storage, including the frame's brand and language. The
 * storage of a tab has about 5 MB. A page with hundreds of frames would fill the storage.
 */
export const forgetWorld = (storage: Storage, world: string): void => {
  const prefixes = [prefixOf(world), `your-pin.${frameName(world)}.`]
  const isOwn = (key: string) =>
    // Names within a world have no dot. A dot means a key of another world, whose name begins with this world's name.
    prefixes.some((prefix) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'))
  for (const key of Object.keys(storage).filter(isOwn)) storage.removeItem(key)
}
