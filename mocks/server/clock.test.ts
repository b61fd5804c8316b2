import { beforeEach, expect, test } from 'vitest'
import { stillClock, testNow } from '../node/clock.ts'
import { createIssuerClock, type Kept } from './clock.ts'

const values = new Map<string, string>()
const kept: Kept = {
  get: (name) => values.get(name) ?? null,
  set: (name, value) => void values.set(name, value),
  remove: (name) => void values.delete(name),
}
const device = stillClock(testNow)
/** Opens the clock as after a reload: only the kept values remain. */
const open = () => createIssuerClock(kept, device.now)

beforeEach(() => {
  values.clear()
  device.set(testNow)
})

test('the clock runs with the device’s clock, and can be moved ahead of it', () => {
  open().advance(60_000)
  open().advance(60_000)
  device.advance(1000)
  expect(open()).toMatchObject({ paused: false, ahead: 120_000 })
  expect(open().now()).toBe(testNow + 121_000)
})

test('a paused clock stands still, even after a reload, until it is resumed', () => {
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

test('a paused clock can be moved, and resuming a running clock changes nothing', () => {
  open().resume()
  expect(open().now()).toBe(testNow)
  open().pause()
  open().advance(300_000)
  device.advance(1000)
  expect(open().now()).toBe(testNow + 300_000)
})

test('kept values that are not times are ignored', () => {
  values.set('clock', 'soon')
  values.set('stopped', 'never')
  expect(open()).toMatchObject({ paused: false, ahead: 0 })
})
