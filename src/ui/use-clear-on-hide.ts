import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/**
 * Calls `clear` whenever the page goes out of sight or comes back from the back/forward cache: what is secret on a
 * screen must not be there for the next person who looks at it. What `clear` sets is drawn at once: a page that is put away,
 * or photographed for the list of open apps, gets no other turn to draw.
 */
export const useClearOnHide = (clear: () => void): void => {
  const latest = useRef(clear)
  useEffect(() => {
    latest.current = clear
  })
  useEffect(() => {
    const now = () => flushSync(() => latest.current())
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') now()
    }
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) now()
    }
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', now)
    window.addEventListener('pageshow', onShow)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', now)
      window.removeEventListener('pageshow', onShow)
    }
  }, [])
}
