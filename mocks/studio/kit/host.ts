import type { Issuer } from '../../issuer/issuer.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { ScenarioName } from '../../scenarios.ts'
import type { Calls } from '../../server/calls.ts'
import type { Changes } from '../../server/changes.ts'
import type { Faults } from '../../server/faults.ts'
import type { HandlerHost } from '../../server/handlers.ts'
import type { StudioLink } from '../../server/link.ts'

/** The mock issuer of one tab, for the page's own tools and for end-to-end tests. */
export type MockHost = HandlerHost & {
  readonly scenarioName: ScenarioName
  readonly scenario: Scenario
  /** How many digits the issuer's PINs have. */
  readonly pinLength: number
  /** The parts of the address that could not be used, in words for a designer. */
  readonly problem: string | null
  readonly issuer: Issuer
  readonly faults: Faults
  /** The calls of this page since it was loaded, or since the scenario started. */
  readonly calls: Calls
  /** The issuer's clock: UTC milliseconds. */
  now(): number
  /** Moves the issuer's clock forward, or back if `ms` is negative. This works while it runs and while it is paused. */
  advance(ms: number): void
  /** Stops the issuer's clock. `resume` starts it again from the time at which it stopped. Both survive a reload. */
  pause(): void
  resume(): void
  readonly paused: boolean
  /** How far the issuer's clock is ahead of the device's, in milliseconds. Negative if it is behind. */
  readonly clockAhead: number
  /**
   * Tells of every change of the calls, faults, clock, issuer and session, and of the page if there is one. While
   * there is a listener, each second of a running clock counts as a change too.
   */
  readonly changes: Changes
  /** Starts the scenario from its beginning: logged out, at the device's time and without faults. */
  reset(): void
  /** Starts another scenario from its beginning. The page must be reloaded to show it. */
  open(name: ScenarioName): void
  /** Whether a person is logged in, as far as this tab knows. */
  readonly signedIn: boolean
  /** Logs a person in without the form: by default, the person of the scenario. */
  signInAs(userId?: string): void
  /** Notes that the world already matches a link: when this tab opens the link, the world does not start again. */
  isAt(link: StudioLink): void
}
