import type { Issuer } from '../../issuer/issuer.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { Changes } from '../../server/changes.ts'

/** A mock issuer that a device can act on. */
export type ChannelWorld = {
  readonly scenario: Scenario
  /** The parts of the address that could not be used, in words for a designer. */
  readonly problem: string | null
  readonly issuer: Pick<Issuer, 'channels' | 'outbox'>
  readonly changes: Pick<Changes, 'watch'>
}

/**
 * Calls `listener` now and after every change of a world. The world may be in another window. That window must not call
 * `listener` after this page is left, so the watch ends then. It begins again when the page is shown again.
 *
 * @returns a function that ends the watch
 */
export const watchWorld = ({ changes }: ChannelWorld, listener: () => void): (() => void) => {
  const watching = new AbortController()
  const { signal } = watching
  let end = () => {}
  const begin = () => {
    end()
    end = changes.watch(listener)
    listener()
  }
  window.addEventListener('pagehide', () => end(), { signal })
  window.addEventListener('pageshow', begin, { signal })
  begin()
  return () => {
    watching.abort()
    end()
  }
}

/** The world that a device shows, and the window in which that world runs. */
export type DeviceWorld = {
  /** Another number for each world, so that a device forgets everything about the previous world. */
  id: number
  world: ChannelWorld
  /**
   * - `own`: the world of this tab
   * - `beside`: the world of the window that opened this one
   * - `left`: the world of this tab, because the window that opened this one is gone
   */
  where: 'own' | 'beside' | 'left'
  /** The name of the app's window, for links into it. */
  appWindow: string | null
  /** False after the window of this world was closed or reloaded. */
  isThere(): boolean
}

export type Worlds = {
  /** The world to act on now; null while the app's window is loading. The same object until the world changes. */
  look(): DeviceWorld | null
}

type AppWindow = {
  readonly closed: boolean
  readonly name: string
  readonly yourPinMock?: ChannelWorld | undefined
}

/** The window that opened this one; null if it is closed, or of another origin: reading its name then throws. */
const openerOf = (page: { readonly opener: AppWindow | null }): AppWindow | null => {
  try {
    const { opener } = page
    return opener && !opener.closed && typeof opener.name === 'string' ? opener : null
  } catch {
    return null
  }
}

/** How long a window may take to load again before it counts as closed, in ms. */
export const patienceMs = 5000

/**
 * Finds the world that a device acts on. If the app opened this window, it is the app's world, so that the device and
 * the app show the same. Otherwise it is the world of this tab.
 *
 * @param own the tab's own world
 * @param now the time in ms
 */
export const createWorlds = (
  own: ChannelWorld,
  page: { readonly opener: AppWindow | null },
  now: () => number = Date.now,
): Worlds => {
  let last: DeviceWorld = { id: 0, world: own, where: 'own', appWindow: null, isThere: () => true }
  let missingSince: number | null = null

  const become = (
    world: ChannelWorld,
    where: DeviceWorld['where'],
    appWindow: string | null,
  ): DeviceWorld => {
    if (last.world === world && last.where === where) return last
    const isThere = () => where !== 'beside' || openerOf(page)?.yourPinMock === world
    last = { id: last.id + 1, world, where, appWindow, isThere }
    return last
  }
  const alone = () => become(own, last.where === 'own' ? 'own' : 'left', null)

  return {
    look: () => {
      const opener = openerOf(page)
      if (!opener) return alone()
      if (opener.yourPinMock) {
        missingSince = null
        return become(opener.yourPinMock, 'beside', opener.name)
      }
      missingSince ??= now()
      return now() - missingSince < patienceMs ? null : alone()
    },
  }
}
