// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { testNow } from './clock.ts'
import { createMockServer } from './server.ts'

// The tests of screens use this server in jsdom, so this file runs in jsdom too.
const { server, issuer, faults, clock, signInAs, failures } = createMockServer({ scenario: 'first-pin' })

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => faults.clear())
afterAll(() => {
  server.close()
  expect(failures).toEqual([])
})

const read = async (path: string, init?: RequestInit) => (await fetch(`/api/v1${path}`, init)).json()

test('a page’s own fetch reaches the issuer, and a log-in lasts until the log-out', async () => {
  expect(await read('/session')).toEqual({ session: null, ended: null })
  const credentials = { userId: 'maya.lindqvist', password: 'lantern-meadow-42' }
  const headers = { 'content-type': 'application/json' }
  await read('/session', { method: 'POST', headers, body: JSON.stringify(credentials) })
  expect(await read('/session')).toMatchObject({ session: { now: new Date(testNow).toISOString() } })
  expect(await read('/cards')).toMatchObject({ cards: [{ id: 'everyday' }] })
  expect((await fetch('/api/v1/session', { method: 'DELETE' })).status).toBe(204)
  expect(await read('/cards')).toMatchObject({ code: 'session-required' })
})

test('a page’s own fetch gets the mark of the session', async () => {
  const markOf = async () => (await fetch('/api/v1/session')).headers.get('session-mark')
  expect(await markOf()).toBeNull()
  signInAs()
  const mark = await markOf()
  expect(mark).toMatch(/^[a-p]{32}$/)
  expect(await markOf()).toBe(mark)
  signInAs()
  expect(await markOf()).not.toBe(mark)
  await fetch('/api/v1/session', { method: 'DELETE' })
})

test('tests can log in without the form, move the clock and set faults', async () => {
  signInAs()
  clock.advance(5 * 60_000)
  expect(await read('/session')).toEqual({ session: null, ended: 'expired' })
  signInAs('maya.lindqvist')
  faults.set('listCards', [{ kind: 'offline', times: 1 }])
  await expect(fetch('/api/v1/cards')).rejects.toThrow(TypeError)
  expect(await read('/cards/everyday/encryption-key', { method: 'POST' })).toMatchObject({
    alg: 'RSA-OAEP-256',
  })
  expect(issuer.save().controlNumbers).toHaveLength(1)
})
