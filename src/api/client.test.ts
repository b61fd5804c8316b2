// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { callTimeout, createApi } from './client.ts'

const api = createApi()

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

const fetched = (respond: (url: string, init: RequestInit) => Promise<Response> | Response) => {
  const spy = vi.fn(async (url: string, init: RequestInit) => {
    init.signal?.throwIfAborted()
    return respond(url, init)
  })
  vi.stubGlobal('fetch', spy)
  return spy
}

/** An issuer that never answers. */
const silent = () =>
  fetched(
    (_, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )

const policy = { length: 4, rules: ['run', 'a-rule-of-tomorrow'], years: { from: 1900, to: 2029 }, more: 1 }
const readPolicy = (signal?: AbortSignal) =>
  api.call('readPinPolicy', { params: { cardId: 'a/b c' }, ...(signal ? { signal } : {}) })

describe('a request', () => {
  it('puts the parameters into the path, and parses the known parts of the answer', async () => {
    const spy = fetched(() => answer(200, policy))
    expect(await readPolicy()).toEqual({
      kind: 'answered',
      data: { length: 4, rules: ['run'], years: { from: 1900, to: 2029 }, issuerRules: [] },
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
    await api.call('setPin', { params: { cardId: 'c' }, input, idempotencyKey: 'key-1' })
    expect(spy.mock.calls[0]?.[1].body).toBe(JSON.stringify(input))
    expect(spy.mock.calls[0]?.[1].headers).toMatchObject({ 'idempotency-key': 'key-1' })
  })

  it('sends nothing when the signal has already aborted', async () => {
    const sent = vi.fn(() => answer(200, policy))
    fetched(sent)
    await expect(readPolicy(AbortSignal.abort(new Error('navigated on')))).rejects.toThrow('navigated on')
    expect(sent).not.toHaveBeenCalled()
  })
})

describe('answered', () => {
  it('accepts 204 from an endpoint whose answer has no body', async () => {
    fetched(() => new Response(null, { status: 204 }))
    expect(await api.call('signOut', {})).toEqual({ kind: 'answered', data: undefined })
  })

  it('reads JSON under another content type', async () => {
    fetched(() => answer(200, policy, { 'content-type': 'text/html' }))
    expect(await readPolicy()).toMatchObject({ kind: 'answered' })
  })
})

it('does not accept a captive portal’s page as the answer to a log-out', async () => {
  fetched(() => answer(200, '<html>'))
  expect(await api.call('signOut', {})).toMatchObject({ kind: 'unanswered', because: 'unreadable' })
})

describe('refused: any 4xx, with any body', () => {
  it.each([
    ['a code of the contract', answer(422, { code: 'pin-refused', reasons: ['run'] }), 422, 'pin-refused'],
    ['the issuer’s own code', answer(418, { code: 'tea-time' }), 418, undefined],
    ['no body', answer(403, ''), 403, undefined],
    ['a gateway’s page', answer(404, '<html>'), 404, undefined],
    ['no code', answer(400, {}), 400, undefined],
    [
      'a known code with an unreadable member',
      answer(423, { code: 'identity-locked', until: 7 }),
      423,
      'identity-locked',
    ],
  ])('%s', async (_, response, status, code) => {
    fetched(() => response)
    expect(await readPolicy()).toMatchObject({ kind: 'refused', status, code })
  })

  it('keeps the issuer’s own words', async () => {
    fetched(() => answer(409, { code: 'own', title: 'Not today', detail: 'Come back tomorrow.' }))
    expect(await readPolicy()).toMatchObject({
      problem: { title: 'Not today', detail: 'Come back tomorrow.' },
    })
  })

  it.each([
    ['from the body, not from the header', { retryAfter: 7 }, { 'retry-after': '9' }, 7],
    ['from the header', {}, { 'retry-after': '9' }, 9],
    [
      'from a date in the header',
      {},
      { 'retry-after': 'Sun, 01 Mar 2026 10:00:30 GMT', date: 'Sun, 01 Mar 2026 10:00:00 GMT' },
      30,
    ],
    ['unknown without both', {}, {}, undefined],
    ['unknown when the header is unreadable', {}, { 'retry-after': 'soon' }, undefined],
  ] as const)('the time to wait is %s', async (_, body, headers, retryAfter) => {
    fetched(() => answer(429, body, { ...headers }))
    expect(await readPolicy()).toMatchObject({ problem: { retryAfter } })
  })
})

describe('unanswered', () => {
  it.each([
    ['500', answer(500, { code: 'unexpected' }), 'failed'],
    ['a 5xx with the code of a refusal', answer(500, { code: 'pin-refused' }), 'failed'],
    ['502 in HTML', answer(502, '<html>'), 'unavailable'],
    ['503', answer(503, { code: 'service-unavailable' }), 'unavailable'],
    ['504', answer(504, ''), 'unavailable'],
    ['a success that is not JSON', answer(200, '<html>'), 'unreadable'],
    ['a success without a body', answer(200, ''), 'unreadable'],
    ['a success without a required field', answer(200, { length: 4 }), 'unreadable'],
    ['five megabytes that are not JSON', answer(200, 'x'.repeat(5_000_000)), 'unreadable'],
  ])('%s', async (_, response, because) => {
    fetched(() => response)
    expect(await readPolicy()).toMatchObject({ kind: 'unanswered', because })
  })

  it('offline when nothing could be sent', async () => {
    fetched(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await readPolicy()).toMatchObject({ because: 'offline' })
  })

  it('offline when the answer breaks off', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) })
    fetched(() => new Response(body))
    expect(await readPolicy()).toMatchObject({ because: 'offline' })
  })

  it('timed out when no answer comes within the time limit', async () => {
    vi.useFakeTimers()
    silent()
    const outcome = readPolicy()
    await vi.advanceTimersByTimeAsync(callTimeout)
    expect(await outcome).toMatchObject({ because: 'timed-out' })
  })

  it('timed out when the caller’s own time limit ends', async () => {
    vi.useFakeTimers()
    silent()
    const outcome = readPolicy(AbortSignal.timeout(500))
    await vi.advanceTimersByTimeAsync(500)
    expect(await outcome).toMatchObject({ because: 'timed-out' })
  })

  it('contains the time that the issuer asks to wait', async () => {
    fetched(() => answer(503, '', { 'retry-after': '12' }))
    expect(await readPolicy()).toMatchObject({ retryAfter: 12 })
  })
})

