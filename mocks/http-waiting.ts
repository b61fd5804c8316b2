/** Answers that are held back, by a clock that a test can push on. */
export type Waiting = {
  /** Waits that many milliseconds, less what is pushed on meanwhile. */
  wait(ms: number): Promise<void>
  /** Brings the end of all that wait so much nearer, in milliseconds. */
  push(ms: number): void
}

export const createWaiting = (): Waiting => {
  const held = new Set<(ms: number) => void>()
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        let due = performance.now() + ms
        let timer: NodeJS.Timeout
        const end = () => {
          held.delete(sooner)
          resolve()
        }
        const set = () => {
          timer = setTimeout(end, Math.max(0, due - performance.now()))
        }
        const sooner = (by: number) => {
          due -= by
          clearTimeout(timer)
          set()
        }
        held.add(sooner)
        set()
      }),
    push: (ms) => {
      for (const sooner of held) sooner(ms)
    },
  }
}
