import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-json'

// Minimal JSON, id → ICU message: every translation service reads it, and TypeScript takes the ids from it.
export default defineConfig({
  sourceLocale: 'en-GB',
  locales: ['en-GB'],
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] }],
  format: formatter({ style: 'minimal' }),
})
