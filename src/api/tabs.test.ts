// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { otherTab } from '../test/other-tab.ts'
import { createTabs, type Tabs } from './tabs.ts'

let stop = () => {}
let tabs: Tabs = createTabs()
beforeEach(() => {
  tabs = createTabs()
})
afterEach(() => stop())

const listen = () => {
  const hear = vi.fn()
  stop = tabs.listen(hear)
  return hear
}

it('exchanges messages with other tabs, but does not receive its own', () => {
  const other = otherTab()
  const hear = listen()
  tabs.tell('signed-out')
  expect(other.heard).toEqual(['signed-out'])
  expect(hear).not.toHaveBeenCalled()
  other.says('expired')
  expect(hear.mock.calls).toEqual([['expired']])
})

it.each([['toString'], [''], [null], [{ news: 'expired' }], [['expired']]])(
  'ignores an unknown message: %j',
  (word) => {
    const other = otherTab()
    const hear = listen()
    other.says(word)
    expect(hear).not.toHaveBeenCalled()
  },
)

it('has one open channel while it listens, and none afterwards', () => {
  const other = otherTab()
  listen()
  stop()
  const hear = listen()
  expect(other.listening()).toBe(1)
  other.says('active')
  expect(hear).toHaveBeenCalledTimes(1)
  stop()
  expect(other.listening()).toBe(0)
  tabs.tell('signed-out')
  expect(other.heard).toEqual([])
})

it('closes the channel in the back/forward cache, and opens it again afterwards', () => {
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
    'refuses to open one',
    class {
      constructor() {
        throw new DOMException('no', 'SecurityError')
      }
    },
  ],
])('works without a channel in a browser that %s', (_, channel) => {
  vi.stubGlobal('BroadcastChannel', channel)
  const hear = listen()
  expect(() => tabs.tell('signed-out')).not.toThrow()
  expect(hear).not.toHaveBeenCalled()
})
