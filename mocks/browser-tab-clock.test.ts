import { beforeEach, expect, test } from 'vitest'
import { createTabClock, type Kept } from './browser-tab-clock.ts'
import { stillClock, testNow } from './node-clock.ts'

const values = new Map<string, string>()
const kept: Kept = {
  get: (name) => values.get(name) ?? null,
  set: (name, value) => void values.set(name, value),
  remove: (name) => void values.delete(name),
}
const device = stillClock(testNow)
/** As after a reload: nothing but what was kept. */
const open = () => createTabClock(kept, device.now)

beforeEach(() => {
  values.clear()
  device.set(testNow)
})

test('it goes with the device, and ahead of it', () => {
  open().advance(60_000)
  open().advance(60_000)
  device.advance(1000)
  expect(open()).toMatchObject({ paused: false, ahead: 120_000 })
  expect(open().now()).toBe(testNow + 121_000)
})

test('paused it stands still, over a reload too, and goes on from there', () => {
  open().advance(60_000)
  open().pause()
  device.advance(5000)
  expect(open().now()).toBe(testNow + 60_000)
  expect(open()).toMatchObject({ paused: true, ahead: 55_000 })
  open().pause()
  device.advance(5000)
  open().resume()
  expect(open().now()).toBe(testNow + 60_000)
  device.advance(1000)
  expect(open().now()).toBe(testNow + 61_000)
})

test('a clock that stands can be moved, and one that runs need not be resumed', () => {
  open().resume()
  expect(open().now()).toBe(testNow)
  open().pause()
  open().advance(300_000)
  device.advance(1000)
  expect(open().now()).toBe(testNow + 300_000)
})

test('what is no time is left aside', () => {
  values.set('clock', 'soon')
  values.set('stopped', 'never')
  expect(open()).toMatchObject({ paused: false, ahead: 0 })
})
