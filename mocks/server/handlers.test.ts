import { beforeEach, describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { type EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import { Problem } from '../../src/contract/problems.ts'
import { requests } from '../../src/contract/requests.ts'
import { sharedKey } from '../node/key.ts'
import { newNonce, seal } from '../test/cardholder.ts'
import { openPage } from '../test/handler-page.ts'
import { endpointNames } from './faults.ts'

let world: ReturnType<typeof openPage>
beforeEach(() => {
  world = openPage()
})

const printedOn = (cardId: string) => {
  const card = world.seed.customers[0]?.cards.find(({ id }) => id === cardId)
  return { securityCode: card?.securityCode ?? '', expires: card?.expires ?? '' }
}

/** A body with every field that any endpoint needs. */
const anyBody = {
  ...{ grantId: 'g', encryptedPin: 'p', encryptedAnswers: 'a', encryptedDetails: 'd', noticeId: null },
  publicKey: { kty: 'RSA', n: 'n', e: 'e' },
}

const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return Problem.parse(await response.json())
}

describe('every endpoint answers as the contract says', () => {
  /** A successful call to each endpoint, for a logged-in person in the scenario several-cards. */
  const reach: { [N in EndpointName]: () => Promise<Response> } = {
    readSession: () => world.ask('GET', '/session'),
    signIn: () => world.logIn(),
    extendSession: () => world.ask('POST', '/session/extend'),
    signOut: () => world.ask('DELETE', '/session'),
    listCards: () => world.ask('GET', '/cards'),
    readCard: () => world.ask('GET', '/cards/traveller'),
    readIdentity: () => world.ask('GET', '/cards/everyday/identity/choose'),
    openChallenge: () => world.ask('POST', '/cards/everyday/identity/choose/challenge'),
    answerChallenge: async () => {
      const { id, questions } = await world.holder.open('everyday')
      const key = await world.holder.key('everyday')
      const answers = questions.map(({ id }) => ({ questionId: id, value: world.scenario.answers[id] }))
      const stamp = { controlNumber: key.controlNumber, nonce: newNonce(), issuedAt: key.issuedAt }
      const encryptedAnswers = await seal(key, { ...stamp, answers })
      return world.ask('POST', `/challenges/${id}/answers`, { encryptedAnswers })
    },
    resendCode: async () => {
      const next = await world.holder.answer(await world.holder.open('everyday'))
      if (next.outcome !== 'next') throw new Error('there is no second page')
      world.clock.advance(30_000)
      return world.ask('POST', `/challenges/${next.challenge.id}/code`)
    },
    readPinPolicy: () => world.ask('GET', '/cards/everyday/pin-policy'),
    issueKey: () => world.ask('POST', '/cards/everyday/encryption-key'),
    setPin: async () => {
      const body = await world.holder.message('everyday', await world.holder.prove('everyday'), '7305')
      return world.ask('POST', '/cards/everyday/pin', body, { 'idempotency-key': 'key-for-this' })
    },
    readPinSet: async () => {
      await reach.setPin()
      return world.ask('GET', '/cards/everyday/pin-sets/key-for-this')
    },
    checkActivation: async () => {
      const key = await world.holder.key('household')
      const details = printedOn('household')
      const stamp = { controlNumber: key.controlNumber, nonce: newNonce(), issuedAt: key.issuedAt }
      const encryptedDetails = await seal(key, { ...stamp, details })
      return world.ask('POST', '/cards/household/activation', { encryptedDetails })
    },
    finishActivation: async () => {
      await world.holder.details('household', printedOn('household'))
      const grantId = await world.holder.prove('household', 'activate')
      return world.ask('POST', '/cards/household/activation/finish', { grantId })
    },
    viewPin: async () => {
      const { kty, n, e } = await sharedKey()
      const grantId = await world.holder.prove('traveller', 'view')
      return world.ask('POST', '/cards/traveller/pin/view', { grantId, publicKey: { kty, n, e } })
    },
    unblockPin: async () => {
      world = openPage('pin-blocked')
      await world.logIn()
      const grantId = await world.holder.prove('everyday', 'unblock')
      const key = { 'idempotency-key': 'key-for-this' }
      return world.ask('POST', '/cards/everyday/pin/unblock', { grantId }, key)
    },
    reportChange: () =>
      world.ask(
        'POST',
        '/cards/traveller/reports',
        { noticeId: null },
        { 'idempotency-key': 'key-for-this' },
      ),
    listNotices: () => world.ask('GET', '/cards/traveller/notices'),
  }

  test.each(endpointNames)('%s', async (name) => {
    await world.logIn()
    const response = await reach[name]()
    const output: z.ZodMiniType = endpoints[name].output
    const text = await response.text()
    expect(response.status).toBe(text === '' ? 204 : 200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    // The schema drops unknown fields, so this also checks that the answer has none.
    expect(output.parse(body)).toEqual(body)
    expect(world.events.filter((event) => event !== 'handled')).toEqual([])
  })

  test.each(endpointNames.filter((name) => endpoints[name].session))('%s needs a session', async (name) => {
    const { method, path } = endpoints[name]
    const body = 'input' in requests[name] ? anyBody : undefined
    const response = await world.ask(method, path, body, { 'idempotency-key': 'some-key-1' })
    expect(response.status).toBe(401)
    expect(await problem(response)).toMatchObject({ code: 'session-required' })
  })
})

test('a refusal is sent as problem details, with the fields of its code', async () => {
  const response = await world.ask('POST', '/session', { userId: 'nobody', password: 'x' })
  expect(response.status).toBe(401)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: 'tag:your-pin.example,2026:credentials-refused',
    title: 'credentials refused',
    status: 401,
    code: 'credentials-refused',
    attemptsLeft: 4,
  })
})

