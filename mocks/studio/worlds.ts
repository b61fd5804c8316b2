import type { Issuer } from '../issuer/issuer.ts'
import type { Scenario } from '../scenarios-tell.ts'

/** A mock issuer that a face can act on. */
export type World = {
  readonly scenario: Scenario
  /** Why the scenario of the address could not be opened. */
  readonly problem: string | null
  readonly issuer: Pick<Issuer, 'channels' | 'outbox'>
}

/** The world a face shows, and where it is. */
export type Place = {
  /** Another one for each world: what a face remembers must not outlive it. */
  id: number
  world: World
  /** `beside`: of the window that opened this one. `left`: this tab's own, because that window is gone. */
  where: 'own' | 'beside' | 'left'
  /** The name of the app's window, for links into it. */
  appWindow: string | null
  /** Whether it is still there: a window that loads anew has a new one. */
  isThere(): boolean
}

export type Worlds = {
  /** The world to act on now; null while the window beside this one is loading. The same object until that changes. */
  look(): Place | null
}

type AppWindow = { readonly closed: boolean; readonly name: string; readonly yourPinMock?: World | undefined }

/** The window that opened this one, if it is open and of this origin: of another one nothing but `closed` may be read. */
const openerOf = (page: { readonly opener: AppWindow | null }): AppWindow | null => {
  try {
    const { opener } = page
    return opener && !opener.closed && typeof opener.name === 'string' ? opener : null
  } catch {
    return null
  }
}

/** How long a window may take to load anew before it counts as gone. */
const patienceMs = 5000

/**
 * Finds the world a face acts on: the app's own, where the app opened this window, so that what happens here has happened
 * there; else the one of this tab.
 *
 * In: the tab's own world; the window; the time in milliseconds.
 */
export const createWorlds = (
  own: World,
  page: { readonly opener: AppWindow | null },
  now: () => number = Date.now,
): Worlds => {
  let last: Place = { id: 0, world: own, where: 'own', appWindow: null, isThere: () => true }
  let missingSince: number | null = null

  const become = (world: World, where: Place['where'], appWindow: string | null): Place => {
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
