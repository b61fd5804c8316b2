type Router = {
  state: { initialized: boolean }
  subscribe: (listener: (state: { initialized: boolean }) => void) => () => void
}

/**
 * Resolves when the router has its first screen whole, code and data: until then whatever the page shows (the outline in
 * index.html) stays, and nothing half-drawn takes its place.
 */
export const ready = (router: Router): Promise<void> =>
  new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
