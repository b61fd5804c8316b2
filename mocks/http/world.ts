import { systemRandom } from '../issuer/core/random.ts'
import { createIssuer } from '../issuer/issuer.ts'
import { scenarioOf } from '../scenarios/pin-length.ts'
import type { ScenarioName } from '../scenarios.ts'
import { createCalls } from '../server/calls.ts'
import { createIssuerClock } from '../server/clock.ts'
import { cookieJar } from '../server/cookie-jar.ts'
import { createFaults } from '../server/faults.ts'
import { createHandlers } from '../server/handlers.ts'
import { createWaiting } from './waiting.ts'

/** The computer's clock, which a test can move ahead or pause. */
const rightClock = () => {
  const kept = new Map<string, string>()
  return createIssuerClock(
    {
      get: (name) => kept.get(name) ?? null,
      set: (name, value) => void kept.set(name, value),
      remove: (name) => void kept.delete(name),
    },
    Date.now,
  )
}

/** A scenario at its beginning: the right time, no faults, no calls, no delayed answers. */
const begin = (scenario: ScenarioName, pinLength: number, failed: (error: unknown) => void) => {
  const clock = rightClock()
  const issuer = createIssuer({
    seed: scenarioOf(scenario, pinLength).seed(clock.now()),
    clock: clock.now,
    random: systemRandom,
  })
  const [faults, calls, waiting] = [createFaults(), createCalls(), createWaiting()]
  // A call uses the issuer of the scenario in which it arrived, even if another scenario starts before the call ends.
  const handlers = createHandlers({
    issuer,
    faults,
    jar: cookieJar,
    made: (call) => calls.record({ ...call, at: clock.now() }),
    wait: waiting.wait,
    failed,
  })
  return { scenario, issuer, clock, faults, calls, waiting, handlers }
}

/**
 * One issuer for all clients of a server. Each client has its own session, by its cookie. `calls` lists the calls of
 * all clients since the scenario started.
 *
 * @param pinLength how many digits PINs have, in every scenario
 */
export const createWorld = (first: ScenarioName, pinLength: number, failed: (error: unknown) => void) => {
  const world = {
    ...begin(first, pinLength, failed),
    /** Starts a scenario. Delayed answers are dropped. */
    open: (name: ScenarioName): void => {
      world.close()
      Object.assign(world, begin(name, pinLength, failed))
    },
    /** Drops delayed answers: their timers would keep the process running. */
    close: (): void => world.waiting.end(),
  }
  return world
}
export type HttpWorld = ReturnType<typeof createWorld>
