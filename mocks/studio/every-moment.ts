/** How often a face looks at what happened elsewhere. */
export const momentMs = 500

/** Calls `look` now and then, and whenever the person turns to this window. Out: how to stop. */
export const everyMoment = (look: () => void): (() => void) => {
  const id = setInterval(look, momentMs)
  window.addEventListener('focus', look)
  return () => {
    clearInterval(id)
    window.removeEventListener('focus', look)
  }
}
