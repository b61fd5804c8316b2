/** Answers that are held back, by a clock that a test can push on. */
export type Waiting = {
  /** Waits that many milliseconds, less what is pushed on meanwhile. Out: false where the wait was dropped. */
  wait(ms: number): Promise<boolean>
  /** Brings the end of all that wait so much nearer, in milliseconds. */
  push(ms: number): void
  /** Drops all that wait, and whoever would still come to wait. */
  end(): void
}

type Held = { sooner(ms: number): void; drop(): void }

export const createWaiting = (): Waiting => {
  const held = new Set<Held>()
  let ended = false
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        if (ended) return resolve(false)
        let due = performance.now() + ms
        let timer: NodeJS.Timeout
        const settle = (isOver: boolean) => {
          clearTimeout(timer)
          held.delete(one)
          resolve(isOver)
        }
        const set = () => {
          timer = setTimeout(settle, Math.max(0, due - performance.now()), true)
        }
        const one: Held = {
          sooner: (by) => {
            due -= by
            clearTimeout(timer)
            set()
          },
          drop: () => settle(false),
        }
        held.add(one)
        set()
      }),
    push: (ms) => {
      for (const { sooner } of held) sooner(ms)
    },
    end: () => {
      ended = true
      for (const { drop } of held) drop()
    },
  }
}
