import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import './brand/tokens.css'
import './ui/base.css'
import { loadBrand } from './brand/brand.ts'
import { languages, pickLanguage, speak } from './i18n/language.ts'
import { ready } from './ready.ts'
import { routes } from './routes.tsx'
import { tabChoice } from './tab-choice.ts'

// Without an issuer's address, `npm start` and the demo build answer from the mock issuer. A production build drops
// this branch, and with it every trace of the mock.
const mockIssuer =
  import.meta.env.MODE !== 'production' && !import.meta.env.VITE_ISSUER
    ? await (await import('../mocks/browser.ts')).startMockIssuer()
    : null

// One build is one issuer's; only a build to look at may change its brand by an address.
const otherBrand = import.meta.env.MODE === 'production' ? null : tabChoice('brand')
const brand = await loadBrand(otherBrand ?? import.meta.env.VITE_BRAND ?? 'larkspur')
await speak(pickLanguage([tabChoice('lang'), ...navigator.languages], languages()))
i18n.setVariables({ brand: brand.name, phone: brand.helpline.display })

const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })
await ready(router)
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>,
  )
}
mockIssuer?.showPanel(router)
