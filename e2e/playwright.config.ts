import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium, launchOptions } from '../scripts/chromium.mjs'
import { ports } from '../scripts/ports.mjs'
import { root, toolEnv } from '../scripts/setup.mjs'
import type { Settings } from './fixtures-site.ts'
import { demo, production, targetIn } from './target.ts'

// Found once: the workers read this file too, and get it from their parent's environment.
process.env.CHROMIUM_PATH = findChromium()

const asked = targetIn(process.env)
const people = process.env.PEOPLE ?? null

const [every, ofProduction, ofProofs] = ['**/*.e2e.ts', '**/*.prod.e2e.ts', '**/*.proof.e2e.ts']
const firstSteps = '**/first-steps.e2e.ts'
const orders = '**/orders.e2e.ts'

/** The usual run: the demo plays nearly everything, and the production build what is about it and is soon done. */
const usual = [
  { name: 'demo', testMatch: every, testIgnore: [ofProduction, ofProofs, firstSteps], use: { target: demo } },
  { name: 'proofs', testMatch: ofProofs, use: { target: demo } },
  { name: 'production', testMatch: [ofProduction, firstSteps, orders], use: { target: production } },
]

/** Everything against one target. */
const against = (target: NonNullable<typeof asked>) => [
  {
    name: target.kind,
    testMatch: every,
    testIgnore: target.kind === 'production' ? [ofProofs] : [ofProofs, ofProduction],
    use: { target },
  },
  { name: 'proofs', testMatch: ofProofs, use: { target } },
]

export default defineConfig<object, Settings>({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  // What is elsewhere is one world, for one test at a time.
  workers: asked?.kind === 'site' && asked.orders !== 'page' ? 1 : 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  globalTimeout: 30 * 60_000,
  // Patience for a busy machine: what is there at once is found at once.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results', 'e2e.json') }]],
  use: {
    people,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...launchOptions(), executablePath: process.env.CHROMIUM_PATH },
  },
  projects: asked ? against(asked) : usual,
  // The production build is served by the tests themselves (`site.ts`), and somebody's address by somebody.
  webServer:
    asked && asked.kind !== 'demo'
      ? []
      : [
          {
            name: 'demo',
            command: `vite preview --outDir dist-demo --port ${ports.demo} --strictPort --host localhost`,
            url: demo.url,
            cwd: root,
            env: toolEnv(),
            timeout: 60_000,
            reuseExistingServer: false,
          },
        ],
})
