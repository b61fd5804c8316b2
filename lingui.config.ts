import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-json'

const locales = '<rootDir>/src/i18n/locales/{locale}'

// Minimal JSON, id → ICU message: every translation service reads it, and TypeScript takes the ids from it.
export default defineConfig({
  sourceLocale: 'en-GB',
  locales: ['en-GB'],
  catalogs: [
    { path: `${locales}/{name}`, include: ['src/screens/{name}'] },
    { path: `${locales}/common`, include: ['src'], exclude: ['src/screens'] },
  ],
  format: formatter({ style: 'minimal' }),
})
