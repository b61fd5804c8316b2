type Held = { due: number; timer: NodeJS.Timeout; settle(isOver: boolean): void }

/** The waits of delayed answers. A test can shorten them. */
export const createWaiting = () => {
  const held = new Set<Held>()
  let ended = false
  return {
    /**
     * Waits `ms` milliseconds, or less if `push` shortens the wait.
     *
     * @returns `false` if the wait was dropped
     */
    wait: (ms: number) =>
      new Promise<boolean>((resolve) => {
        if (ended) return resolve(false)
        const one: Held = {
          due: performance.now() + ms,
          timer: setTimeout(() => one.settle(true), ms),
          settle: (isOver) => {
            clearTimeout(one.timer)
            held.delete(one)
            resolve(isOver)
          },
        }
        held.add(one)
      }),
    /** Shortens all current waits by `ms` milliseconds. */
    push: (ms: number): void => {
      for (const one of held) {
        one.due -= ms
        clearTimeout(one.timer)
        one.timer = setTimeout(() => one.settle(true), Math.max(0, one.due - performance.now()))
      }
    },
    /** Drops all current waits. Every later wait is dropped at once. */
    end: (): void => {
      ended = true
      for (const { settle } of held) settle(false)
    },
  }
}
