import { test as base } from '@playwright/test'
import { type Site, siteOf } from './site.ts'
import { demo, type Target } from './target.ts'

export type Settings = {
  target: Target
  /** A file of one's own people (`people.ts`), for an issuer that is no mock. */
  people: string | null
}

/** A test that knows where the app is. Nothing is watched: that is up to `fixtures.ts`. */
export const test = base.extend<object, Settings & { site: Site }>({
  target: [demo, { option: true, scope: 'worker' }],
  people: [null, { option: true, scope: 'worker' }],
  site: [
    async ({ target }, use) => {
      const site = await siteOf(target)
      await use(site)
      await site.close()
    },
    // A busy machine takes its time to load a server.
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: ({ site }, use) => use(site.app),
})
