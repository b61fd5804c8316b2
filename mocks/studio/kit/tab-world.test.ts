// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { createTabHost } from '../../browser/tab.ts'
import { testNow } from '../../node/clock.ts'
import { forgetWorld, frameName, worldOf } from './tab-world.ts'

beforeEach(() => sessionStorage.clear())

const tab = () => {
  const page = { name: '', parent: null as unknown }
  page.parent = page
  return page
}
const frame = (): ReturnType<typeof tab> => ({ name: '', parent: null })
const at = (query = '') => new URL(`http://localhost:3000/cards${query}`)
const open = (query = '', page = frame()) =>
  createTabHost(sessionStorage, at(query), { time: () => testNow, world: worldOf(at(query), page) })

test('a frame with its own world does not change the worlds of the tab and of other frames', () => {
  const mine = open('?scenario=change-pin', tab())
  mine.signInAs()
  const before = { ...sessionStorage }

  const one = open('?world=pin/loading&scenario=no-cards&signed-in=yes&clock=60000-paused')
  const two = open('?world=pin/empty&scenario=many-cards&fault=listCards.offline')
  expect([one.scenarioName, two.scenarioName]).toEqual(['no-cards', 'many-cards'])
  one.reset()
  two.reset()
  expect({ ...sessionStorage }).toMatchObject(before)
  expect(open('', tab())).toMatchObject({ scenarioName: 'change-pin', clockAhead: 0 })
  expect(open('', tab()).jar.read({})).not.toBeNull()
})

test('a frame keeps its world when it is reloaded from an address without the parameter', () => {
  const page = frame()
  open('?world=one&scenario=no-cards&signed-in=yes', page).advance(1000)
  const reloaded = open('', page)
  expect(reloaded).toMatchObject({ scenarioName: 'no-cards', clockAhead: 1000 })
  expect(reloaded.jar.read({})).not.toBeNull()
  expect(open('?world=two', page).scenarioName).toBe('first-pin')
})

test('a tab uses a named world only while its address names it', () => {
  const page = tab()
  expect(worldOf(at('?world=one'), page)).toBe('one')
  expect(worldOf(at(), page)).toBeNull()
  expect(page.name).toBe('')
  expect(worldOf(at('?world='), frame())).toBeNull()
  expect(worldOf(at(), { ...frame(), name: 'a frame of somebody’s' })).toBeNull()
})

test('no name of a world gives access to the storage of another world', () => {
  open('', tab())
  const before = sessionStorage.getItem('your-pin.mock.scenario')
  open('?world=../x.scenario&scenario=no-cards')
  expect(sessionStorage.getItem('your-pin.mock.scenario')).toBe(before)
  expect(Object.keys(sessionStorage).every((key) => key.startsWith('your-pin.mock.'))).toBe(true)
})

test('forgetting a world removes everything that it stored, and nothing of other worlds', () => {
  open('?scenario=change-pin', tab())
  open('?world=pin/empty.too&scenario=many-cards')
  const before = { ...sessionStorage }

  const page = { ...frame(), name: frameName('pin/empty') }
  open('?scenario=no-cards&signed-in=yes&clock=1000', page)
  sessionStorage.setItem('your-pin.your-pin-world:pin/empty.lang', 'en-XA')
  expect(Object.keys(sessionStorage).length).toBeGreaterThan(Object.keys(before).length)
  forgetWorld(sessionStorage, 'pin/empty')
  expect({ ...sessionStorage }).toEqual(before)
  expect(open('', page).scenarioName).toBe('first-pin')
})
