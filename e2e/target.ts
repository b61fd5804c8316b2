import { ports } from '../scripts/ports.mjs'

/** Where the app under test is, and how its issuer takes orders from a test, if it is a mock. */
export type Target =
  /** The demo build: the mock issuer is behind the page, in its service worker. */
  | { kind: 'demo'; url: string }
  /** The production build with a mock issuer over HTTP; each worker starts its own pair. */
  | { kind: 'production' }
  /** Somebody's address. `orders`: the address of its mock issuer over HTTP, or `page`, or null where it has none. */
  | { kind: 'site'; url: string; orders: string | null }

export const demo = { kind: 'demo', url: `http://localhost:${ports.demo}` } satisfies Target
export const production = { kind: 'production' } satisfies Target

const addressIn = (name: string, text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`${name} is an address like https://pin.example, not “${text}”.`)
  }
  return text.replace(/\/+$/, '')
}

/**
 * The target a run is for. In: the environment. Out: null where nobody asks, for the usual run. Throws where the
 * answer makes no sense.
 *
 * `TARGET`: `demo`, `production` or an address. `ISSUER_CONTROL`, for an address: where its mock issuer takes orders,
 * or `page` where that address is a demo build.
 */
export const targetIn = ({
  TARGET,
  ISSUER_CONTROL,
}: Readonly<Record<string, string | undefined>>): Target | null => {
  if (!TARGET) return null
  if (TARGET === 'demo') return demo
  if (TARGET === 'production') return production
  if (!/:\/\//.test(TARGET)) throw new Error(`TARGET is demo, production or an address, not “${TARGET}”.`)
  const orders =
    !ISSUER_CONTROL || ISSUER_CONTROL === 'page'
      ? ISSUER_CONTROL || null
      : addressIn('ISSUER_CONTROL', ISSUER_CONTROL)
  return { kind: 'site', url: addressIn('TARGET', TARGET), orders }
}
