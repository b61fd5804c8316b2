import { useCallback, useEffect, useReducer, useState } from 'react'
import { forgetWorld } from '../../browser-tab-world.ts'
import type { State } from '../../states-type.ts'
import { worldOfState } from './Frame.tsx'
import { framesAfter, type Happening, noFrames } from './frames.ts'

/** What a small machine can carry. */
const limits = { atOnce: 4, alive: 24 }
const after = framesAfter(limits)

const idOf = (tile: Element) => tile.getAttribute('data-state') ?? ''

/** How far around what is seen a tile is near. */
const margins = { seen: '0px', near: '60% 0px' } as const

const observerOf = (zone: 'seen' | 'near', tell: (happening: Happening) => void) =>
  new IntersectionObserver(
    (entries) => {
      const those = (within: boolean) =>
        entries.filter(({ isIntersecting }) => isIntersecting === within).map(({ target }) => idOf(target))
      tell({ what: 'moved', zone, come: those(true), gone: those(false) })
    },
    { rootMargin: margins[zone] },
  )

/** The frames of the states that are near what is looked at. `watch`: to be called with each tile, once it is there. */
export const useFrames = (states: readonly State[]) => {
  const [frames, tell] = useReducer(after, noFrames)
  // What is seen is told first, and has the first places.
  const [observers] = useState(() => [observerOf('seen', tell), observerOf('near', tell)])
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
    // A tab that was copied brings the other one's worlds along.
    const forget = () => {
      for (const { id } of states) forgetWorld(sessionStorage, worldOfState(id))
    }
    // The browser may keep the page for whoever comes back, but its frames' worlds are gone.
    const begin = ({ persisted }: PageTransitionEvent) => {
      if (persisted) tell({ what: 'again' })
    }
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
