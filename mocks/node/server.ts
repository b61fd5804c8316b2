import { setupServer } from 'msw/node'
import type { ScenarioName } from '../scenarios.ts'
import { createFaults } from '../server/faults.ts'
import { createHandlers } from '../server/handlers.ts'
import { issuerIn, memoryJar } from './issuer.ts'

/** The mock issuer for unit tests: one browser, a clock that only the test moves, repeatable ids. */
export const createMockServer = (options: { scenario: ScenarioName; pinLength?: number }) => {
  const { scenario, clock, issuer } = issuerIn(options.scenario, { pinLength: options.pinLength ?? 4 })
  const faults = createFaults()
  const jar = memoryJar()
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  return {
    /** The caller must start it with `listen`. */
    server: setupServer(...createHandlers({ issuer, faults, jar, failed })),
    issuer,
    faults,
    clock,
    /** Logs in without the form; by default the person of the scenario. */
    signInAs: (userId = scenario.signIn.userId) => {
      jar.write(issuer.signInAs(userId))
    },
    /** Errors that are not refusals: defects of the mock itself. */
    failures,
  }
}
