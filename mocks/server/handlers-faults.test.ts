import { beforeEach, expect, test } from 'vitest'
import { endpoints } from '../../src/contract/endpoints.ts'
import { Problem } from '../../src/contract/problems.ts'
import { openPage } from '../test/handler-page.ts'

let world: ReturnType<typeof openPage>
beforeEach(async () => {
  world = openPage()
  await world.logIn()
})

const problem = async (response: Response) => Problem.parse(await response.json())

test('delay: the answer comes late', async () => {
  world.faults.set('listCards', [{ kind: 'delay', ms: 60, times: 1 }])
  const started = performance.now()
  expect((await world.ask('GET', '/cards')).status).toBe(200)
  expect(performance.now() - started).toBeGreaterThan(50)
})

test('offline: a network error, and the issuer did nothing', async () => {
  world.faults.set('signOut', [{ kind: 'offline', times: 1 }])
  expect((await world.ask('DELETE', '/session')).type).toBe('error')
  expect((await world.ask('GET', '/cards')).status).toBe(200)
})

test('drop-after: a network error, though the issuer acted', async () => {
  world.faults.set('setPin', [{ kind: 'drop-after', times: 1 }])
  const body = await world.holder.message('everyday', await world.holder.prove('everyday'), '7305')
  const set = () =>
    world.ask('POST', '/cards/everyday/pin', body, { 'idempotency-key': 'key-of-lost-answer' })
  expect((await set()).type).toBe('error')
  expect(await (await set()).json()).toMatchObject({ state: 'completed' })
  expect(world.issuer.outbox().filter(({ kind }) => kind === 'pin-chosen')).toHaveLength(2)
})

test('drop-after at log-in: the cookie is lost with the answer', async () => {
  await world.ask('DELETE', '/session')
  world.faults.set('signIn', [{ kind: 'drop-after', times: 1 }])
  expect((await world.logIn()).type).toBe('error')
  expect(await problem(await world.ask('GET', '/cards'))).toMatchObject({ code: 'session-required' })
})

test('problem: the same refusal as from the issuer itself', async () => {
  world.faults.set('listCards', [{ kind: 'problem', code: 'rate-limited', retryAfter: 7, times: 1 }])
  const response = await world.ask('GET', '/cards')
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(await problem(response)).toMatchObject({ code: 'rate-limited', retryAfter: 7 })
})

test('status, not-json and wrong-shape: each replaces one answer', async () => {
  world.faults.set('listCards', [
    { kind: 'status', status: 503, retryAfter: 3, times: 1 },
    { kind: 'not-json', times: 1 },
    { kind: 'wrong-shape', times: 1 },
  ])
  const [gateway, page, shape] = [
    await world.ask('GET', '/cards'),
    await world.ask('GET', '/cards'),
    await world.ask('GET', '/cards'),
  ]
  expect([gateway.status, gateway.headers.get('retry-after')]).toEqual([503, '3'])
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(endpoints.listCards.output.safeParse(await shape.json()).success).toBe(false)
  expect((await world.ask('GET', '/cards')).status).toBe(200)
})

test('other-words: the issuer acts, and its answer can still be read', async () => {
  world.faults.set('listCards', [{ kind: 'other-words', times: 1 }])
  world.faults.set('readCard', [{ kind: 'other-words', times: 1 }])
  world.faults.set('openChallenge', [{ kind: 'other-words', times: 1 }])
  world.faults.set('setPin', [{ kind: 'other-words', times: 1 }])
  const cards: unknown = await (await world.ask('GET', '/cards')).json()
  expect(cards).toMatchObject({ cards: [{ status: 'other-active' }, { 'x-other': {} }, {}] })
  const read = endpoints.listCards.output.parse(cards)
  expect(read.cards.map(({ product, status }) => `${product} ${status}`)).toEqual([
    'Everyday other',
    'Traveller other',
    'Household other',
  ])
  const traveller = await (await world.ask('GET', '/cards/traveller')).json()
  expect(traveller.pin.lastChange.at).toMatch(/\+05:30$/)
  expect(endpoints.readCard.output.parse(traveller).pin.lastChange?.at).toMatch(/Z$/)

  const path = '/cards/everyday/identity/choose/challenge'
  const { questions } = endpoints.openChallenge.output.parse(await (await world.ask('POST', path)).json())
  expect(questions.map(({ kind }) => kind)).toEqual(['unsupported', 'unsupported'])

  const body = await world.holder.message('everyday', await world.holder.prove('everyday'), '7305')
  const set = await world.ask('POST', '/cards/everyday/pin', body, { 'idempotency-key': 'key-of-this-set' })
  expect(endpoints.setPin.output.parse(await set.json()).state).toBe('pending')
  expect(await (await world.ask('GET', '/cards/everyday/pin-sets/key-of-this-set')).json()).toMatchObject({
    state: 'completed',
  })
})

test('the host is called after every request: lost, refused or answered', async () => {
  world.events.length = 0
  world.faults.set('listCards', [{ kind: 'offline', times: 1 }])
  await world.ask('GET', '/cards')
  await world.ask('GET', '/cards/nobody-has-it')
  await world.ask('GET', '/cards')
  expect(world.events).toEqual(['handled', 'handled', 'handled'])
})
