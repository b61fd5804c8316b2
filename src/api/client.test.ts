// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, call, callTimeout, leavesResultUnknown, onApiProblem } from './client.ts'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

const fetched = (respond: (url: string, init: RequestInit) => Promise<Response> | Response) => {
  const spy = vi.fn(async (url: string, init: RequestInit) => respond(url, init))
  vi.stubGlobal('fetch', spy)
  return spy
}

const policy = { length: 4, rules: ['run', 'a-rule-of-tomorrow'], years: { from: 1900, to: 2029 }, more: 1 }
const readPolicy = () => call('readPinPolicy', { params: { cardId: 'a/b c' } })
const codeOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ApiProblem)
  return error instanceof ApiProblem ? error.code : null
}

describe('call', () => {
  afterEach(() => vi.useRealTimers())

  it('fills the path, parses the answer, ignores fields and rules it does not know', async () => {
    const spy = fetched(() => answer(200, policy))
    await expect(readPolicy()).resolves.toEqual({
      length: 4,
      rules: ['run'],
      years: { from: 1900, to: 2029 },
    })
    expect(spy.mock.calls[0]?.[0]).toBe('/api/v1/cards/a%2Fb%20c/pin-policy')
    expect(spy.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
    })
  })

  it('sends the body as JSON and the idempotency key as a header', async () => {
    const spy = fetched(() => answer(409, { code: 'set-in-progress' }))
    const input = { grantId: 'g', encryptedPin: 'x.y' }
    await codeOf(call('setPin', { params: { cardId: 'c' }, input, idempotencyKey: 'key-1' }))
    expect(spy.mock.calls[0]?.[1].body).toBe(JSON.stringify(input))
    expect(spy.mock.calls[0]?.[1].headers).toMatchObject({ 'idempotency-key': 'key-1' })
  })

  it('takes 204 as the answer of an endpoint that has none', async () => {
    fetched(() => new Response(null, { status: 204 }))
    await expect(call('signOut', {})).resolves.toBeUndefined()
  })

  it.each([
    ['a code of the contract', answer(422, { code: 'pin-refused', reasons: ['run'] }), 'pin-refused'],
    ['a code of a newer issuer', answer(418, { code: 'tea-time' }), 'unexpected'],
    ['a proxy that answers in HTML', answer(502, '<html>'), 'service-unavailable'],
    ['an error without a code', answer(500, {}), 'unexpected'],
    ['a success that is not JSON', answer(200, '<html>'), 'unreadable-answer'],
    ['a success without a field the contract has', answer(200, { length: 4 }), 'unreadable-answer'],
  ])('%s', async (_, response, code) => {
    fetched(() => response)
    expect(await codeOf(readPolicy())).toBe(code)
  })

  it('says offline when nothing could be sent', async () => {
    fetched(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await codeOf(readPolicy())).toBe('offline')
  })

  it('gives up after its time and says so', async () => {
    vi.useFakeTimers()
    fetched(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')))
        }),
    )
    const code = codeOf(readPolicy())
    await vi.advanceTimersByTimeAsync(callTimeout)
    expect(await code).toBe('timed-out')
  })

  it('is given up by the one who asked, without being taken for a failure', async () => {
    fetched(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')))
        }),
    )
    const asked = new AbortController()
    const heard = vi.fn()
    const stop = onApiProblem(heard)
    const reading = call('listCards', { signal: asked.signal })
    asked.abort(new Error('navigated on'))
    await expect(reading).rejects.toThrow('navigated on')
    expect(heard).not.toHaveBeenCalled()
    stop()
  })

  it('never puts what was sent into the error', async () => {
    fetched(() => answer(400, { code: 'request-invalid', detail: 'password must not be hunter2' }))
    const error: unknown = await call('signIn', { input: { userId: 'u', password: 'hunter2' } }).catch(
      (e) => e,
    )
    expect(error instanceof Error && `${error.message} ${error.stack}`).not.toContain('hunter2')
  })
})

describe('leavesResultUnknown', () => {
  it.each([
    ['offline', true],
    ['timed-out', true],
    ['unreadable-answer', true],
    ['unexpected', true],
    ['service-unavailable', true],
    ['pin-refused', false],
    ['grant-expired', false],
    ['rate-limited', false],
  ] as const)('%s: %s', (code, unknown) => {
    expect(leavesResultUnknown(new ApiProblem(code, 'setPin'))).toBe(unknown)
  })

  it('is false for a bug', () => {
    expect(leavesResultUnknown(new Error('bug'))).toBe(false)
  })
})
