import { i18n } from '@lingui/core'
import { render, screen } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { onTestFinished } from 'vitest'
import { createMockServer } from '../../mocks/node/server.ts'
import { scenarioOf } from '../../mocks/scenarios/pin-length.ts'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import larkspur from '../../public/brands/larkspur/brand.json'
import { type Pause, pauseFor } from '../api/pause.ts'
import { createApp } from '../app.tsx'
import { Brand, setBrand } from '../brand/brand.ts'
import type { Purpose } from '../contract/permission.ts'
import { speak } from '../i18n/language.ts'
import { personOf } from './person-of.ts'
import { watchPage } from './quiet.ts'

/** A hundredth of the real pause between two tries, so that tests stay fast. */
const shortPause: Pause = (ms, signal) => pauseFor(ms / 100, signal)

type Options = {
  signedIn?: boolean
  /** The person has proved their identity for this action. */
  proven?: Purpose
  /** The address before `path` in the history. */
  from?: string
  language?: string
  /** How many digits PINs have; 4 by default. */
  pinLength?: number
}

/**
 * Draws the whole app at one address, with its real routes. The mock issuer answers, in the named scenario. A person
 * is logged in unless `signedIn` is false. When the test ends, the mock issuer is closed.
 */
export const renderApp = async (scenario: ScenarioName, path: string, options: Options = {}) => {
  const { pinLength = 4 } = options
  const mock = createMockServer({ scenario, pinLength })
  mock.server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => {
    mock.server.close()
    localStorage.clear()
  })
  if (options.signedIn !== false) mock.signInAs()
  const world = { ...mock, ...scenarioOf(scenario, pinLength) }
  if (options.proven) await personOf(world).prove('everyday', options.proven)
  setBrand(Brand.parse({ ...larkspur, pinLength }))
  await speak(options.language ?? 'en-GB')
  i18n.setVariables({ brand: larkspur.name })

  const initialEntries = options.from ? [options.from, path] : [path]
  const { core, router, element } = await createApp(
    (routes, more) => createMemoryRouter(routes, { ...more, initialEntries }),
    { pause: shortPause },
  )
  const quiet = watchPage(core, router)
  render(element)
  await screen.findByText(/./, { selector: 'h1' })
  // No CSS is loaded in tests, so the check of `pointer-events` is skipped.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never })
  return { ...world, core, router, user, quiet }
}

export type App = Awaited<ReturnType<typeof renderApp>>

/** The current path and query of the app. */
export const addressOf = ({ state: { location } }: App['router']) => location.pathname + location.search

/** Lets minutes pass. Another call keeps the session open while something else gets older. */
export const letPass = async ({ clock }: App, minutes: number): Promise<void> => {
  for (let left = minutes; left > 0; left -= 4) {
    clock.advance(Math.min(left, 4) * 60_000)
    await fetch('/api/v1/cards')
  }
}
