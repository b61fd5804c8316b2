import { useEffect, useReducer, useRef, useState } from 'react'
import { forgetWorld } from '../../browser-tab-world.ts'
import type { State } from '../../states-type.ts'
import { worldOfState } from './Frame.tsx'
import { framesAfter, type Happening, noFrames } from './frames.ts'

/** What a small machine can carry. */
const limits = { atOnce: 4, alive: 24 }
const after = framesAfter(limits)

const idOf = (tile: Element) => tile.getAttribute('data-state') ?? ''

/** The frames of the states that are near what is looked at. `watch`: to be called with each tile, once it is there. */
export const useFrames = (states: readonly State[]) => {
  const [frames, tell] = useReducer(after, noFrames)
  const [observer] = useState(
    () =>
      new IntersectionObserver(
        (entries) => {
          const seen = (isNear: boolean) =>
            entries
              .filter(({ isIntersecting }) => isIntersecting === isNear)
              .map(({ target }) => idOf(target))
          tell({ what: 'moved', near: seen(true), far: seen(false) })
        },
        { rootMargin: '60% 0px' },
      ),
  )
  const watch = useRef((tile: Element | null) => {
    if (!tile) return
    observer.observe(tile)
    return () => {
      observer.unobserve(tile)
      tell({ what: 'moved', near: [], far: [idOf(tile)] })
    }
  }).current

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

  return { frames, tell: tell as (happening: Happening) => void, watch }
}
