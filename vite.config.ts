import { readdirSync } from 'node:fs'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { modules } from './scripts/vite/modules.ts'
import { html, layers } from './scripts/vite/page.ts'
import { statesList } from './scripts/vite/states.ts'
import { apiWorker } from './scripts/vite/worker.ts'

// The address of a real issuer's API. Without it, `npm start` and the demo build use the mock issuer.
const issuer = process.env.ISSUER_URL
const proxy = issuer ? { '/api': { target: issuer } } : {}

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    lingui({ failOnCompileError: true }),
    apiWorker(),
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
  // Lingui brings a copy of this hook for old versions of React. The current React has the hook itself.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  // Without this, Vite would find msw late and reload the page once.
  optimizeDeps: { include: ['msw/browser', 'msw'] },
  build: {
    target: 'es2022',
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Vendor code has its own chunks: it is parsed separately and stays cached. Code that the first screens share
        // is in one chunk. Code for forms or PIN entry loads only where it is needed.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 9 },
            { name: 'router', test: /node_modules\/(react-router|cookie)\//, priority: 8 },
            { name: 'forms', test: /node_modules\/react-hook-form\//, priority: 7 },
            { name: 'jose', test: /node_modules\/jose\//, priority: 7 },
            // Reads the messages of a brand that has its own.
            {
              name: 'own-words',
              test: /node_modules\/(@lingui\/message-utils|@messageformat|moo)\//,
              priority: 7,
            },
            // Code that the steps of an action share. Lists, the log-in and overviews do not need it.
            {
              name: 'steps',
              test: /src\/(ui\/fields\/(ErrorSummary|use-clear-on-hide)|api\/settle|parts\/(UnknownNotice|use-after-refusal|use-route-action))\./,
              priority: 6,
              includeDependenciesRecursively: false,
            },
            // `api/seal` imports jose, so it is not in this chunk, which every screen loads.
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
    // Uses both cores of a small machine. The default keeps one free.
    maxWorkers: '100%',
    // A page costs half a second for each file, so only tests that draw something get one. `npm test` runs the two
    // projects one after the other, the pages with `--no-isolate`, which takes a third of the time. A module that was
    // loaded without a page does not work with one, so the two projects cannot share processes.
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Pure code leaves nothing behind for the next file. A process for each file would take twice the time.
          isolate: false,
          include: ['{src,mocks,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: './src/test/page-environment.ts',
          include: ['{src,mocks}/**/*.test.tsx'],
          setupFiles: ['src/test/setup-page.ts'],
        },
      },
    ],
  },
}))
