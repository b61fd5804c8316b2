import type { LoaderFunctionArgs, Params } from 'react-router'

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>

/** Reads what a screen shows without the router, so that a failure leaves the screen as it is. */
export type Fresh = {
  /**
   * Reads again for these parameters, through the same guards.
   *
   * @throws whatever the loader throws, redirects included; nothing is shown by it
   */
  read: (params: Params) => Promise<unknown>
  /** Has the router read while the answer is at hand: it asks nobody. */
  show: (data: unknown, revalidate: () => Promise<void>) => Promise<void>
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * A loader that can also be asked in the background. The router alone cannot: a loader that fails while it revalidates
 * puts the error's screen in the place of one that was good enough to look at.
 */
export const freshly = (loader: Loader): { loader: Loader; fresh: Fresh } => {
  let last: LoaderFunctionArgs | null = null
  let atHand: { url: string; data: unknown } | null = null
  return {
    loader: async (args) => {
      const found = atHand?.url === args.request.url ? atHand : null
      atHand = null
      last = args
      return found ? found.data : loader(args)
    },
    fresh: {
      read: async (params) => {
        if (!last || !same(last.params, params)) throw new Error('another screen is on its way')
        return loader({ ...last, request: new Request(last.request.url) })
      },
      show: async (data, revalidate) => {
        if (last) atHand = { url: last.request.url, data }
        await revalidate()
        // Whatever came between, the next visit asks again.
        atHand = null
      },
    },
  }
}

const partsOf = (data: unknown): [string, unknown][] =>
  typeof data === 'object' && data !== null ? Object.entries(data) : []

/** Whether a part that is on the screen could not be read this time: a loader gives null for what was not to be had. */
const lacksShown = (data: unknown, shown: unknown) => {
  const before = new Map(partsOf(shown))
  return partsOf(data).some(([part, value]) => value === null && (before.get(part) ?? null) !== null)
}

const hasFresh = (handle: unknown): handle is { fresh: Fresh } =>
  typeof handle === 'object' && handle !== null && 'fresh' in handle

type Match = { handle: unknown; params: Params; loaderData: unknown }

/** What a screen shows, as it stands now: null where it is the same, is not to be had, or is not for following. */
export const readAgain = async ({ handle, params, loaderData }: Match) => {
  if (!hasFresh(handle)) return null
  try {
    const data = await handle.fresh.read(params)
    return same(data, loaderData) || lacksShown(data, loaderData) ? null : { data, show: handle.fresh.show }
  } catch {
    // The next look tries again; a session that ended is heard of by itself.
    return null
  }
}
