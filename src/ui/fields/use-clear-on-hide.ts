import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'

const inputsIn = (form: HTMLElement | null) => [...(form?.querySelectorAll('input') ?? [])]

const isFilled = (input: HTMLInputElement) =>
  input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value !== ''

/**
 * Empties a form when the page is hidden or goes into the back/forward cache, so that the next person who looks at
 * the screen cannot see a secret.
 *
 * @param form the element that contains the inputs
 * @param clear empties the form's state in React and tells the person; called only if something was entered. Its
 * changes are drawn at once, because a page that is hidden, or captured for the list of open apps, gets no other
 * chance to draw
 */
export const useClearOnHide = (form: RefObject<HTMLElement | null>, clear: () => void): void => {
  const wasFilled = useRef(false)
  const clearNow = useEffectEvent(() => {
    const filled = wasFilled.current || inputsIn(form.current).some(isFilled)
    wasFilled.current = false
    if (filled) flushSync(clear)
  })
  /** Uses plain DOM: after a React update in `pagehide`, a frozen page in Firefox cannot draw again. */
  const erase = useEffectEvent(() => {
    const filled = inputsIn(form.current).filter(isFilled)
    if (filled.length > 0) wasFilled.current = true
    for (const input of filled) {
      if (input.type === 'radio' || input.type === 'checkbox') input.checked = false
      else input.value = ''
    }
  })
  useEffect(() => {
    const unmounted = new AbortController()
    const { signal } = unmounted
    let isLeaving = false
    const onHide = () => {
      isLeaving = true
      erase()
    }
    const onShow = () => {
      isLeaving = false
      clearNow()
    }
    const onVisibility = () => {
      // When the person leaves a page, it becomes hidden right after `pagehide`.
      if (document.visibilityState === 'hidden' && !isLeaving) clearNow()
    }
    document.addEventListener('visibilitychange', onVisibility, { signal })
    window.addEventListener('pagehide', onHide, { signal })
    window.addEventListener('pageshow', onShow, { signal })
    return () => unmounted.abort()
  }, [])
}
