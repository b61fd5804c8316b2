import { useCallback, useEffect, useReducer, useState } from 'react'
import type { State } from '../../states/state.ts'
import { forgetWorld } from '../kit/tab-world.ts'
import { worldsOfState } from './Frame.tsx'
import { framesAfter, type Happening, noFrames } from './frames.ts'

/** Limits that suit a small machine. */
const after = framesAfter({ atOnce: 3, alive: 24 })

/** @param rootMargin how far outside the viewport a tile still counts as seen or near */
const observerOf = (zone: 'seen' | 'near', rootMargin: string, tell: (happening: Happening) => void) =>
  new IntersectionObserver(
    (entries) => {
      const those = (within: boolean) =>
        entries
          .filter(({ isIntersecting }) => isIntersecting === within)
          .map(({ target }) => target.getAttribute('data-state') ?? '')
      tell({ what: 'moved', zone, come: those(true), gone: those(false) })
    },
    { rootMargin },
  )

/**
 * The frames of the states that are near the viewport.
 *
 * @returns the frames, and `watch`, the ref callback for each tile
 */
export const useFrames = (states: readonly State[]) => {
  const [frames, tell] = useReducer(after, noFrames)
  // The browser calls the observer that was made first before the other, so the tiles in sight get their frames first.
  const [observers] = useState(() => [observerOf('seen', '0px', tell), observerOf('near', '60% 0px', tell)])
  const watch = useCallback(
    (tile: Element | null) => {
      if (!tile) return
      for (const observer of observers) observer.observe(tile)
      return () => {
        for (const observer of observers) observer.unobserve(tile)
      }
    },
    [observers],
  )

  useEffect(() => {
    const forget = () => {
      for (const world of states.flatMap(({ id }) => worldsOfState(id))) forgetWorld(sessionStorage, world)
    }
    // Back or Forward may restore this page from the browser's memory, but the worlds of its frames are gone.
    // So the frames start again.
    const begin = ({ persisted }: PageTransitionEvent) => {
      if (persisted) tell({ what: 'again' })
    }
    // Also at the start, because a duplicated tab has a copy of the other tab's worlds.
    forget()
    window.addEventListener('pagehide', forget)
    window.addEventListener('pageshow', begin)
    return () => {
      window.removeEventListener('pagehide', forget)
      window.removeEventListener('pageshow', begin)
    }
  }, [states])

  return { frames, tell, watch }
}
