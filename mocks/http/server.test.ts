import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type HttpIssuer, startHttpIssuer } from './server.ts'

let issuer: HttpIssuer
const failures: unknown[] = []

beforeAll(async () => {
  const failed = (error: unknown) => failures.push(error)
  issuer = await startHttpIssuer({ scenario: 'first-pin', host: 'localhost', port: 0, failed })
})
beforeEach(() => issuer.world.open('first-pin'))
afterAll(async () => {
  await issuer.close()
  expect(failures).toEqual([])
})

const ask = (path: string, init: RequestInit = {}) => fetch(`${issuer.address}${path}`, init)
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const order = async (name: string, body: unknown = {}) => (await post(`/__mock/${name}`, body)).json()

const credentials = { userId: 'maya.lindqvist', password: 'lantern-meadow-42' }
const logIn = async () => {
  const response = await post('/api/v1/session', credentials)
  const [cookie = ''] = response.headers.getSetCookie()
  return { response, set: cookie, cookie: cookie.split(';')[0] ?? '' }
}

test('/health answers with the name of the scenario, and an unknown address with 404', async () => {
  expect(await (await ask('/health')).json()).toEqual({ status: 'ok', scenario: 'first-pin' })
  expect((await ask('/elsewhere')).status).toBe(404)
})

test('a session is a cookie that scripts and other sites cannot use', async () => {
  const { response, set, cookie } = await logIn()
  expect(response.status).toBe(200)
  expect(set).toMatch(/^your-pin-session=[a-p]{32}; Path=\/; SameSite=Strict; HttpOnly$/)
  expect((await ask('/api/v1/cards')).status).toBe(401)
  const cards = await ask('/api/v1/cards', { headers: { cookie: `theme=dark; ${cookie}` } })
  expect(await cards.json()).toMatchObject({ cards: [{ id: 'everyday', last4: '4868' }] })
  expect(cards.headers.get('cache-control')).toBe('no-store')

  const out = await ask('/api/v1/session', { method: 'DELETE', headers: { cookie } })
  expect(out.status).toBe(204)
  expect(out.headers.getSetCookie()).toEqual([
    'your-pin-session=; Path=/; SameSite=Strict; HttpOnly; Max-Age=0',
  ])
})

test('each client has its own session at the same issuer', async () => {
  const [mine, theirs] = [await logIn(), await logIn()]
  expect(mine.cookie).not.toBe(theirs.cookie)
  await ask('/api/v1/session', { method: 'DELETE', headers: { cookie: mine.cookie } })
  expect((await ask('/api/v1/cards', { headers: { cookie: theirs.cookie } })).status).toBe(200)
})

test('a dropped answer cuts the connection after the issuer has acted', async () => {
  const { cookie } = await logIn()
  await post('/__mock/faults', { signOut: [{ kind: 'drop-after', times: 1 }] })
  const out = ask('/api/v1/session', { method: 'DELETE', headers: { cookie } })
  await expect(out).rejects.toThrow('fetch failed')
  expect((await ask('/api/v1/cards', { headers: { cookie } })).status).toBe(401)
})

test('a body larger than any message of the contract is refused', async () => {
  const response = await post('/api/v1/session', { userId: 'x'.repeat(70_000), password: '' })
  expect(await response.json()).toMatchObject({ code: 'request-invalid', detail: 'body: too large' })
})

test('tests can start another scenario, read the outbox, move the clock and reset all', async () => {
  expect(await order('scenario', { name: 'changed-elsewhere' })).toEqual({ scenario: 'changed-elsewhere' })
  expect(await order('outbox')).toMatchObject({
    messages: [{ by: 'email', kind: 'pin-changed' }, { by: 'text' }],
  })
  const { now } = await order('clock', { advanceMs: 3_600_000 })
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(3_500_000)
  expect(await order('faults', { listCards: [{ kind: 'offline', times: 1 }] })).toEqual({
    listCards: [{ kind: 'offline', times: 1 }],
  })
  expect(await order('rotate-keys')).toEqual({})
  expect(await order('reset')).toEqual({ scenario: 'changed-elsewhere' })
  expect(issuer.world.faults.list()).toEqual({})
})

