import type { State } from '../states-type.ts'
import type { MockWindow } from './page/page.ts'
import { type PageTime, takeTime } from './page-time.ts'
import { playSteps } from './play-steps.ts'

const asAlways = { timers: 1, clocks: 1 }
const still = { timers: 0, clocks: 0 }

/** What a person does; `click` alone is all that a screen reader sends. */
const touches = ['pointerdown', 'keydown', 'click'] as const

/**
 * Lets a state last. Neither the page's time goes on nor the issuer's, and the page does not notice that somebody looks
 * elsewhere: among many frames each takes the focus from the one before. Out: all of that is over.
 */
const holdOn = (mock: MockWindow, view: Window & typeof globalThis, time: PageTime) => {
  const wasPaused = mock.paused
  mock.pause()
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
  // A frame among many has no focus, and a PIN is shown only to a page that has it.
  Object.defineProperty(view.document, 'hasFocus', { value: () => true, configurable: true })
  return () => {
    if (ignored.signal.aborted) return
    ignored.abort()
    Reflect.deleteProperty(view.document, 'hasFocus')
    if (!wasPaused) mock.resume()
    time.run(asAlways)
  }
}

/**
 * Brings this window's app into a state, and says on the page's root how that went: `data-state-reached` holds the
 * state's id, `data-state-failed` what was in the way. Whoever looks at many pages waits for one of the two.
 *
 * The state lasts until somebody touches the page, the app goes elsewhere, or the page is left: then time goes on.
 */
export const reach = async (state: State, mock: MockWindow, document: Document): Promise<void> => {
  const root = document.documentElement
  const view = document.defaultView
  if (!view) return
  const { page, advance } = mock
  const time = takeTime(view)
  const goOn = holdOn(mock, view, time)
  // What is counted down begins with the same number, however long the way takes.
  time.run({ timers: 1, clocks: 0 })
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
  page.watch(() => {
    if (page.state !== state.id) goOn()
  })
  for (const touch of touches) {
    view.addEventListener(touch, (event) => event.isTrusted && goOn(), { capture: true, passive: true })
  }
  view.addEventListener('pagehide', goOn)
}
