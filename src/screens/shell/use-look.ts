import { useEffect, useEffectEvent } from 'react'

/** ms in which a window that comes back tells so in several ways; together they are one look. */
const gather = 50

/**
 * Calls `look` whenever somebody turns to this page again: its window, its tab, or the page itself, out of the
 * back/forward cache (`restored`).
 */
export const useLook = (look: (restored: boolean) => void): void => {
  const onLook = useEffectEvent(look)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let restored = false
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        onLook(restored)
        restored = false
      }, gather)
    }
    const onVisibility = () => {
      if (document.visibilityState === 'visible') soon()
    }
    const onShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      restored = true
      soon()
    }
    window.addEventListener('focus', soon)
    window.addEventListener('pageshow', onShow)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', soon)
      window.removeEventListener('pageshow', onShow)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
}