test('the clock can be paused, and `passMs` shortens the delay of an answer', async () => {
  const { now, paused } = await order('clock', { paused: true, advanceMs: 60_000 })
  expect(paused).toBe(true)
  expect(await order('clock')).toEqual({ now, paused: true })
  expect(await order('clock', { paused: false })).toMatchObject({ paused: false })
  expect(await order('reset')).toEqual({ scenario: 'first-pin' })

  await order('faults', { readSession: [{ kind: 'delay', ms: 600_000, times: 1 }] })
  const { cookie } = await logIn()
  const held = ask('/api/v1/session', { headers: { cookie } })
  // The fault is used up as soon as the request arrives.
  await expect.poll(() => order('list-faults')).toEqual({ readSession: [] })
  await order('clock', { passMs: 600_000 })
  expect(await (await held).json(), 'ten minutes later').toEqual({ session: null, ended: 'expired' })
})

test('a day after a session expired, a request with its cookie is still answered with `expired`', async () => {
  const { cookie, response } = await logIn()
  expect(response.headers.get('session-mark')).toMatch(/^[a-p]{32}$/)
  await order('clock', { advanceMs: 24 * 3_600_000 })
  const read = await ask('/api/v1/session', { headers: { cookie } })
  expect(await read.json()).toEqual({ session: null, ended: 'expired' })
  expect(read.headers.get('session-mark')).toBeNull()
})

test('a delayed call is dropped when a scenario starts, and never reaches the new world', async () => {
  await order('faults', { signIn: [{ kind: 'delay', ms: 600_000, times: 1 }] })
  const dropped = expect(logIn()).rejects.toThrow('fetch failed')
  await expect.poll(() => order('list-faults')).toEqual({ signIn: [] })
  await order('reset')
  await order('clock', { passMs: 600_000 })
  await dropped
  expect(await order('state')).toMatchObject({ sessions: [] })
  expect(await order('calls')).toEqual({ calls: [] })
})

