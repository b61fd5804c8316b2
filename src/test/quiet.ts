import { act } from '@testing-library/react'
import { vi } from 'vitest'
import type { Api } from '../api/client.ts'
import type { Core } from '../api/core.ts'
import type { createApp } from '../app.tsx'
import type { EndpointName } from '../contract/endpoints.ts'

/** Runs everything that waits for nothing else: no call, no timer, no encryption. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Draws everything that follows from an event, such as the answer to a call. */
export const drawn = (event: () => Promise<unknown>): Promise<void> =>
  act(async () => {
    await event()
    await turn()
  })

/** Passes each call of a page to `hear`, with its name and its answer. */
export const hearCalls = (api: Api, hear: (name: EndpointName, answer: Promise<unknown>) => void): void => {
  const { call } = api
  api.call = (...given) => {
    const answer = call(...given)
    hear(given[0], answer)
    return answer
  }
}

type Router = Awaited<ReturnType<typeof createApp>>['router']

/** @returns a function that resolves when the page has nothing left to do: no call, no navigation, nothing to draw */
export const watchPage = ({ api }: Core, router: Router): (() => Promise<void>) => {
  const underWay = new Set<Promise<unknown>>()
  hearCalls(api, (_, answer) => {
    underWay.add(answer)
    const end = () => underWay.delete(answer)
    answer.then(end, end)
  })
  const isBusy = () => {
    const { navigation, revalidation } = router.state
    return underWay.size > 0 || navigation.state !== 'idle' || revalidation !== 'idle'
  }
  return async () => {
    do {
      await drawn(() => Promise.allSettled(underWay))
      await turn()
    } while (isBusy())
  }
}

const focus = () => window.dispatchEvent(new Event('focus'))

/**
 * The person returns to the window of a page.
 *
 * @param events what the browser sends then
 * @returns a promise that resolves when all that follows is drawn
 */
export const comeBack = async (
  page: { quiet: () => Promise<void> },
  events: () => void = focus,
): Promise<void> => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  events()
  await act(() => vi.advanceTimersByTimeAsync(1000))
  vi.useRealTimers()
  await page.quiet()
}
