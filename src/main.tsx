import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import './brand/tokens.css'
import './ui/base.css'
import { loadBrand } from './brand/brand.ts'
import { languagesOf, pickLanguage, speak } from './i18n/language.ts'
import { ready } from './ready.ts'
import { routes } from './routes.tsx'
import { tabChoice } from './tab-choice.ts'

/** Brand, language and, in a build to look at, the mock issuer; then the first screen, whole, in place of the outline. */
const start = async () => {
  // Without an issuer's address, `npm start` and the demo build answer from the mock issuer. A production build drops
  // this branch, and with it every trace of the mock.
  const mockIssuer =
    import.meta.env.MODE !== 'production' && !import.meta.env.VITE_ISSUER
      ? await (await import('../mocks/browser.ts')).startMockIssuer()
      : null

  const ours = import.meta.env.VITE_BRAND ?? 'larkspur'
  // One build is one issuer's; only a build to look at may change its brand by an address.
  const other = import.meta.env.MODE === 'production' ? null : tabChoice('brand')
  const brand = await loadBrand(other ?? ours).catch(() => loadBrand(ours))
  await speak(pickLanguage([tabChoice('lang'), ...navigator.languages], languagesOf(brand.languages)))
  i18n.setVariables({ brand: brand.name })
  if (await mockIssuer?.showStudio()) return

  const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })
  await ready(router)
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>,
  )
  mockIssuer?.started(router)
}

// What keeps the app from starting cannot be said by the app: index.html has the words.
start().catch(() => {
  document.getElementById('root')?.remove()
  document.getElementById('failed')?.removeAttribute('hidden')
})
