import { HttpResponse } from 'msw'
import { type ProblemCode, problemStatus } from '../src/contract/problems.ts'
import type { Met } from './faults.ts'
import type { ProblemExtras } from './issuer/problem.ts'

// Everything the issuer says is about one person at one moment.
const always = { 'cache-control': 'no-store' }

/** A success: JSON with 200, or nothing with 204. */
export const successOf = (body: unknown, headers: Record<string, string> = {}): Response =>
  body === undefined
    ? new HttpResponse(null, { status: 204, headers: { ...always, ...headers } })
    : new HttpResponse(JSON.stringify(body), {
        headers: { ...always, 'content-type': 'application/json', ...headers },
      })

/** A refusal as RFC 9457 problem details. `type` is a tag URI (RFC 4151): there is no page to look at. */
export const problemOf = (code: ProblemCode, extras: ProblemExtras = {}): Response => {
  const status = problemStatus[code]
  const { retryAfter } = extras
  const headers = {
    ...always,
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  }
  const title = code.replaceAll('-', ' ')
  const body = { type: `tag:your-pin.example,2026:${code}`, title, status, code, ...extras }
  return new HttpResponse(JSON.stringify(body), { status, headers })
}

/** What a gateway in front of the issuer would say: a page for people, in HTML. */
const pageOf = (status: number, headers: Record<string, string> = {}): Response =>
  new HttpResponse('<!doctype html><title>Gateway</title><p>Something is in the way.', {
    status,
    headers: { ...always, 'content-type': 'text/html; charset=utf-8', ...headers },
  })

/** A fault as the browser meets it. `offline` and `drop-after` look the same from there: a network error. */
export const faultOf = (fault: NonNullable<Met['fault']>): Response => {
  switch (fault.kind) {
    case 'offline':
    case 'drop-after':
      return HttpResponse.error()
    case 'problem': {
      const { kind: _kind, code, ...extras } = fault
      return problemOf(code, extras)
    }
    case 'status': {
      const { status, retryAfter } = fault
      return pageOf(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
    }
    case 'not-json':
      return pageOf(200)
    case 'wrong-shape':
      return successOf({ surprise: true })
  }
}
