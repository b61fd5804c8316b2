import { beforeEach, expect, test } from 'vitest'
import { placeOf } from '../../test/studio-place.ts'
import { createWorlds } from './worlds.ts'

const own = placeOf('first-pin').place.world
const theirs = placeOf('change-pin').place.world

let opener: { closed: boolean; name: string; yourPinMock?: typeof theirs } | null = null
let now = 0
const worlds = () =>
  createWorlds(
    own,
    {
      get opener() {
        return opener
      },
    },
    () => now,
  )

beforeEach(() => {
  opener = { closed: false, name: 'your-pin-app', yourPinMock: theirs }
  now = 0
})

test('a page that was not opened by another window uses the tab’s own world', () => {
  opener = null
  const { look } = worlds()
  expect(look()).toMatchObject({ world: own, where: 'own', appWindow: null })
  expect(look()).toBe(look())
})

test('a page that the app opened uses the app’s world until the app’s window is closed', () => {
  const { look } = worlds()
  const place = look()
  expect(place).toMatchObject({ world: theirs, where: 'beside', appWindow: 'your-pin-app' })
  expect(look()).toBe(place)
  expect(place?.isThere()).toBe(true)
  opener = { closed: true, name: '' }
  expect(place?.isThere()).toBe(false)
  expect(look()).toMatchObject({ world: own, where: 'left' })
})

test('while the app reloads there is no world, and then its new world is used', () => {
  const { look } = worlds()
  const before = look()
  opener = { closed: false, name: 'your-pin-app' }
  expect(before?.isThere()).toBe(false)
  expect(look()).toBeNull()
  const anew = { ...theirs }
  opener.yourPinMock = anew
  expect(look()).toMatchObject({ world: anew, where: 'beside' })
  expect(look()?.id).not.toBe(before?.id)
})

test('a page waits for a window that has left the app, and then uses the tab’s own world', () => {
  const { look } = worlds()
  look()
  opener = { closed: false, name: '' }
  expect(look()).toBeNull()
  now = 6000
  expect(look()).toMatchObject({ world: own, where: 'left' })
})

test('a window of another origin is ignored', () => {
  const foreign = {
    closed: false,
    get name(): string {
      throw new DOMException('Blocked a frame', 'SecurityError')
    },
  }
  expect(createWorlds(own, { opener: foreign }).look()).toMatchObject({ world: own, where: 'own' })
})
