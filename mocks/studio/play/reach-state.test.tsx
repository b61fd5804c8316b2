import { afterEach, expect, test, vi } from 'vitest'
import { mockWindow } from '../../../src/test/mock-window.ts'
import { on } from '../../states/state.ts'
import { holdTime } from './page-time.ts'
import { reach } from './reach-state.ts'

const { timeout } = AbortSignal
afterEach(() => {
  vi.useRealTimers()
  Object.assign(AbortSignal, { timeout })
  delete document.documentElement.dataset.stateReached
})

const state = on('session', { path: '/cards' })('last-seconds', 'The last ten seconds')

/** A page with a countdown of the session, as the app draws one. */
const countDown = (mock: ReturnType<typeof mockWindow>['mock']) => {
  const ends = Date.now() + 10_000
  const draw = () => {
    document.body.textContent = `${Math.ceil((ends - Date.now()) / 1000)} s, issuer ${mock.now()}`
  }
  draw()
  setInterval(draw, 1000)
}

test.each([0, 2_500])(
  'a countdown stands still in its state, also if the start took %i ms',
  async (startMs) => {
    vi.useFakeTimers()
    const { mock, device } = mockWindow('session-expiring')
    const pass = (ms: number) => {
      device.advance(ms)
      vi.advanceTimersByTime(ms)
    }
    const held = holdTime(mock, window)
    const at = mock.now()
    countDown(mock)
    pass(startMs)
    await reach(state, mock, document, held)
    expect(document.documentElement.dataset.stateReached).toBe(state.id)
    expect(document.body.textContent).toBe(`10 s, issuer ${at}`)
    pass(3_000)
    expect(document.body.textContent).toBe(`10 s, issuer ${at}`)

    window.dispatchEvent(new Event('pagehide'))
    pass(3_000)
    expect(document.body.textContent).toMatch(/^[78] s/)
    expect(mock.now()).toBe(at + 3_000)
  },
)
