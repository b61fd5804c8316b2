import type { Page } from '@playwright/test'
import type { State } from '../mocks/states-type.ts'
import { failureOf } from './console-watch.ts'

/** A state's address: it begins anew. */
export const addressOf = ({ id }: State): string => `/?state=${id}`

/** Opens a state and waits for it. Out: what was in the way, null if nothing. */
export const openState = async (page: Page, state: State): Promise<string | null> => {
  await page.goto(addressOf(state), { waitUntil: 'commit' })
  const ended = await page.waitForFunction(() => {
    // A page that has only just begun has no root yet.
    const { stateReached, stateFailed } = document.querySelector('html')?.dataset ?? {}
    return stateReached ?? (stateFailed && `failed: ${stateFailed}`)
  })
  const said = await ended.jsonValue()
  return said === state.id ? null : (said ?? 'it is not said')
}

/** What a page says in its console, state by state: the calls that failed, and everything else. */
export const listenTo = (page: Page) => {
  let lines: string[] = []
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type()) || failureOf(message.text()) !== null)
      lines.push(message.text())
  })
  page.on('pageerror', (error) => lines.push(`not caught: ${error.message}`))
  return {
    forget: () => {
      lines = []
    },
    failures: () => new Set(lines.map(failureOf).filter((failure) => failure !== null)),
    others: () => lines.filter((line) => failureOf(line) === null),
  }
}
