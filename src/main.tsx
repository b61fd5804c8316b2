import { i18n } from '@lingui/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import './brand/tokens.css'
import './ui/base.css'
import { createApp } from './app.tsx'
import { brandFile, loadBrand } from './brand/brand.ts'
import { showFailed } from './failed.ts'
import { addOwnWords, languagesOf, pickLanguage, speak } from './i18n/language.ts'
import { tabChoice } from './tab-choice.ts'

/**
 * Loads the brand, the language and, outside production, the mock issuer. Then it replaces the outline with the
 * complete first screen.
 */
const start = async () => {
  // `npm start` and the demo build use the mock issuer, unless they have an issuer's address. A production build
  // drops this branch and all code of the mock.
  const mockIssuer =
    import.meta.env.MODE !== 'production' && !import.meta.env.VITE_ISSUER
      ? await (await import('../mocks/browser/start.ts')).startMockIssuer()
      : null

  const ours = import.meta.env.VITE_BRAND ?? 'larkspur'
  // A production build belongs to one issuer. Only the other builds may change the brand by the address.
  const other = import.meta.env.MODE === 'production' ? null : tabChoice('brand')
  const brand = await loadBrand(other ?? ours).catch(() => loadBrand(ours))
  const language = pickLanguage([tabChoice('lang'), ...navigator.languages], languagesOf(brand.languages))
  const words = brand.words?.[language]
  if (words) await addOwnWords(language, brandFile(words))
  await speak(language)
  i18n.setVariables({ brand: brand.name })
  if (await mockIssuer?.showStudio()) return

  const basename = import.meta.env.BASE_URL
  const { router, element } = await createApp((routes, options) =>
    createBrowserRouter(routes, { ...options, basename }),
  )
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root, { onUncaughtError: showFailed }).render(<StrictMode>{element}</StrictMode>)
  mockIssuer?.started(router)
}

// An app that cannot start cannot draw a screen, so index.html has the text for that.
start().catch(showFailed)
