/** How a state was reached, or what was in the way. */
export type Outcome = { how: 'reached' } | { how: 'failed'; why: string }

export type Limits = {
  /** How many frames may load at once. */
  atOnce: number
  /** How many may be there; more only where more are near. */
  alive: number
}

/** `start`: another number for each time a frame begins. */
type Alive = { start: number; settled: boolean }

/** Which of the gallery's states have a frame, by their ids. */
export type Frames = {
  seen: readonly string[]
  /** In sight, or nearly. */
  near: readonly string[]
  /** To be tried even where nobody sees it. */
  asked: readonly string[]
  /** The one that has been there longest comes first. */
  alive: ReadonlyMap<string, Alive>
  outcomes: ReadonlyMap<string, Outcome>
  /** The one that takes the pointer. */
  used: string | null
  starts: number
}

export type Happening =
  /** `come` are now in sight, or near; `gone` no longer. */
  | { what: 'moved'; zone: 'seen' | 'near'; come: readonly string[]; gone: readonly string[] }
  | { what: 'settled'; id: string; outcome: Outcome }
  /** All are tried, whether in sight or not. */
  | { what: 'asked'; ids: readonly string[] }
  | { what: 'used'; id: string | null }
  /** One begins again; without an id, all do. */
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

/** What happened, before anything is started or let go because of it. */
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

/** Stops what loads out of sight, as far as something in sight waits for its place. */
const yielded = (frames: Frames, { atOnce }: Limits): Frames => {
  const { near, asked, alive } = frames
  const loading = [...alive].filter(([, { settled }]) => !settled).map(([id]) => id)
  const waiting = near.filter((id) => !alive.has(id)).length
  const unseen = loading.filter((id) => !near.includes(id) && !asked.includes(id))
  const stopped = new Set(unseen.slice(0, Math.max(0, waiting + loading.length - atOnce)))
  return stopped.size > 0
    ? { ...frames, alive: new Map([...alive].filter(([id]) => !stopped.has(id))) }
    : frames
}

/** Starts what is wanted, as far as there is room; what is in sight comes first. */
const started = (frames: Frames, { atOnce }: Limits): Frames => {
  const { seen, near, asked, alive, starts } = frames
  const room = atOnce - [...alive.values()].filter(({ settled }) => !settled).length
  const next = [...new Set([...seen, ...near, ...asked])]
    .filter((id) => !alive.has(id))
    .slice(0, Math.max(0, room))
  if (next.length === 0) return frames
  const begun = next.map((id, at): [string, Alive] => [id, { start: starts + at + 1, settled: false }])
  return { ...frames, alive: new Map([...alive, ...begun]), starts: starts + next.length }
}

/** Lets go of what is out of sight, the oldest first. */
const tidied = (frames: Frames, limits: Limits): Frames => {
  const { near, alive, used } = frames
  const surplus = Math.max(0, alive.size - limits.alive)
  const idle = [...alive].filter(([id, { settled }]) => settled && id !== used && !near.includes(id))
  const gone = new Set(idle.slice(0, surplus).map(([id]) => id))
  return gone.size > 0 ? { ...frames, alive: new Map([...alive].filter(([id]) => !gone.has(id))) } : frames
}

/** What there is after something happened. */
export const framesAfter =
  (limits: Limits) =>
  (frames: Frames, happening: Happening): Frames =>
    tidied(started(yielded(taken(frames, happening), limits), limits), limits)
