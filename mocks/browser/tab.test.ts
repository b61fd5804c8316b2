// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { testNow } from '../node/clock.ts'
import { linkTo, type StudioLink } from '../server/link.ts'
import { createTabHost, type TabHostOptions } from './tab.ts'

beforeEach(() => sessionStorage.clear())

const open = (query = '', storage: Storage = sessionStorage, options: TabHostOptions = {}) =>
  createTabHost(storage, new URL(`http://localhost:3000/cards${query}`), { time: () => testNow, ...options })

const cardsOf = async (host: ReturnType<typeof open>) => {
  const caller = { sessionId: host.jar.read({}) }
  return (await host.issuer.listCards({ caller })).cards
}

test('a tab opens the scenario in the address, else the one it had, else the first one', () => {
  expect(open().scenarioName).toBe('first-pin')
  expect(open('?scenario=change-pin').scenarioName).toBe('change-pin')
  expect(open()).toMatchObject({ scenarioName: 'change-pin', problem: null })
})

test('an unknown scenario is named as a problem, and the first scenario opens', () => {
  open('?scenario=change-pin')
  const host = open('?scenario=no-such-thing')
  expect(host.scenarioName).toBe('first-pin')
  expect(host.problem).toContain('no-such-thing')
  expect(open('?scenario=constructor').problem).not.toBeNull()
})

test('a reload keeps session, state, clock and faults', async () => {
  const before = open('?scenario=several-cards')
  before.signInAs()
  before.advance(60_000)
  before.faults.set('listCards', [{ kind: 'offline', times: 2 }])
  await cardsOf(before)
  before.handled?.()

  const after = open('?scenario=several-cards')
  expect(await cardsOf(after)).toHaveLength(3)
  expect(after.now()).toBe(testNow + 60_000)
  expect(after.faults.take('listCards').fault?.kind).toBe('offline')
  expect(open().faults.list().listCards).toEqual([{ kind: 'offline', times: 1 }])
})

test('a day later, and after a reload, the tab still learns that its session expired', async () => {
  const before = open('?scenario=several-cards')
  before.signInAs()
  before.advance(24 * 3_600_000)
  const read = (host: ReturnType<typeof open>) =>
    host.issuer.readSession({ caller: { sessionId: host.jar.read({}) } })
  expect(await read(before)).toEqual({ session: null, ended: 'expired' })
  before.handled?.()
  expect(await read(open('?scenario=several-cards'))).toEqual({ session: null, ended: 'expired' })
})

test('a saved session without a mark gets a mark and keeps it', () => {
  const before = open('?scenario=several-cards')
  before.signInAs()
  const name = 'your-pin.mock.state'
  const saved = JSON.parse(sessionStorage.getItem(name) ?? '')
  for (const session of Object.values<{ mark?: string }>(saved.sessions)) delete session.mark
  sessionStorage.setItem(name, JSON.stringify(saved))
  const after = open('?scenario=several-cards')
  const mark = after.issuer.sessionMark(after.jar.read({}))
  expect(mark).toMatch(/^[a-p]{32}$/)
  const again = open('?scenario=several-cards')
  expect(again.issuer.sessionMark(again.jar.read({}))).toBe(mark)
})

test('a paused clock is still paused after a reload, and runs after a reset', () => {
  const before = open('?scenario=change-pin')
  before.pause()
  before.advance(60_000)
  expect(open()).toMatchObject({ paused: true, clockAhead: 60_000 })
  before.resume()
  expect(open()).toMatchObject({ paused: false, clockAhead: 60_000 })
  before.pause()
  before.reset()
  expect(open()).toMatchObject({ paused: false, clockAhead: 0 })
})

test('another scenario, a reset and “open” each start a new world', async () => {
  const first = open('?scenario=several-cards')
  first.signInAs()
  first.advance(60_000)
  const second = open('?scenario=change-pin')
  expect(second.jar.read({})).toBeNull()
  expect(second.now()).toBe(testNow)

  second.signInAs()
  second.faults.set('listCards', [{ kind: 'offline', times: 'always' }])
  second.reset()
  expect(second.jar.read({})).toBeNull()
  expect(second.faults.list()).toEqual({})

  second.open('no-cards')
  second.signInAs()
  expect(await cardsOf(second)).toEqual([])
  expect(open().scenarioName).toBe('no-cards')
})

const soon: StudioLink = {
  scenario: 'several-cards',
  clock: { ms: 3_600_000, paused: true },
  faults: { readCard: [{ kind: 'offline', times: 2 }] },
  signedIn: true,
}

