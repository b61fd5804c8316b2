// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { otherTab } from '../test/other-tab.ts'
import { listenToOtherTabs, tellOtherTabs } from './other-tabs.ts'

let stop = () => {}
afterEach(() => stop())

const listen = () => {
  const hear = vi.fn()
  stop = listenToOtherTabs(hear)
  return hear
}

it('tells the others, hears them, and does not hear itself', () => {
  const other = otherTab()
  const hear = listen()
  tellOtherTabs('signed-out')
  expect(other.heard).toEqual(['signed-out'])
  expect(hear).not.toHaveBeenCalled()
  other.says('expired')
  expect(hear.mock.calls).toEqual([['expired']])
})

it.each([['toString'], [''], [null], [{ news: 'expired' }], [['expired']]])(
  'does not listen to anything but its own words: %j',
  (word) => {
    const other = otherTab()
    const hear = listen()
    other.says(word)
    expect(hear).not.toHaveBeenCalled()
  },
)

it('holds one channel, however often it is begun, and none once it is over', () => {
  const other = otherTab()
  listen()
  stop()
  const hear = listen()
  expect(other.listening()).toBe(1)
  other.says('active')
  expect(hear).toHaveBeenCalledTimes(1)
  stop()
  expect(other.listening()).toBe(0)
  tellOtherTabs('signed-out')
  expect(other.heard).toEqual([])
})

it('lets go of the channel in the back/forward cache, and takes it up again', () => {
  const other = otherTab()
  const hear = listen()
  window.dispatchEvent(new Event('pagehide'))
  expect(other.listening()).toBe(0)
  window.dispatchEvent(new Event('pageshow'))
  expect(other.listening()).toBe(1)
  other.says('expired')
  expect(hear).toHaveBeenCalledTimes(1)
})

it.each([
  ['has no such channel', undefined],
  [
    'refuses it',
    class {
      constructor() {
        throw new DOMException('no', 'SecurityError')
      }
    },
  ],
])('does without in a browser that %s', (_, channel) => {
  vi.stubGlobal('BroadcastChannel', channel)
  const hear = listen()
  expect(() => tellOtherTabs('signed-out')).not.toThrow()
  expect(hear).not.toHaveBeenCalled()
})
