import { seededRandom } from '../issuer/core/random.ts'
import type { Seed } from '../issuer/core/seed.ts'
import { createIssuer, type IssuerOptions } from '../issuer/issuer.ts'
import { scenarioOf } from '../scenarios/pin-length.ts'
import type { ScenarioName } from '../scenarios.ts'
import { heldJar } from '../server/cookie-jar.ts'
import { stillClock, testNow } from './clock.ts'
import { sharedKey } from './key.ts'

type Options = Partial<Omit<IssuerOptions, 'seed' | 'clock'>> & { seed?: Partial<Seed>; pinLength?: number }

/**
 * An issuer in a scenario that starts at `testNow`, with a clock that only the test moves, and repeatable ids. The
 * option `seed` replaces values of the scenario's seed, and `pinLength` is 4 by default. All other options are those of the issuer.
 */
export const issuerIn = (name: ScenarioName, { seed: changes, pinLength = 4, ...options }: Options = {}) => {
  const scenario = scenarioOf(name, pinLength)
  const clock = stillClock(testNow)
  const seed = { ...scenario.seed(testNow), ...changes }
  const fixed = { random: seededRandom(1), newKey: sharedKey }
  return { scenario, seed, clock, issuer: createIssuer({ seed, clock: clock.now, ...fixed, ...options }) }
}

/**
 * Keeps the session's id of one browser, because Node's `fetch` keeps no cookies. `changed` is called with each new id.
 */
export const memoryJar = (changed?: (sessionId: string | null) => void) => {
  let held: string | null = null
  const set = (sessionId: string | null) => {
    held = sessionId
    changed?.(sessionId)
  }
  return heldJar({ get: () => held, set })
}
