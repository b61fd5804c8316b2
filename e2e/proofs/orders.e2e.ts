import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

// A test gives a mock issuer the same orders in a page and over HTTP. These tests run against both.

test('faults are set, listed and cleared by endpoint', async ({
  page,
  open,
  faults,
  issuer,
  screens,
  scene,
  said,
}) => {
  const late = { kind: 'delay', ms: 10, times: 'always' } as const
  const lost = { kind: 'offline', times: 1 } as const
  await open(paths.cards())
  await screens.signIn.signIn(scene.signIn)
  await expect(screens.pin.heading).toBeVisible()
  await faults.set('readPinPolicy', late)
  await faults.set('listCards', late, { kind: 'status', status: 503, times: 2 }, lost)
  await faults.set('listCards', late, lost)
  expect(await faults.list()).toEqual({ readPinPolicy: [late], listCards: [late, lost] })
  await faults.clear('readPinPolicy')
  said.expectStatus('lost')
  await page.goto(paths.cards())
  await expect(screens.frame.notice('This page can’t reach us.')).toBeVisible()
  expect(await faults.list()).toEqual({ listCards: [late] })
  await faults.clear()
  expect(await faults.list()).toEqual({})

  const asked = async () =>
    (await issuer.calls()).map(({ method, path, status, fault }) => [method, path, status, fault])
  await expect.poll(asked).toContainEqual(['GET', '/cards', 'offline', 'delay 10 ms, offline'])
  expect(await asked()).toContainEqual(['POST', '/session', 200, null])
  expect(JSON.stringify(await issuer.calls())).toContain('"password":"‹secret›"')
})

test('the clock is read, moved, stopped and resumed', async ({
  page,
  enter,
  clock,
  issuer,
  screens,
  scene,
}) => {
  await page.clock.install()
  await enter(paths.pin(scene.cardId))
  await expect(screens.pin.heading).toBeVisible()
  await clock.pause()
  const { ms } = await clock.now()
  expect(await clock.now(), 'it is stopped').toEqual({ ms, utc: new Date(ms).toISOString() })
  await clock.advance({ minutes: 1, seconds: 1, ms: 1 })
  expect((await clock.now()).ms - ms).toBe(61_001)
  await clock.resume()
  await expect.poll(async () => (await clock.now()).ms - ms, 'it runs again').toBeGreaterThan(61_001)
  expect((await issuer.look()).sessions).toMatchObject([{ state: 'open' }])
  await clock.pass({ minutes: 5 })
  expect((await issuer.look()).sessions).toMatchObject([{ state: 'ended' }])
  await expect(screens.frame.heading, 'the time also passed for the page').toHaveText('We’ve logged you out')
})

test('the issuer’s state can be read, and the other channels change it', async ({
  reachChoosePin,
  issuer,
  devices,
  scene,
}) => {
  await reachChoosePin()
  const proved = await issuer.look()
  expect(proved).toMatchObject({
    customers: [{ cards: [{ pin: { state: 'none' }, chip: { holds: 'nothing', triesLeft: 3 } }] }],
    challenges: [{ purpose: 'choose', state: 'answered' }],
    grants: [{ purpose: 'choose', cardId: scene.cardId, state: 'open' }],
    keys: { retired: [] },
    messages: [],
  })
  await issuer.rotateKeys()
  expect((await issuer.look()).keys).toEqual({ current: null, retired: [proved.keys.current?.kid] })

  expect(await devices.insert(scene.cardId)).toContain('menu')
  await devices.option('choose')
  await devices.machinePin(scene.goodPin)
  expect(await devices.machinePin(scene.goodPin)).toContain('done.set')
  expect(await issuer.look()).toMatchObject({
    customers: [{ cards: [{ pin: { state: 'set' }, chip: { holds: 'current' }, nextUse: 'new-pin' }] }],
    messages: [{ kind: 'pin-chosen' }, { kind: 'pin-chosen' }],
    channels: { cashMachine: { cardId: scene.cardId } },
  })
  expect((await issuer.outbox()).map(({ by }) => by)).toEqual(['email', 'text'])
  expect((await issuer.inbox()).map(({ by }) => by)).toEqual(['text', 'email'])
  expect(await issuer.wallet()).toMatchObject([{ id: scene.cardId }])
  expect(await devices.pay(scene.cardId)).toBe('enter-pin')
  expect(await devices.payPin(scene.goodPin)).toContain('approved')
  expect(await devices.call(scene.cardId, [], '')).toBe('ask.birth-date')

  await issuer.begin('many-cards')
  expect((await issuer.look()).customers[0]?.cards).toHaveLength(200)
  expect(await issuer.calls()).toEqual([])
})
