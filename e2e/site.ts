import { root } from '../scripts/setup.mjs'
import type { Target } from './target.ts'

/** What a worker tests against. `orders`: as in a target. */
export type Site = { app: string; orders: string | null; close: () => Promise<void> }

/**
 * The production build beside a mock issuer that nobody else uses: what one test orders, its clock above all, reaches no
 * other's.
 */
const startProduction = async (): Promise<Site> => {
  // Only where they are needed: most workers never do.
  const [{ preview }, { startHttpIssuer }] = await Promise.all([
    import('vite'),
    import('../mocks/http-server.ts'),
  ])
  const issuer = await startHttpIssuer({
    scenario: 'first-pin',
    host: 'localhost',
    port: 0,
    failed: (error) => console.error(error),
  })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'dist' },
    preview: { host: 'localhost', port: 0, proxy: { '/api': { target: issuer.address } } },
  })
  const address = server.httpServer.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = async () => {
    await server.close()
    await issuer.close()
  }
  return { app: `http://localhost:${port}`, orders: issuer.address, close }
}

/** Where a target is, started if need be. */
export const siteOf = async (target: Target): Promise<Site> => {
  if (target.kind === 'production') return startProduction()
  const close = async () => undefined
  if (target.kind === 'demo') return { app: target.url, orders: 'page', close }
  return { app: target.url, orders: target.orders, close }
}
