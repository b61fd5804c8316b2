import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { onTestFinished } from 'vitest'
import { createMockServer } from '../../mocks/node.ts'
import { type ScenarioName, scenarios } from '../../mocks/scenarios.ts'
import larkspur from '../../public/brands/larkspur/brand.json'
import { forgetSession } from '../api/session.ts'
import { Brand, setBrand } from '../brand/brand.ts'
import { speak } from '../i18n/language.ts'
import { ready } from '../ready.ts'
import { routes } from '../routes.tsx'

type Options = { signedIn?: boolean; language?: string }

/**
 * The whole app at one address, with its real routes, against the real mock issuer in the named scenario. Somebody is
 * logged in unless the test says otherwise. What it starts is stopped when the test ends.
 */
export const renderApp = async (scenario: ScenarioName, path: string, options: Options = {}) => {
  const mock = createMockServer({ scenario })
  mock.server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => {
    mock.server.close()
    forgetSession()
  })
  if (options.signedIn !== false) mock.signInAs()
  setBrand(Brand.parse(larkspur))
  await speak(options.language ?? 'en-GB')
  i18n.setVariables({ brand: larkspur.name })

  const router = createMemoryRouter(routes, { initialEntries: [path] })
  await ready(router)
  render(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router} />
    </I18nProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { ...mock, router, user: userEvent.setup({ delay: null }), ...scenarios[scenario] }
}

/** Where the app is now. */
export const addressOf = (router: Awaited<ReturnType<typeof renderApp>>['router']) =>
  router.state.location.pathname + router.state.location.search
