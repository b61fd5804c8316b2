import { type Calls, createCalls } from './calls.ts'
import { createFaults, type Faults, parseFaults } from './faults.ts'
import type { HandlerHost } from './handlers.ts'
import { heldJar } from './handlers-jar.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { systemRandom } from './issuer/random.ts'
import { restore } from './issuer/start.ts'
import { defaultScenario, isScenarioName, type ScenarioName, scenarios } from './scenarios.ts'
import type { Scenario } from './scenarios-tell.ts'

/** The mock issuer of one tab, for the page's own tools and for end-to-end tests. */
export type MockHost = HandlerHost & {
  readonly scenarioName: ScenarioName
  readonly scenario: Scenario
  /** Why the scenario of the address could not be opened, in words for a designer. */
  readonly problem: string | null
  readonly issuer: Issuer
  readonly faults: Faults
  /** What this page asked since it was loaded, or since the scenario began. */
  readonly calls: Calls
  /** The issuer's clock: UTC milliseconds. */
  now(): number
  /** Moves the issuer's clock forward. */
  advance(ms: number): void
  /** Starts the scenario from its beginning: logged out, the clock right, no faults. */
  reset(): void
  /** Starts another scenario from its beginning. The page must be loaded anew to show it. */
  open(name: ScenarioName): void
  /** Logs in without the form; by default the person of the scenario. */
  signInAs(userId?: string): void
}

const keys = {
  scenario: 'your-pin.mock.scenario',
  state: 'your-pin.mock.state',
  clock: 'your-pin.mock.clock',
  faults: 'your-pin.mock.faults',
  session: 'your-pin.mock.session',
} as const

const readJson = (storage: Storage, key: string): unknown => {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** The scenario the address asks for, else the one the tab had, else the first. */
const choose = (storage: Storage, address: URL): { name: ScenarioName; problem: string | null } => {
  const asked = address.searchParams.get('scenario')
  if (asked !== null && !isScenarioName(asked)) {
    return {
      name: defaultScenario,
      problem: `There is no scenario “${asked}”. This is “${defaultScenario}”.`,
    }
  }
  const kept = storage.getItem(keys.scenario) ?? ''
  return { name: asked ?? (isScenarioName(kept) ? kept : defaultScenario), problem: null }
}

/**
 * The world of one tab. Everything that changes is kept in the tab's own storage, so a reload goes on where it was and
 * two tabs do not disturb each other.
 *
 * In: the storage; the address of the page, whose `?scenario=` starts another world where it names another than the tab
 * has; the time in UTC milliseconds.
 */
export const createTabHost = (storage: Storage, address: URL, time: () => number = Date.now): MockHost => {
  let { name, problem } = choose(storage, address)
  const now = () => time() + Number(storage.getItem(keys.clock) ?? 0)
  const keepFaults = (lists: unknown) => storage.setItem(keys.faults, JSON.stringify(lists))
  const faults = () => createFaults(parseFaults(readJson(storage, keys.faults)) ?? {}, keepFaults)

  const begin = (): Issuer => {
    const seedAt = scenarios[name].seed
    const world = restore(seedAt, readJson(storage, keys.state)) ?? { seed: seedAt(now()) }
    return createIssuer({ ...world, clock: now, random: systemRandom, changed: () => keep() })
  }
  const forget = () => {
    for (const key of Object.values(keys)) storage.removeItem(key)
    storage.setItem(keys.scenario, name)
  }

  if (storage.getItem(keys.scenario) !== name) forget()
  let world = { issuer: begin(), faults: faults() }
  const keep = () => storage.setItem(keys.state, JSON.stringify(world.issuer.save()))
  const calls = createCalls()
  const afresh = () => {
    forget()
    calls.clear()
    world = { issuer: begin(), faults: faults() }
    keep()
  }
  const jar = heldJar({
    get: () => storage.getItem(keys.session),
    set: (id) => (id === null ? storage.removeItem(keys.session) : storage.setItem(keys.session, id)),
  })
  keep()

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
    advance: (ms) => storage.setItem(keys.clock, String(Number(storage.getItem(keys.clock) ?? 0) + ms)),
    reset: afresh,
    open: (next) => {
      name = next
      problem = null
      afresh()
    },
    signInAs: (userId = scenarios[name].signIn.userId) => {
      jar.write(world.issuer.signInAs(userId))
      keep()
    },
  }
}
