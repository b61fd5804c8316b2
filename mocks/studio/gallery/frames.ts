/** Whether a state was reached, or why not. */
export type Outcome = { how: 'reached' } | { how: 'failed'; why: string }

export type Limits = {
  /** How many frames may load at once. */
  atOnce: number
  /** How many frames may exist. There are more only if more are near. */
  alive: number
}

/** Which of the gallery's states have a frame, by their ids. */
export type Frames = {
  seen: readonly string[]
  /** In sight, or close to it. */
  near: readonly string[]
  /** To be tried, even those out of sight. */
  asked: readonly string[]
  /** The frames, the oldest first. `start`: a new number each time a frame starts. */
  alive: ReadonlyMap<string, { start: number; settled: boolean }>
  outcomes: ReadonlyMap<string, Outcome>
  /** The frame that the person uses. */
  used: string | null
  starts: number
}

export type Happening =
  /** The states in `come` are now in the zone, and those in `gone` no longer are. */
  | { what: 'moved'; zone: 'seen' | 'near'; come: readonly string[]; gone: readonly string[] }
  | { what: 'settled'; id: string; outcome: Outcome }
  /** All these states are tried, also those out of sight. */
  | { what: 'asked'; ids: readonly string[] }
  | { what: 'used'; id: string | null }
  /** One frame starts again; without an id, all frames do. */
  | { what: 'again'; id?: string }

export const noFrames: Frames = {
  seen: [],
  near: [],
  asked: [],
  alive: new Map(),
  outcomes: new Map(),
  used: null,
  starts: 0,
}

/** Records what happened, before frames are started or removed. */
const taken = (frames: Frames, happening: Happening): Frames => {
  const { asked, alive, outcomes } = frames
  switch (happening.what) {
    case 'moved': {
      const { zone, come, gone } = happening
      const moved = new Set([...come, ...gone])
      return { ...frames, [zone]: [...frames[zone].filter((id) => !moved.has(id)), ...come] }
    }
    case 'settled': {
      const frame = alive.get(happening.id)
      if (!frame) return frames
      return {
        ...frames,
        asked: asked.filter((id) => id !== happening.id),
        alive: new Map(alive).set(happening.id, { ...frame, settled: true }),
        outcomes: new Map(outcomes).set(happening.id, happening.outcome),
      }
    }
    case 'asked':
      return { ...frames, asked: happening.ids.filter((id) => !outcomes.has(id)) }
    case 'used':
      return { ...frames, used: happening.id }
    case 'again': {
      const { id } = happening
      if (id === undefined) return { ...frames, alive: new Map(), outcomes: new Map(), used: null }
      const without = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([each]) => each !== id))
      return { ...frames, alive: without(alive), outcomes: without(outcomes) }
    }
  }
}

/** The frames after something happened. */
export const framesAfter =
  (limits: Limits) =>
  (before: Frames, happening: Happening): Frames => {
    const frames = taken(before, happening)
    const { seen, near, asked, used } = frames
    const alive = new Map(frames.alive)
    const idsOf = (settled: boolean) =>
      [...alive].filter(([, frame]) => frame.settled === settled).map(([id]) => id)
    const remove = (ids: readonly string[], count: number) => {
      for (const id of ids.slice(0, Math.max(0, count))) alive.delete(id)
    }

    // Removes frames that load out of sight: one for each state near the view that waits for a place.
    const waiting = near.filter((id) => !alive.has(id)).length
    const loading = idsOf(false)
    const unseen = loading.filter((id) => !near.includes(id) && !asked.includes(id))
    remove(unseen, waiting + loading.length - limits.atOnce)

    // Starts wanted frames while there is room. Those in sight come first.
    let { starts } = frames
    const wanted = [...new Set([...seen, ...near, ...asked])].filter((id) => !alive.has(id))
    for (const id of wanted.slice(0, Math.max(0, limits.atOnce - idsOf(false).length))) {
      starts += 1
      alive.set(id, { start: starts, settled: false })
    }

    // Removes surplus frames that are out of sight, the oldest first.
    const idle = idsOf(true).filter((id) => id !== used && !near.includes(id))
    remove(idle, alive.size - limits.alive)
    return { ...frames, alive, starts }
  }
