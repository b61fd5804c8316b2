import { expect, test, vi } from 'vitest'
import type { EndpointName } from '../src/contract/endpoints.ts'
import { createCalls, hidden, shownFields, withoutSecrets } from './calls.ts'
import { endpointNames } from './faults.ts'
import { sharedKey } from './node-key.ts'
import { openPage } from './node-page.ts'

const made = (endpoint: EndpointName, request: unknown, answer: unknown, status: number | 'lost' = 200) => ({
  at: 0,
  endpoint,
  method: 'POST',
  path: '/',
  status,
  ms: 1,
  request,
  answer,
  fault: null,
})

const planted = 'planted-7305'
const secretsOf = (name: EndpointName, side: 'request' | 'answer') =>
  Object.entries(shownFields[name][side] ?? {}).flatMap(([key, shown]) => (shown === 'secret' ? [key] : []))

test('the secrets of the contract are those that we know of', () => {
  const found = endpointNames.flatMap((name) =>
    (['request', 'answer'] as const).flatMap((side) =>
      secretsOf(name, side).map((key) => `${name} ${side} ${key}`),
    ),
  )
  expect(found).toEqual([
    'signIn request password',
    'answerChallenge request encryptedAnswers',
    'setPin request encryptedPin',
    'checkActivation request encryptedDetails',
    'viewPin request publicKey',
    'viewPin answer encryptedPin',
  ])
})

test.each(endpointNames)('%s: nothing planted in a secret field, or beside the contract, is kept', (name) => {
  const calls = createCalls()
  const bodyOf = (side: 'request' | 'answer') =>
    Object.fromEntries([...secretsOf(name, side), 'typedPin', 'typedCode'].map((key) => [key, planted]))
  calls.record(made(name, bodyOf('request'), bodyOf('answer')))
  calls.record(made(name, bodyOf('request'), bodyOf('answer'), 'lost'))
  calls.record(made(name, planted, planted))
  calls.record(made(name, [planted], { constructor: planted }))
  calls.record(made(name, { userId: { pin: planted }, grantId: [planted] }, null))
  expect(JSON.stringify(calls.list())).not.toContain(planted)
})

test('what is no secret can be read', () => {
  expect(withoutSecrets('signIn', 'request', { userId: 'maya', password: 'x' })).toEqual({
    userId: 'maya',
    password: hidden,
  })
  expect(withoutSecrets('listCards', 'answer', { cards: [] })).toEqual({ cards: [] })
  expect(withoutSecrets('signOut', 'answer', undefined)).toBeNull()
})

test('the list is the same until it changes, tells of it, and keeps the latest', () => {
  const calls = createCalls(2)
  const heard = vi.fn()
  const end = calls.watch(heard)
  for (const name of ['readSession', 'listCards', 'readSession'] as const)
    calls.record(made(name, null, null))
  expect(calls.list()).toBe(calls.list())
  expect(calls.list().map(({ id }) => id)).toEqual([2, 3])
  end()
  calls.clear()
  expect(calls.list()).toEqual([])
  expect(heard).toHaveBeenCalledTimes(3)
})

test('the calls of a page: what was asked, what came back, and no secret of it', async () => {
  const page = openPage('change-pin')
  await page.logIn()
  const last = () => page.calls.list().at(-1)
  expect(last()).toMatchObject({
    endpoint: 'signIn',
    method: 'POST',
    path: '/session',
    status: 200,
    fault: null,
  })

  const { encryptedPin, grantId } = await page.holder.message(
    'everyday',
    await page.holder.prove('everyday'),
    '7305',
  )
  const headers = { 'idempotency-key': 'a-key-of-a-test' }
  await page.ask('POST', '/cards/everyday/pin', { grantId, encryptedPin }, headers)
  expect(last()).toMatchObject({
    path: '/cards/everyday/pin',
    request: { grantId, encryptedPin: hidden },
    answer: { state: 'completed' },
  })

  const { kty, n, e } = await sharedKey()
  const look = { grantId: await page.holder.prove('everyday', 'view'), publicKey: { kty, n, e } }
  const seen: { encryptedPin: string } = await (
    await page.ask('POST', '/cards/everyday/pin/view', look)
  ).json()
  expect(last()).toMatchObject({ answer: { encryptedPin: hidden } })

  await page.ask('POST', '/session', '{"userId":"maya","password":"no end')
  expect(last()).toMatchObject({ status: 400, request: hidden, answer: { code: 'request-invalid' } })

  const all = JSON.stringify(page.calls.list())
  for (const secret of [page.scenario.signIn.password, encryptedPin, n, seen.encryptedPin, 'no end']) {
    expect(all).not.toContain(secret)
  }
})

test('faults are told: what never arrived, what got lost, what came late', async () => {
  const page = openPage()
  await page.logIn()
  page.faults.set('listCards', [
    { kind: 'offline', times: 1 },
    { kind: 'drop-after', times: 1 },
    { kind: 'problem', code: 'rate-limited', retryAfter: 7, times: 1 },
    { kind: 'status', status: 503, times: 1 },
    { kind: 'not-json', times: 1 },
  ])
  for (let left = 5; left > 0; left -= 1) await page.ask('GET', '/cards')
  page.faults.set('listCards', [{ kind: 'delay', ms: 20, times: 1 }])
  await page.ask('GET', '/cards')

  const [offline, lost, problem, status, page200, late] = page.calls.list().slice(1)
  expect(offline).toMatchObject({ status: 'offline', answer: null, fault: 'offline' })
  expect(lost).toMatchObject({ status: 'lost', fault: 'drop-after', answer: { cards: expect.any(Array) } })
  expect(problem).toMatchObject({ status: 429, fault: 'problem rate-limited', answer: { retryAfter: 7 } })
  expect(status).toMatchObject({ status: 503, fault: 'status 503' })
  expect(page200).toMatchObject({ status: 200, fault: 'not-json', answer: hidden })
  expect(late).toMatchObject({ status: 200, fault: 'delay 20 ms' })
  expect(late?.ms).toBeGreaterThanOrEqual(15)
})
