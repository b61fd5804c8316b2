import type { BrowserContext, Page, Request } from '@playwright/test'
import type { MadeCall } from '../mocks/calls.ts'

/** A call as it is listed where a test failed. */
export type ListedCall = Pick<
  MadeCall,
  'at' | 'method' | 'path' | 'status' | 'ms' | 'fault' | 'request' | 'answer'
>

/** Below the API's address; null for anything else that is fetched. */
const pathOf = (request: Request): string | null =>
  new URL(request.url()).pathname.split('/api/v1')[1] ?? null

/** Counts what a page asks the issuer, by method and address. */
export const countCalls = (page: Page) => {
  const made: string[] = []
  page.on('request', (request) => {
    const path = pathOf(request)
    if (path !== null) made.push(`${request.method()} ${path}`)
  })
  return (line: string | RegExp): number =>
    made.filter((call) => (line instanceof RegExp ? line.test(call) : call === line)).length
}

/**
 * The calls as the browser sees them, where there is no mock to tell. Without their bodies: which part of those is a
 * secret only the contract knows.
 */
export const watchCalls = (context: BrowserContext): readonly ListedCall[] => {
  const calls: ListedCall[] = []
  const note = async (request: Request) => {
    const path = pathOf(request)
    if (path === null) return
    const { startTime, responseEnd } = request.timing()
    const answer = await request.response().catch(() => null)
    calls.push({
      at: startTime,
      method: request.method(),
      path,
      status: request.failure() ? 'lost' : (answer?.status() ?? 'lost'),
      ms: Math.max(0, Math.round(responseEnd)),
      fault: null,
      request: null,
      answer: null,
    })
  }
  context.on('requestfinished', note)
  context.on('requestfailed', note)
  return calls
}

const lineOf = ({ at, method, path, status, ms, fault, request, answer }: ListedCall): string => {
  const what = [new Date(at).toISOString().slice(11, 23), method.padEnd(6), path, '→', status, `${ms} ms`]
  return [
    [...what, ...(fault ? [`(${fault})`] : [])].join('  '),
    ...(request === null ? [] : [`    asked     ${JSON.stringify(request)}`]),
    ...(answer === null ? [] : [`    answered  ${JSON.stringify(answer)}`]),
  ].join('\n')
}

/** The calls as a text to read, oldest first, by the issuer's clock. */
export const listCalls = (calls: readonly ListedCall[]): string =>
  calls.length === 0 ? 'Nothing was asked.\n' : `${calls.map(lineOf).join('\n')}\n`
