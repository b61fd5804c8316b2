import type { State } from '../../states/state.ts'
import type { MockWindow } from '../kit/page.ts'
import type { Held } from './page-time.ts'
import { playSteps } from './steps.ts'

const asAlways = { timers: 1, clocks: 1 }
const still = { timers: 0, clocks: 0 }

/** Events that a person causes. A screen reader sends only `click`. */
const touches = ['pointerdown', 'keydown', 'click'] as const

/**
 * Lets a state last: hides from the page that the page loses or gets the focus. When many
 * frames are open, each frame takes the focus from the frame before.
 *
 * @returns a function that undoes this, and lets the page's time run at its usual pace
 */
const holdOn = (mock: MockWindow, view: Window & typeof globalThis, { time, goesOn }: Held) => {
  const ignored = new AbortController()
  const looks = [
    [view, 'focus'],
    [view, 'blur'],
    [view.document, 'visibilitychange'],
  ] as const
  for (const [target, name] of looks) {
    const ignore = (event: Event) => {
      if (event.isTrusted && event.target === target) event.stopImmediatePropagation()
    }
    target.addEventListener(name, ignore, { capture: true, signal: ignored.signal })
  }
  // Of many frames only one has the focus, but the app shows a PIN only while its page has the focus.
  Object.defineProperty(view.document, 'hasFocus', { value: () => true, configurable: true })
  return () => {
    if (ignored.signal.aborted) return
    ignored.abort()
    Reflect.deleteProperty(view.document, 'hasFocus')
    if (goesOn) mock.resume()
    time.run(asAlways)
  }
}

/**
 * Brings this window's app into a state, and sets the outcome on the page's root element: `data-state-reached` is the
 * state's id, `data-state-failed` is the error. A page with many frames waits for one of the two.
 *
 * Since the page started, its clocks and the issuer's stand still (`holdTime`).
 * The state lasts until the person uses the page, the app navigates, or the page is left. Then time runs again.
 */
export const reach = async (
  state: State,
  mock: MockWindow,
  document: Document,
  held: Held,
): Promise<void> => {
  const root = document.documentElement
  const view = document.defaultView
  if (!view) return
  const { page, advance } = mock
  const { time } = held
  const goOn = holdOn(mock, view, held)
  try {
    await playSteps(state, {
      document,
      say: page.say,
      go: page.go,
      advance,
      hurry: (times) => time.run({ timers: times, clocks: times }),
    })
  } catch (error) {
    goOn()
    root.dataset.stateFailed = error instanceof Error ? error.message : String(error)
    return
  }
  time.run(still)
  page.reached(state)
  root.dataset.stateReached = state.id
  mock.changes.watch(() => {
    if (page.state !== state.id) goOn()
  })
  for (const touch of touches) {
    view.addEventListener(touch, (event) => event.isTrusted && goOn(), { capture: true, passive: true })
  }
  view.addEventListener('pagehide', goOn)
}