test.each([
  ['a body that is not JSON', '{"userId":', 'body: not JSON'],
  [
    'a body of another shape',
    { userId: 'secret-looking', pass: 'secret-looking' },
    'body.password: invalid_type',
  ],
  ['a body that is not an object', ['secret-looking'], 'body: invalid_type'],
])('%s is refused, and the refusal does not repeat its content', async (_name, body, detail) => {
  const response = await world.ask('POST', '/session', body)
  expect(response.status).toBe(400)
  expect(await problem(response)).toMatchObject({ code: 'request-invalid', detail })
})

test.each([undefined, '', 'short', 'has a space in it', 'x'.repeat(101)])(
  'idempotency key %j is refused',
  async (key) => {
    await world.logIn()
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
    const response = await world.ask(
      'POST',
      '/cards/everyday/pin',
      { grantId: 'g', encryptedPin: 'p' },
      headers,
    )
    expect(await problem(response)).toMatchObject({ code: 'request-invalid' })
  },
)

test('a request that matches no endpoint is refused, not passed on to the server of the pages', async () => {
  expect(await problem(await world.ask('GET', '/payments'))).toMatchObject({ code: 'request-invalid' })
  expect(await problem(await world.ask('POST', '/cards'))).toMatchObject({ code: 'request-invalid' })
})

test('the caller learns no details of an error in the mock itself', async () => {
  await world.logIn()
  world.issuer.readCard = () => Promise.reject(new Error('PIN 4871 in a stack trace'))
  const response = await world.ask('GET', '/cards/everyday')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toMatch(/4871|stack/)
  expect(world.events).toContainEqual(new Error('PIN 4871 in a stack trace'))
})

test('encoded ids are decoded, and an encoded slash does not change the path', async () => {
  await world.logIn()
  expect((await world.ask('GET', '/cards/%65veryday')).status).toBe(200)
  expect(await problem(await world.ask('GET', '/cards/..%2Feveryday'))).toMatchObject({
    code: 'card-not-found',
  })
})
