import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type RouteObject, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createCore } from './api/core.ts'
import { CoreContext, coreContext } from './parts/core.ts'
import { createRoutes } from './routes.tsx'

type Router = Parameters<typeof RouterProvider>[0]['router']
type MakeRouter = (routes: RouteObject[], options: { getContext: () => RouterContextProvider }) => Router

/**
 * Resolves when the code and the data of the router's first screen are loaded. Until then the page keeps its outline
 * (index.html), so that no half-drawn screen appears.
 */
const ready = (router: Router): Promise<void> =>
  new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })

/**
 * Creates an app with its own core. Resolves when the code and the data of its first screen are loaded.
 *
 * @param makeRouter makes the router, with a history in the browser or in memory
 * @param parts the parts of the core that replace the default ones
 */
export const createApp = async (makeRouter: MakeRouter, parts: Parameters<typeof createCore>[0] = {}) => {
  const core = createCore(parts)
  const getContext = () => new RouterContextProvider(new Map([[coreContext, core]]))
  const router = makeRouter(createRoutes(), { getContext })
  await ready(router)
  const element = (
    <I18nProvider i18n={i18n}>
      <CoreContext value={core}>
        {/* No transitions: with them, React delays a navigation until a pending action has ended. */}
        <RouterProvider router={router} useTransitions={false} />
      </CoreContext>
    </I18nProvider>
  )
  return { core, router, element }
}