afterEach(() => vi.useRealTimers())

describe('inspect', () => {
  it('gets each outcome with its session mark, until the inspection is stopped', async () => {
    const own = createApi()
    const seen = vi.fn()
    const stop = own.inspect(() => (what) => {
      seen(what.endpoint, what.outcome.kind, what.mark)
      return null
    })
    fetched(() => answer(404, '', { 'session-mark': 'm1' }))
    await own.call('listCards', {})
    expect(seen.mock.calls).toEqual([['listCards', 'refused', 'm1']])
    stop()
    await own.call('listCards', {})
    expect(seen).toHaveBeenCalledTimes(1)
  })

  it('does not get a call that its caller aborted', async () => {
    const own = createApi()
    const seen = vi.fn(() => null)
    own.inspect(() => seen)
    silent()
    const asked = new AbortController()
    const reading = own.call('listCards', { signal: asked.signal })
    asked.abort(new Error('navigated on'))
    await expect(reading).rejects.toThrow('navigated on')
    expect(seen).not.toHaveBeenCalled()
  })
})

it('returns a failure that does not contain the password and is not an Error', async () => {
  fetched(() => answer(400, { code: 'request-invalid', detail: 'the password is too short' }))
  const failure: unknown = await api.call('signIn', { input: { userId: 'u', password: 'hunter2' } })
  expect(failure).not.toBeInstanceOf(Error)
  expect(JSON.stringify(failure)).not.toContain('hunter2')
})
