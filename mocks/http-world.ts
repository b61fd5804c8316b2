import { createTabClock, type TabClock } from './browser-tab-clock.ts'
import { type Calls, createCalls } from './calls.ts'
import { createFaults, type Faults } from './faults.ts'
import { createWaiting, type Waiting } from './http-waiting.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { systemRandom } from './issuer/random.ts'
import { type ScenarioName, scenarios } from './scenarios.ts'

/** One issuer for all clients of a server; each client has its own session, by its cookie. */
export type HttpWorld = {
  readonly scenario: ScenarioName
  readonly issuer: Issuer
  readonly faults: Faults
  /** What was asked since the scenario began, by whomever. */
  readonly calls: Calls
  /** The issuer's clock: the machine's, moved ahead or stopped. */
  readonly clock: TabClock
  /** The answers that a fault holds back. */
  readonly waiting: Waiting
  /** Begins a scenario anew: the clock right, no faults, nothing asked. What was held back is dropped. */
  open(name: ScenarioName): void
  /** Drops what is held back: its timers would keep the process. */
  close(): void
}

const rightClock = () => {
  const kept = new Map<string, string>()
  return createTabClock(
    {
      get: (name) => kept.get(name) ?? null,
      set: (name, value) => void kept.set(name, value),
      remove: (name) => void kept.delete(name),
    },
    Date.now,
  )
}

export const createWorld = (first: ScenarioName): HttpWorld => {
  const begin = (scenario: ScenarioName) => {
    const clock = rightClock()
    const seed = scenarios[scenario].seed(clock.now())
    const issuer = createIssuer({ seed, clock: clock.now, random: systemRandom })
    return { scenario, issuer, clock, faults: createFaults(), calls: createCalls(), waiting: createWaiting() }
  }
  let world = begin(first)
  return {
    get scenario() {
      return world.scenario
    },
    get issuer() {
      return world.issuer
    },
    get faults() {
      return world.faults
    },
    get calls() {
      return world.calls
    },
    get clock() {
      return world.clock
    },
    get waiting() {
      return world.waiting
    },
    open: (name) => {
      world.waiting.end()
      world = begin(name)
    },
    close: () => world.waiting.end(),
  }
}
