import { readdirSync } from 'node:fs'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { modules } from './scripts/vite-modules.ts'
import { html, layers } from './scripts/vite-page.ts'
import { statesList } from './scripts/vite-states.ts'

// The address of a real issuer's API. Without it, `npm start` and the demo build answer from the mock issuer.
const issuer = process.env.ISSUER_URL
const proxy = issuer ? { '/api': { target: issuer } } : {}

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    lingui({ failOnCompileError: true }),
    msw(),
    html(),
    layers(),
    modules(),
    ...(mode === 'production' ? [] : [statesList()]),
  ],
  define: {
    'import.meta.env.VITE_ISSUER': JSON.stringify(issuer ?? ''),
    ...(mode !== 'production' && {
      'import.meta.env.VITE_BRANDS': JSON.stringify(readdirSync('public/brands').sort()),
    }),
  },
  server: { host: 'localhost', port: 5173, strictPort: true, proxy },
  preview: { host: 'localhost', proxy },
  // Vite would find this one late and reload the page once.
  optimizeDeps: { include: ['msw/browser', 'msw'] },
  build: {
    target: 'es2022',
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Vendor code in chunks of its own (it is parsed apart, and stays cached), what the first screens share in one,
        // and what only forms or PIN entry need where it is needed.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 9 },
            { name: 'router', test: /node_modules\/(react-router|cookie)\//, priority: 8 },
            { name: 'forms', test: /node_modules\/react-hook-form\//, priority: 7 },
            { name: 'jose', test: /node_modules\/jose\//, priority: 7 },
            // Sealing brings jose along: it stays out of what every screen loads.
            {
              name: 'kit',
              test: /node_modules\/(zod|@lingui)\/|src\/(ui|parts|i18n|brand|api(?!\/seal)|contract)\//,
              minShareCount: 3,
              priority: 5,
            },
          ],
        },
      },
    },
  },
  test: {
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
    // Both cores of a small machine: the default keeps one free.
    maxWorkers: '100%',
    // A page costs half a second a file: only what draws something gets one. `npm test` runs the two one after the
    // other, the pages with `--no-isolate`, in a third of the time; a module that was loaded without a page is none for
    // one, so they cannot share processes with each other.
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // What is pure leaves nothing behind for the next file: a process for each would take twice the time.
          isolate: false,
          include: ['{src,mocks,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['{src,mocks}/**/*.test.tsx'],
          setupFiles: ['src/test/setup-page.ts'],
        },
      },
    ],
  },
}))
