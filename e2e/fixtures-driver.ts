import { writeFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { ScenarioName } from '../mocks/scenarios.ts'
import { listCalls, watchCalls } from './calls.ts'
import type { Driver } from './driver.ts'
import { httpDriver } from './driver-http.ts'
import { pageDriver } from './driver-page.ts'
import { test as base } from './fixtures-site.ts'
import type { Site } from './site.ts'

type Driven = {
  /** Which world the mock issuer plays, or in which situation somebody of one's own is. */
  scenario: ScenarioName
  /** The mock issuer; null where the issuer is none. */
  driver: Driver | null
  /** The same, for a test that cannot do without: it is skipped where there is none. */
  driven: Driver
}

const driverOf = async ({ orders }: Site, scenario: ScenarioName, context: BrowserContext, page: Page) => {
  if (orders === null) return null
  // A page begins its scenario by its address; an issuer over HTTP has that of the test before.
  if (orders === 'page') return pageDriver(context, page)
  const driver = httpDriver(orders, context)
  await driver.begin(scenario)
  return driver
}

/** A test whose mock issuer plays a scenario, and which leaves the list of its calls where it fails. */
export const test = base.extend<Driven>({
  scenario: ['first-pin', { option: true }],
  driver: [
    async ({ context, page, site, scenario }, use, testInfo) => {
      const driver = await driverOf(site, scenario, context, page)
      const seen = driver ? [] : watchCalls(context)
      await use(driver)
      if (testInfo.status === testInfo.expectedStatus) return
      const path = testInfo.outputPath('calls.txt')
      await writeFile(path, listCalls(driver ? await driver.calls() : seen))
      testInfo.attachments.push({ name: 'calls', path, contentType: 'text/plain' })
    },
    { auto: true },
  ],
  driven: async ({ driver }, use) => {
    const why = 'This needs a mock issuer that takes orders: name its address in ISSUER_CONTROL.'
    if (driver) await use(driver)
    else test.skip(true, why)
  },
})
