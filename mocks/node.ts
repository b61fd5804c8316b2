import { type SetupServer, setupServer } from 'msw/node'
import { createFaults, type Faults } from './faults.ts'
import { createHandlers } from './handlers.ts'
import { heldJar } from './handlers-jar.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { seededRandom } from './issuer/random.ts'
import { type StillClock, stillClock, testNow } from './node-clock.ts'
import { sharedKey } from './node-key.ts'
import { type ScenarioName, scenarios } from './scenarios.ts'

export type MockServer = {
  /** Not listening yet. */
  server: SetupServer
  issuer: Issuer
  faults: Faults
  clock: StillClock
  /** Logs in without the form; by default the person of the scenario. */
  signInAs(userId?: string): void
  /** Errors that were no refusals: faults of the mock itself. */
  failures: unknown[]
}

/**
 * The mock issuer for unit tests: one browser, a clock that stands still, cheap hashes, repeatable ids.
 *
 * In: the scenario; the time it begins, in UTC milliseconds.
 */
export const createMockServer = (options: { scenario: ScenarioName; now?: number }): MockServer => {
  const { scenario, now = testNow } = options
  const clock = stillClock(now)
  const { seed, signIn } = scenarios[scenario]
  const issuer = createIssuer({
    seed: seed(now),
    clock: clock.now,
    random: seededRandom(1),
    hashCost: 10,
    newKey: sharedKey,
  })
  const faults = createFaults()
  // There is no cookie jar in Node's fetch.
  let held: string | null = null
  const jar = heldJar({
    get: () => held,
    set: (id) => {
      held = id
    },
  })
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  return {
    server: setupServer(...createHandlers({ issuer, faults, jar, failed })),
    issuer,
    faults,
    clock,
    signInAs: (userId = signIn.userId) => {
      jar.write(issuer.signInAs(userId))
    },
    failures,
  }
}
