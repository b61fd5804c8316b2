import { useEffect, useRef } from 'react'

/**
 * Calls `clear` whenever the page goes out of sight or comes back from the back/forward cache: what is secret on a
 * screen must not be there for the next person who looks at it.
 */
export const useClearOnHide = (clear: () => void): void => {
  const latest = useRef(clear)
  useEffect(() => {
    latest.current = clear
  })
  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') latest.current()
    }
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) latest.current()
    }
    const onHide = () => latest.current()
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', onHide)
    window.addEventListener('pageshow', onShow)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('pageshow', onShow)
    }
  }, [])
}
