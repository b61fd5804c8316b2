/** Tells listeners about changes. `watch` and `count` fit React's `useSyncExternalStore`. */
export type Changes = {
  /** @returns a function that removes the listener */
  watch(listener: () => void): () => void
  /** The number of changes so far. */
  readonly count: number
  /** Counts a change and calls every listener. */
  tell(): void
}

/** @param ticks returns whether this second counts as a change; called every second while there is a listener */
export const createChanges = (ticks?: () => boolean): Changes => {
  const listeners = new Set<() => void>()
  let count = 0
  let ticking: ReturnType<typeof setInterval> | undefined
  const tell = () => {
    count += 1
    for (const listener of [...listeners]) listener()
  }
  return {
    watch: (listener) => {
      // Wraps the listener, because the same function may be added twice.
      const own = () => listener()
      listeners.add(own)
      if (ticks) ticking ??= setInterval(() => ticks() && tell(), 1000)
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        clearInterval(ticking)
        ticking = undefined
      }
    },
    get count() {
      return count
    },
    tell,
  }
}
