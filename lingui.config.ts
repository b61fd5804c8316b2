import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-json'

// Minimal JSON, id → ICU message: every translation service reads it, and TypeScript takes the ids from it.
// `en-XA` is the pseudo-language: longer than English and marked, so that a word that escaped the catalog stands out.
export default defineConfig({
  sourceLocale: 'en-GB',
  locales: ['en-GB', 'en-XA'],
  fallbackLocales: { default: 'en-GB' },
  pseudoLocale: { locale: 'en-XA', prepend: '⟦', append: '⟧', extend: 0.4 },
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] }],
  format: formatter({ style: 'minimal' }),
})