test('a link sets scenario, clock, faults and log-in, but only once', async () => {
  const query = linkTo(soon).slice(1)
  const host = open(query)
  expect(host).toMatchObject({
    scenarioName: 'several-cards',
    problem: null,
    clockAhead: 3_600_000,
    paused: true,
  })
  expect(await cardsOf(host)).toHaveLength(3)
  host.faults.take('readCard')
  host.advance(1000)

  const reloaded = open(query)
  expect(reloaded.clockAhead).toBe(3_601_000)
  expect(reloaded.faults.list()).toEqual({ readCard: [{ kind: 'offline', times: 1 }] })
  expect(open().faults.list()).toEqual(reloaded.faults.list())

  reloaded.reset()
  expect(open().faults.list()).toEqual({})
  expect(open(query).faults.list()).toEqual(soon.faults)
})

test('a link without a scenario restarts the current scenario', () => {
  const host = open('?scenario=several-cards')
  host.signInAs()
  host.advance(60_000)
  host.pause()
  const begun = open('?fault=listCards.offline')
  expect(begun).toMatchObject({ scenarioName: 'several-cards', clockAhead: 0, paused: false })
  expect(begun.jar.read({})).toBeNull()
  expect(begun.faults.list()).toEqual({ listCards: [{ kind: 'offline', times: 1 }] })
})

test('a part of a link that cannot be read is named as a problem, and the other parts are used', () => {
  const host = open('?scenario=no-cards&clock=soon&fault=listCards.offline')
  expect(host.scenarioName).toBe('no-cards')
  expect(host.problem).toContain('“soon” is no time')
  expect(host.faults.list()).toEqual({ listCards: [{ kind: 'offline', times: 1 }] })
})

test('a world that already matches a link continues when the link is opened', () => {
  const link: StudioLink = { scenario: 'change-pin', path: '/help', signedIn: true }
  const before = open('?scenario=change-pin')
  before.signInAs()
  const session = before.jar.read({})
  before.isAt(link)
  expect(open(linkTo(link).slice('/help'.length)).jar.read({})).toBe(session)
  // A different link starts its own state.
  expect(open(`${linkTo(link).slice('/help'.length)}&clock=300000`).clockAhead).toBe(300_000)
})

test('two tabs have two separate worlds', () => {
  const other = new Map<string, string>()
  const theirs: Storage = {
    length: 0,
    clear: () => other.clear(),
    key: () => null,
    getItem: (key) => other.get(key) ?? null,
    setItem: (key, value) => void other.set(key, value),
    removeItem: (key) => void other.delete(key),
  }
  const mine = open('?scenario=change-pin')
  mine.signInAs()
  const second = open('', theirs)
  expect(second.scenarioName).toBe('first-pin')
  expect(second.jar.read({})).toBeNull()
  expect(open().jar.read({})).not.toBeNull()
})

test('kept values that cannot be read are ignored', () => {
  open('?scenario=change-pin')
  sessionStorage.setItem('your-pin.mock.state', '{"version":1')
  sessionStorage.setItem('your-pin.mock.faults', '{"setPin":"no"}')
  expect(open().scenarioName).toBe('change-pin')
})

test('nothing is kept outside the tab’s storage', () => {
  open('?scenario=signed-out').signInAs()
  expect(Object.keys(sessionStorage).every((key) => key.startsWith('your-pin.mock.'))).toBe(true)
  expect(localStorage).toHaveLength(0)
  expect(document.cookie).toBe('')
})

test('a saved world with PINs of another length is replaced, and the person stays logged in', async () => {
  const inSix = () => open('', sessionStorage, { pinLength: 6 })
  const before = open('?scenario=change-pin')
  before.signInAs()
  before.advance(60_000)
  const after = inSix()
  expect(after).toMatchObject({ scenarioName: 'change-pin', signedIn: true, clockAhead: 0, pinLength: 6 })
  expect(after.scenario.goodPin).toHaveLength(6)
  const lengthIn = (host: ReturnType<typeof open>) =>
    host.issuer
      .readPinPolicy({ caller: { sessionId: host.jar.read({}) }, params: { cardId: 'everyday' } })
      .then(({ length }) => length)
  expect(await lengthIn(after)).toBe(6)

  after.advance(60_000)
  expect(inSix().clockAhead, 'a reload continues').toBe(60_000)
  after.jar.write(null)
  expect(open()).toMatchObject({ signedIn: false, clockAhead: 0, pinLength: 4 })
})
