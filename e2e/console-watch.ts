import type { BrowserContext, ConsoleMessage } from '@playwright/test'
import type { Failure } from '../mocks/states-failures.ts'

export type ConsoleWatch = {
  /** The test makes calls fail with these; the browser says so in the console, and only of these it may. */
  expectStatus: (...failures: Failure[]) => void
  /** The test opens many states at once: calls of the contract may fail, in whichever way; nothing else may. */
  expectFailedCalls: () => void
  /** The test makes the browser refuse something, in these words. */
  expectWords: (words: RegExp) => void
  /** Everything that was said, one line each. */
  lines: () => string[]
  /** What was said and should not have been, and what was announced and did not happen. */
  complaints: () => string[]
}

const failedLoad = /^Failed to load resource: (?:the server responded with a status of (\d+)|net::(\w+))/

/** The failed call that a line of the console speaks of, if it does. */
export const failureOf = (text: string): Failure | null => {
  const [, status, network] = failedLoad.exec(text) ?? []
  if (status) return Number(status)
  return network ? 'lost' : null
}

/** Listens to the console of every page, and to errors that nobody caught. */
export const watchConsole = (context: BrowserContext): ConsoleWatch => {
  const lines: string[] = []
  const bad: string[] = []
  const announced = new Set<Failure>()
  const happened = new Set<Failure>()
  const words: RegExp[] = []
  let anyCallMayFail = false

  context.on('console', (message: ConsoleMessage) => {
    const text = message.text()
    const { url } = message.location()
    const line = `${message.type()}: ${text} (${url})`
    lines.push(line)
    const failure = failureOf(text)
    if (failure !== null) happened.add(failure)
    if (words.some((expected) => expected.test(text))) return
    // Of something that was not loaded, the place is its own address.
    if (anyCallMayFail && failure !== null && url.includes('/api/v1/')) return
    if (failure !== null ? !announced.has(failure) : /^(error|warning)$/.test(message.type())) bad.push(line)
  })
  context.on('weberror', (error) =>
    bad.push(`not caught: ${error.error()} ${error.error().stack} (${error.page()?.url()})`),
  )

  return {
    expectStatus: (...failures) => {
      for (const failure of failures) announced.add(failure)
    },
    expectFailedCalls: () => {
      anyCallMayFail = true
    },
    expectWords: (expected) => words.push(expected),
    lines: () => [...lines],
    complaints: () => [
      ...bad,
      ...[...announced]
        .filter((failure) => !happened.has(failure))
        .map((failure) => `expected, and not seen: ${failure}`),
    ],
  }
}
