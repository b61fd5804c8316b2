import { expect, test, vi } from 'vitest'
import type { EndpointName } from '../../src/contract/endpoints.ts'
import { sharedKey } from '../node/key.ts'
import { openPage } from '../test/handler-page.ts'
import { createCalls, fieldsOf, hidden, withoutSecrets } from './calls.ts'
import { endpointNames } from './faults.ts'

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
  [...fieldsOf(name, side)].flatMap(([key, { secret }]) => (secret ? [key] : []))

test('every field of the contract is either a secret or may be shown', () => {
  const judged = endpointNames.flatMap((name) =>
    (['request', 'answer'] as const).flatMap((side) => {
      const fields = [...fieldsOf(name, side)].map(([key, { secret }]) => (secret ? `‹${key}›` : key))
      return fields.length > 0 ? [`${name} ${side}: ${fields.sort().join(' ')}`] : []
    }),
  )
  const session = 'absoluteEndsAt customer idleEndsAt now startedAt'
  const challenge = 'attemptsLeft cardId expiresAt id purpose questions step steps'
  expect(judged).toEqual([
    'readSession answer: ended session',
    'signIn request: userId ‹password›',
    `signIn answer: ${session}`,
    `extendSession answer: ${session}`,
    'listCards answer: cards',
    'readCard answer: art chip eligibility expires holder id last4 nextUse pin product status',
    'readIdentity answer: expired grant state until',
    `openChallenge answer: ${challenge}`,
    'answerChallenge request: ‹encryptedAnswers›',
    'answerChallenge answer: challenge grant outcome',
    `resendCode answer: ${challenge}`,
    'readPinPolicy answer: issuerRules length rules tries years',
    'issueKey answer: alg controlNumber enc expiresAt issuedAt jwk kid',
    'setPin request: grantId ‹encryptedPin›',
    'setPin answer: card state',
    'readPinSet answer: card state',
    'checkActivation request: ‹encryptedDetails›',
    'checkActivation answer: card state',
    'finishActivation request: grantId',
    'finishActivation answer: card',
    'viewPin request: grantId ‹publicKey›',
    'viewPin answer: card showFor ‹encryptedPin›',
    'unblockPin request: grantId',
    'unblockPin answer: card',
    'reportChange request: noticeId',
    'reportChange answer: at card reference',
    'listNotices answer: notices',
  ])
})

test.each(endpointNames)(
  '%s: values of secret fields, and of fields outside the contract, are not kept',
  (name) => {
    const calls = createCalls()
    const bodyOf = (side: 'request' | 'answer') =>
      Object.fromEntries([...secretsOf(name, side), 'typedPin', 'typedCode'].map((key) => [key, planted]))
    calls.record(made(name, bodyOf('request'), bodyOf('answer')))
    calls.record(made(name, bodyOf('request'), bodyOf('answer'), 'lost'))
    calls.record(made(name, planted, planted))
    calls.record(made(name, [planted], { constructor: planted }))
    calls.record(made(name, { userId: { pin: planted }, grantId: [planted] }, null))
    expect(JSON.stringify(calls.list())).not.toContain(planted)
  },
)

test('fields that are not secret can be read', () => {
  expect(withoutSecrets('signIn', 'request', { userId: 'maya', password: 'x' })).toEqual({
    userId: 'maya',
    password: hidden,
  })
  expect(withoutSecrets('listCards', 'answer', { cards: [] })).toEqual({ cards: [] })
  expect(withoutSecrets('signOut', 'answer', undefined)).toBeNull()
})

test('the list keeps only the latest calls, and tells its listeners about each change', () => {
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

test('each call of a page is recorded with its request and its answer, without secrets', async () => {
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

test('the record of a call names the fault that the call met', async () => {
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
