import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium, launchOptions } from '../scripts/browsers.mjs'
import { ports } from '../scripts/ports.mjs'
import { root, toolEnv } from '../scripts/setup.mjs'
import { firefoxSpecs, inFirefox } from './fixtures/firefox.ts'
import { demo, production, targetIn } from './fixtures/target.ts'
import type { Settings } from './fixtures/with-site.ts'

// The path is searched once: the workers run this file too, and get the path from the environment of their parent.
process.env.CHROMIUM_PATH = findChromium()

const asked = targetIn(process.env)
const people = process.env.PEOPLE ?? null

const specs = ['**/specs/*.e2e.ts', '**/fence/*.e2e.ts']
const ofProduction = '**/production/*.e2e.ts'
const proofs = '**/proofs/*.e2e.ts'
// The proofs of the production build, with its issuer over HTTP.
const proofsOfProduction = ['**/production/*.proof.e2e.ts', '**/faults/*.e2e.ts']
const firstSteps = '**/specs/first-steps.e2e.ts'
// Runs on both builds, because each build has another kind of mock issuer.
const orders = '**/proofs/orders.e2e.ts'

/** The specs that also run in Firefox. The limits are long, because Firefox starts slowly on a busy machine. */
const firefox = { timeout: 120_000, expect: { timeout: 30_000 }, testMatch: firefoxSpecs }

/** The usual run: nearly everything on the demo build; on the production build its own specs and the first steps. */
const usual = [
  { name: 'demo', testMatch: specs, testIgnore: firstSteps, use: { target: demo } },
  { name: 'proofs', testMatch: proofs, use: { target: demo } },
  {
    name: 'proofs of production',
    testMatch: [...proofsOfProduction, orders],
    use: { target: production },
  },
  {
    name: 'production',
    testMatch: [ofProduction, firstSteps],
    testIgnore: proofsOfProduction,
    use: { target: production },
  },
  {
    ...firefox,
    name: 'firefox',
    use: { target: demo, ...inFirefox },
  },
  {
    ...firefox,
    name: 'firefox-production',
    testMatch: [firstSteps, '**/proofs/back-forward.e2e.ts'],
    use: { target: production, ...inFirefox },
  },
]

/** Everything against one target, in Chromium. */
const against = (target: NonNullable<typeof asked>) => [
  {
    name: target.kind,
    testMatch: target.kind === 'production' ? [...specs, ofProduction] : specs,
    testIgnore: proofsOfProduction,
    use: { target },
  },
  { name: 'proofs', testMatch: proofs, use: { target } },
  ...(target.kind === 'production'
    ? [{ name: 'proofs of production', testMatch: proofsOfProduction, use: { target } }]
    : []),
]

// A run with another name does not overwrite the results of the run before.
const results = process.env.RESULTS || 'e2e'

export default defineConfig<object, Settings>({
  testDir: '.',
  outputDir: join(root, 'test-results', results),
  fullyParallel: true,
  // An issuer at an address has one world for all tests, so they run one at a time.
  workers: asked?.kind === 'site' && asked.orders !== 'page' ? 1 : 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  globalTeardown: join(root, 'e2e/faults/total.ts'),
  globalTimeout: 35 * 60_000,
  // This is long because a machine may be busy. It takes no time when an expectation is met.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results', `${results}.json`) }]],
  use: {
    people,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    // A trace has no screenshots, because they take a seventh of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { ...launchOptions(), executablePath: process.env.CHROMIUM_PATH },
  },
  projects: asked ? against(asked) : usual,
  // The tests serve the production build themselves (e2e/fixtures/site.ts). Any other address is already served.
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
