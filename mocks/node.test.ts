// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createMockServer } from './node.ts'
import { testNow } from './node-clock.ts'

// jsdom on purpose: this is how screens are tested.
const { server, issuer, faults, clock, signInAs, failures } = createMockServer({ scenario: 'first-pin' })

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => faults.clear())
afterAll(() => {
  server.close()
  expect(failures).toEqual([])
})

const read = async (path: string, init?: RequestInit) => (await fetch(`/api/v1${path}`, init)).json()

test('a page’s own fetch reaches the issuer, and logging in holds', async () => {
  expect(await read('/session')).toEqual({ session: null, ended: null })
  const credentials = { userId: 'maya.lindqvist', password: 'lantern-meadow-42' }
  const headers = { 'content-type': 'application/json' }
  await read('/session', { method: 'POST', headers, body: JSON.stringify(credentials) })
  expect(await read('/session')).toMatchObject({ session: { now: new Date(testNow).toISOString() } })
  expect(await read('/cards')).toMatchObject({ cards: [{ id: 'everyday' }] })
  expect((await fetch('/api/v1/session', { method: 'DELETE' })).status).toBe(204)
  expect(await read('/cards')).toMatchObject({ code: 'session-required' })
})

test('tests can skip the form, move the clock and plant faults', async () => {
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
