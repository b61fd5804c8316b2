import { createTabClock, type Kept } from './browser-tab-clock.ts'
import { keptIn } from './browser-tab-world.ts'
import { type Calls, createCalls } from './calls.ts'
import { createFaults, endpointNames, type Faults, parseFaults } from './faults.ts'
import type { HandlerHost } from './handlers.ts'
import { heldJar } from './handlers-jar.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { systemRandom } from './issuer/random.ts'
import { restore } from './issuer/start.ts'
import { linkTo, readLink, type StudioLink } from './link.ts'
import { defaultScenario, isScenarioName, type ScenarioName, scenarios } from './scenarios.ts'
import type { Scenario } from './scenarios-tell.ts'

/** The mock issuer of one tab, for the page's own tools and for end-to-end tests. */
export type MockHost = HandlerHost & {
  readonly scenarioName: ScenarioName
  readonly scenario: Scenario
  /** What of the address could not be had, in words for a designer. */
  readonly problem: string | null
  readonly issuer: Issuer
  readonly faults: Faults
  /** What this page asked since it was loaded, or since the scenario began. */
  readonly calls: Calls
  /** The issuer's clock: UTC milliseconds. */
  now(): number
  /** Moves the issuer's clock forward, whether it runs or stands. */
  advance(ms: number): void
  /** The issuer's clock stands still until it is resumed; it goes on from there. Both outlive a reload. */
  pause(): void
  resume(): void
  readonly paused: boolean
  /** How far the issuer's clock is ahead of the device's, in milliseconds. */
  readonly clockAhead: number
  /** Starts the scenario from its beginning: logged out, the clock right, no faults. */
  reset(): void
  /** Starts another scenario from its beginning. The page must be loaded anew to show it. */
  open(name: ScenarioName): void
  /** Somebody is logged in, as far as this tab knows. */
  readonly signedIn: boolean
  /** Logs in without the form; by default the person of the scenario. */
  signInAs(userId?: string): void
  /** The world is already as a link says: a page that is opened by it in this tab goes on instead of beginning anew. */
  isAt(link: StudioLink): void
}

const names = ['scenario', 'state', 'clock', 'stopped', 'faults', 'session', 'link'] as const

const readJson = (kept: Kept, name: string): unknown => {
  try {
    return JSON.parse(kept.get(name) ?? 'null')
  } catch {
    return null
  }
}

/** The scenario the address asks for, else the one the tab had, else the first. */
const choose = (
  kept: Kept,
  address: URL,
): { name: ScenarioName; problem: string | null; link: StudioLink } => {
  const { link, problems } = readLink(address)
  const had = kept.get('scenario') ?? ''
  const unknown = !link.scenario && address.searchParams.has('scenario')
  const name = link.scenario ?? (isScenarioName(had) && !unknown ? had : defaultScenario)
  const told = unknown ? [...problems, `This is “${name}”.`] : problems
  return { name, problem: told.length > 0 ? told.join(' ') : null, link }
}

/** The part of a link that is about more than which scenario, as a text; null where there is none. */
const stateIn = ({ scenario, clock, faults, signedIn }: StudioLink): string | null =>
  clock || faults || signedIn
    ? linkTo({
        ...(scenario && { scenario }),
        ...(clock && { clock }),
        ...(faults && { faults }),
        ...(signedIn && { signedIn }),
      })
    : null

export type TabHostOptions = {
  /** UTC milliseconds. */
  time?: () => number
  /** Which of the tab's worlds; null for its own. */
  world?: string | null
  /** What the address says begins even where it said so before. */
  anew?: boolean
  /** What of the address could not be had, found by somebody else. */
  problem?: string | null
}

/**
 * The world of one tab. Everything that changes is kept in the tab's own storage, so a reload goes on where it was and
 * two tabs do not disturb each other.
 *
 * In: the storage; the address of the page, whose `?scenario=` starts another world where it names another than the tab
 * has, and which may say more about it (`link.ts`).
 */
export const createTabHost = (storage: Storage, address: URL, options: TabHostOptions = {}): MockHost => {
  const { time = Date.now, world: worldName = null, anew = false } = options
  const kept = keptIn(storage, worldName)
  const clock = createTabClock(kept, time)
  const { now } = clock
  const asked = choose(kept, address)
  let { name } = asked
  let problem = [options.problem, asked.problem].filter(Boolean).join(' ') || null
  const keepFaults = (lists: unknown) => kept.set('faults', JSON.stringify(lists))
  const faults = () => createFaults(parseFaults(readJson(kept, 'faults')) ?? {}, keepFaults)

  const begin = (): Issuer => {
    const seedAt = scenarios[name].seed
    const world = restore(seedAt, readJson(kept, 'state')) ?? { seed: seedAt(now()) }
    return createIssuer({ ...world, clock: now, random: systemRandom, changed: () => keep() })
  }
  const forget = () => {
    for (const each of names) kept.remove(each)
    kept.set('scenario', name)
  }

  if (kept.get('scenario') !== name) forget()
  let world = { issuer: begin(), faults: faults() }
  const keep = () => kept.set('state', JSON.stringify(world.issuer.save()))
  const calls = createCalls()
  const afresh = () => {
    forget()
    calls.clear()
    world = { issuer: begin(), faults: faults() }
    keep()
  }
  const jar = heldJar({
    get: () => kept.get('session'),
    set: (id) => (id === null ? kept.remove('session') : kept.set('session', id)),
  })
  const signInAs = (userId = scenarios[name].signIn.userId) => {
    jar.write(world.issuer.signInAs(userId))
    keep()
  }
  const become = (link: StudioLink) => {
    name = link.scenario ?? name
    afresh()
    if (link.clock) clock.advance(link.clock.ms)
    if (link.clock?.paused) clock.pause()
    // Whoever arrives by a link has just logged in, whatever the clock says.
    if (link.signedIn) signInAs()
    for (const each of endpointNames) {
      const rules = link.faults?.[each]
      if (rules) world.faults.set(each, rules)
    }
  }
  keep()
  const state = stateIn(asked.link)
  // A reload goes on where it was: a link begins its state once.
  if (anew || (state !== null && state !== kept.get('link'))) {
    become(asked.link)
    if (state !== null) kept.set('link', state)
  }

  return {
    get scenarioName() {
      return name
    },
    get scenario() {
      return scenarios[name]
    },
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
    handled: keep,
    now,
    advance: clock.advance,
    pause: clock.pause,
    resume: clock.resume,
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
