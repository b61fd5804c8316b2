import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium, launchOptions } from '../scripts/chromium.mjs'
import { ports } from '../scripts/ports.mjs'
import { root, toolEnv } from '../scripts/setup.mjs'

// Found once: the workers read this file too, and get it from their parent's environment.
process.env.CHROMIUM_PATH = findChromium()

const env = toolEnv()
const urls = {
  demo: `http://localhost:${ports.demo}`,
  production: `http://localhost:${ports.production}`,
  issuer: `http://localhost:${ports.issuer}`,
}
const preview = (outDir: string, port: number) =>
  `vite preview --outDir ${outDir} --port ${port} --strictPort --host localhost`

/** Serves what `npm run build` and `npm run build:demo` made, beside the mock issuer over HTTP. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  globalTimeout: 30 * 60_000,
  // Patience for a busy machine: what is there at once is found at once.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results', 'e2e.json') }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...launchOptions(), executablePath: process.env.CHROMIUM_PATH },
  },
  projects: [
    {
      name: 'demo',
      testMatch: '**/*.e2e.ts',
      testIgnore: ['**/*.prod.e2e.ts', '**/*.proof.e2e.ts'],
      use: { baseURL: urls.demo },
    },
    { name: 'proofs', testMatch: '**/*.proof.e2e.ts', use: { baseURL: urls.demo } },
    { name: 'production', testMatch: '**/*.prod.e2e.ts', use: { baseURL: urls.production } },
  ],
  webServer: [
    { name: 'demo', command: preview('dist-demo', ports.demo), url: urls.demo },
    {
      name: 'production',
      command: preview('dist', ports.production),
      url: urls.production,
      env: { ISSUER_URL: urls.issuer },
    },
    {
      name: 'issuer',
      command: `node mocks/http.ts --port ${ports.issuer} --scenario first-pin`,
      url: `${urls.issuer}/health`,
    },
  ].map((server) => ({
    ...server,
    cwd: root,
    timeout: 60_000,
    reuseExistingServer: false,
    env: { ...env, ...server.env },
  })),
})
