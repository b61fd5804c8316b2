import { systemRandom } from '../issuer/core/random.ts'
import { createIssuer } from '../issuer/issuer.ts'
import { restore } from '../issuer/start.ts'
import { scenarioOf } from '../scenarios/pin-length.ts'
import { defaultScenario, isScenarioName } from '../scenarios.ts'
import { createCalls } from '../server/calls.ts'
import { createChanges } from '../server/changes.ts'
import { createIssuerClock } from '../server/clock.ts'
import { heldJar } from '../server/cookie-jar.ts'
import { createFaults, endpointNames, parseFaults } from '../server/faults.ts'
import { jsonIn } from '../server/json.ts'
import { linkTo, readLink, type StudioLink } from '../server/link.ts'
import type { MockHost } from '../studio/kit/host.ts'
import { keptIn } from '../studio/kit/tab-world.ts'

/** The names under which a tab keeps its values. */
const keptNames = ['scenario', 'length', 'state', 'clock', 'stopped', 'faults', 'session', 'link'] as const

/** The scenario, clock, faults and log-in of a link, as a text; `null` without clock, faults and log-in. */
const stateIn = ({ scenario, clock, faults, signedIn }: StudioLink): string | null =>
  clock || faults || signedIn ? linkTo({ scenario, clock, faults, signedIn }) : null

export type TabHostOptions = {
  /** UTC milliseconds. */
  time?: () => number
  /** The name of one of the worlds in this tab; `null` for the tab's own world. */
  world?: string | null
  /** How many digits PINs have; 4 by default. A saved world with another length is replaced by a new one. */
  pinLength?: number
  /** Starts the state in the address even if this address has started the state before. */
  anew?: boolean
  /** A problem with the address that the caller found. */
  problem?: string | null
}

/**
 * The world of one tab. All changes are kept in the tab's own storage, so a reload continues in the same state and
 * two tabs do not disturb each other.
 *
 * @param address the address of the page. Its `?scenario=` starts a new world if the tab has another scenario.
 *   `../server/link.ts` lists its other parameters.
 */
export const createTabHost = (storage: Storage, address: URL, options: TabHostOptions = {}): MockHost => {
  const { time = Date.now, world: worldName = null, pinLength = 4, anew = false } = options
  const kept = keptIn(storage, worldName)
  const clock = createIssuerClock(kept, time)
  const { now } = clock
  const { link, problems } = readLink(address)
  const isUnknown = !link.scenario && address.searchParams.has('scenario')
  const had = kept.get('scenario') ?? ''
  // The scenario in the address, else the one that the tab had, else the default one.
  let name = link.scenario ?? (isScenarioName(had) && !isUnknown ? had : defaultScenario)
  let problem: string | null =
    [options.problem, ...problems, isUnknown && `This is “${name}”.`].filter(Boolean).join(' ') || null

  const calls = createCalls()
  const changes = createChanges(() => !clock.paused)
  calls.watch(changes.tell)
  const keep = (what: 'state' | 'faults', value: unknown) => {
    kept.set(what, JSON.stringify(value))
    changes.tell()
  }
  const keepState = () => keep('state', world.issuer.save())
  const readKept = (what: 'state' | 'faults') => jsonIn(kept.get(what) ?? 'null')
  const begin = () => {
    const seedAt = scenarioOf(name, pinLength).seed
    const start = restore(seedAt, readKept('state')) ?? { seed: seedAt(now()) }
    return {
      issuer: createIssuer({ ...start, clock: now, random: systemRandom, changed: keepState }),
      faults: createFaults(parseFaults(readKept('faults')) ?? {}, (lists) => keep('faults', lists)),
    }
  }
  const forget = () => {
    for (const each of keptNames) kept.remove(each)
    kept.set('scenario', name)
    kept.set('length', String(pinLength))
  }
  const hadLength = Number(kept.get('length') ?? 4)
  const wasSignedIn = had === name && hadLength !== pinLength && kept.get('session') !== null
  if (had !== name || hadLength !== pinLength) forget()
  let world = begin()
  const afresh = () => {
    forget()
    calls.clear()
    world = begin()
    keepState()
  }
  const jar = heldJar({
    get: () => kept.get('session'),
    set: (id) => (id === null ? kept.remove('session') : kept.set('session', id)),
  })
  const signInAs = (userId = scenarioOf(name, pinLength).signIn.userId) => {
    jar.write(world.issuer.signInAs(userId))
    keepState()
  }
  keepState()
  // Another brand with other PINs takes the place of this one, so the person stays logged in.
  if (wasSignedIn) signInAs()
  const state = stateIn(link)
  // A link starts its state only once, so that a reload continues in that state.
  if (anew || (state !== null && state !== kept.get('link'))) {
    afresh()
    if (link.clock) clock.advance(link.clock.ms)
    if (link.clock?.paused) clock.pause()
    // Only after the clock is set, so that the session starts at the time of that clock.
    if (link.signedIn) signInAs()
    for (const each of endpointNames) {
      const rules = link.faults?.[each]
      if (rules) world.faults.set(each, rules)
    }
    if (state !== null) kept.set('link', state)
  }
  /** Wraps a function that changes something, so that the listeners are called afterwards. */
  const telling =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      act(...args)
      changes.tell()
    }

  return {
    get scenarioName() {
      return name
    },
    get scenario() {
      return scenarioOf(name, pinLength)
    },
    pinLength,
    get problem() {
      return problem
    },
    get issuer() {
      return world.issuer
    },
    get faults() {
      return world.faults
    },
    jar,
    calls,
    made: (call) => calls.record({ ...call, at: now() }),
    handled: keepState,
    now,
    advance: telling(clock.advance),
    pause: telling(clock.pause),
    resume: telling(clock.resume),
    changes,
    get paused() {
      return clock.paused
    },
    get clockAhead() {
      return clock.ahead
    },
    reset: afresh,
    open: (next) => {
      name = next
      problem = null
      afresh()
    },
    get signedIn() {
      return jar.read({}) !== null
    },
    signInAs,
    isAt: (link) => {
      const said = stateIn(link)
      if (said !== null) kept.set('link', said)
    },
  }
}