test('no timer of a delayed answer remains after the server is closed', async () => {
  const other = await startHttpIssuer({ scenario: 'first-pin', host: 'localhost', port: 0 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const held = [other.world.waiting.wait(600_000), other.world.waiting.wait(60_000)]
    other.world.waiting.push(1000)
    expect(vi.getTimerCount()).toBe(2)
    await other.close()
    expect(await Promise.all(held)).toEqual([false, false])
    expect(await other.world.waiting.wait(1), 'a wait after the close').toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('faults of one endpoint are added to those of others', async () => {
  const rules = [{ kind: 'offline', times: 2 }]
  await order('faults', { listCards: rules })
  expect(await order('add-faults', { setPin: rules })).toEqual({ listCards: rules, setPin: rules })
  expect(await order('list-faults')).toEqual({ listCards: rules, setPin: rules })
})

test('the calls and the issuer’s state can be read, without secrets', async () => {
  await order('faults', { listCards: [{ kind: 'drop-after', times: 1 }] })
  const { cookie } = await logIn()
  await expect(ask('/api/v1/cards', { headers: { cookie } })).rejects.toThrow('fetch failed')
  const { calls } = await order('calls')
  expect(calls).toMatchObject([
    { method: 'POST', path: '/session', status: 200, fault: null, request: { userId: credentials.userId } },
    { method: 'GET', path: '/cards', status: 'lost', fault: 'drop-after' },
  ])
  const state = await order('state')
  expect(state).toMatchObject({ customers: [{ cards: [{ id: 'everyday' }] }], sessions: [{ state: 'open' }] })
  const session = cookie.split('=')[1] ?? ''
  expect(session).toHaveLength(32)
  for (const secret of [credentials.password, session]) {
    expect(JSON.stringify([calls, state])).not.toContain(secret)
  }
  await order('reset')
  expect(await order('calls')).toEqual({ calls: [] })
})

test('tests can use the other channels', async () => {
  const { cards } = await order('wallet')
  expect(cards).toMatchObject([{ id: 'everyday', number: '904177253004868', holder: 'Maya Lindqvist' }])

  expect(await order('phone')).toMatchObject({ step: 'idle' })
  expect(await order('phone', { input: { kind: 'dial' } })).toMatchObject({ step: 'number', entered: 0 })
  const key = { input: { kind: 'key', key: '9' } }
  expect(await order('phone', key)).toMatchObject({ step: 'number', echo: true, entered: 1, say: [] })
  expect(await order('phone', { input: { kind: 'hang-up' } })).toMatchObject({ say: [{ id: 'ended' }] })

  const insert = { kind: 'insert', cardId: 'everyday' }
  expect(await order('cash-machine', { input: insert })).toMatchObject({ options: ['choose', 'take'] })
  await order('cash-machine', { input: { kind: 'option', option: 'choose' } })
  for (const key of [...'7305', 'enter', ...'7305', 'enter']) {
    await order('cash-machine', { input: { kind: 'key', key } })
  }
  expect(await order('cash-machine')).toMatchObject({ say: [{ id: 'done.set' }, { id: 'menu' }] })
  expect(await order('shop', { input: { ...insert, amount: '12.40' } })).toMatchObject({
    step: 'pin',
    say: [{ id: 'enter-pin', values: { amount: '12.40' } }],
  })
  const { messages } = await order('inbox')
  expect(messages).toMatchObject([
    { by: 'text', subject: null, report: null },
    {
      by: 'email',
      subject: { id: 'subject.pin-chosen' },
      report: expect.stringContaining('/report?notice='),
    },
  ])
  expect(JSON.stringify(messages)).not.toContain('7305')
})

test.each([
  ['an unknown order', '/__mock/explode', { method: 'POST' }, 404],
  ['the name of an inherited property', '/__mock/constructor', { method: 'POST' }, 404],
  ['an order by GET', '/__mock/reset', { method: 'GET' }, 405],
  ['an order that a form of another site can send', '/__mock/reset', { method: 'POST', body: '{}' }, 400],
])('%s is refused', async (_name, path, init, status) => {
  expect((await ask(path, init)).status).toBe(status)
})

test.each([
  ['scenario', { name: 'no-such-thing' }],
  ['clock', { advanceMs: 'soon' }],
  ['clock', { paused: 'yes' }],
  ['add-faults', { listCards: [{ kind: 'problem', code: 'pin-refused', times: 1 }] }],
  ['faults', { listCards: [{ kind: 'problem', code: 'pin-refused', times: 1 }] }],
  ['phone', { input: { kind: 'key', key: 'enter' } }],
  ['phone', { input: 'dial' }],
  ['cash-machine', { input: { kind: 'insert', cardId: 'nobody-has-it' } }],
  ['cash-machine', { input: { kind: 'option', option: 'cash' } }],
  ['shop', { input: { kind: 'insert', cardId: 'nobody-has-it', amount: '12.40' } }],
  ['shop', { input: { kind: 'insert', cardId: 'everyday', amount: 'a lot' } }],
])('%s with %j is refused', async (name, body) => {
  expect((await post(`/__mock/${name}`, body)).status).toBe(400)
})

test('the command runs in plain Node, and says when its port is taken', { timeout: 30_000 }, async () => {
  const { port } = new URL(issuer.address)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--port', port])
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
  })
  expect(await once(child, 'close')).toEqual([2, null])
  expect(said).toContain(`Port ${port} is taken`)
})

test('PINs have the length of the option, in every scenario', async () => {
  const six = await startHttpIssuer({ scenario: 'first-pin', host: 'localhost', port: 0, pinLength: 6 })
  six.world.open('change-pin')
  const caller = { sessionId: six.world.issuer.signInAs('eleni.p') }
  const { length } = await six.world.issuer.readPinPolicy({ caller, params: { cardId: 'everyday' } })
  await six.close()
  expect(length).toBe(6)
})
