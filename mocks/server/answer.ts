import { HttpResponse } from 'msw'
import { type ProblemCode, problemStatus, sessionProblems } from '../../src/contract/problems.ts'
import { sessionMarkHeader } from '../../src/contract/session.ts'
import type { ProblemExtras } from '../issuer/core/problem.ts'
import type { Met } from './faults.ts'

/** An answer that must not be cached, because every answer is about one person at one moment. */
const uncached = (body: string | null, status: number, headers: Record<string, string>): Response =>
  new HttpResponse(body, { status, headers: { 'cache-control': 'no-store', ...headers } })

const retryHeader = (seconds: number | undefined) =>
  seconds === undefined ? {} : { 'retry-after': String(seconds) }

/** A success: JSON with 200, or nothing with 204. */
export const successOf = (body: unknown, headers: Record<string, string> = {}): Response =>
  body === undefined
    ? uncached(null, 204, headers)
    : uncached(JSON.stringify(body), 200, { 'content-type': 'application/json', ...headers })

/** A refusal as RFC 9457 problem details. `type` is a tag URI (RFC 4151), because no page describes the problem. */
export const problemOf = (code: ProblemCode, extras: ProblemExtras = {}): Response => {
  const status = problemStatus[code]
  const title = code.replaceAll('-', ' ')
  const body = { type: `tag:your-pin.example,2026:${code}`, title, status, code, ...extras }
  const headers = { 'content-type': 'application/problem+json', ...retryHeader(extras.retryAfter) }
  return uncached(JSON.stringify(body), status, headers)
}

/** The HTML page that a gateway in front of the issuer would send. */
const pageOf = (status: number, retryAfter?: number): Response =>
  uncached('<!doctype html><title>Gateway</title><p>Something is in the way.', status, {
    'content-type': 'text/html; charset=utf-8',
    ...retryHeader(retryAfter),
  })

/**
 * Adds the mark of the caller's session to an answer.
 *
 * @param mark `null` for a caller without a live session
 */
export const withMark = (response: Response, mark: string | null): Response => {
  if (mark !== null) response.headers.set(sessionMarkHeader, mark)
  return response
}

/**
 * The response that the browser gets for a fault. For `offline` and for `drop-after` it is a network error.
 *
 * @param mark the mark of the caller's session. Only answers of the issuer itself get it, except those that say that
 *   nobody is logged in.
 */
export const faultOf = (
  fault: Exclude<NonNullable<Met['fault']>, { kind: 'other-words' }>,
  mark: string | null = null,
): Response => {
  switch (fault.kind) {
    case 'offline':
    case 'drop-after':
      return HttpResponse.error()
    case 'problem': {
      const { kind: _kind, code, ...extras } = fault
      const isLoggedIn = !sessionProblems.some((each) => each === code)
      return withMark(problemOf(code, extras), isLoggedIn ? mark : null)
    }
    case 'status':
      return pageOf(fault.status, fault.retryAfter)
    case 'not-json':
      return pageOf(200)
    case 'wrong-shape':
      return withMark(successOf({ surprise: true }), mark)
  }
}
