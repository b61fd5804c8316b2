import { fireEvent } from '@testing-library/dom'
import type { Say } from '../../../src/i18n/words.ts'
import type { Name, State, Step } from '../../states/state.ts'
import { readable, says } from './names.ts'
import { controlsOf, fieldOf, textOf } from './on-page.ts'

/** The player's own timers. They run at the usual pace, even if the page's time does not. */
const { setTimeout: later, clearTimeout: never, setInterval: often, clearInterval: enough } = globalThis

/** ms without any change after which a page counts as completely drawn. */
const quiet = 100

/** What the player needs from the page it plays in. */
export type PlayContext = {
  document: Document
  /** The text of a message on the page: in its language, with its brand. */
  say: Say
  /** Moves the issuer's clock forward. */
  advance: (ms: number) => void
  /** Navigates the app to one of its addresses. */
  go: (path: string) => unknown
  /** Lets time in the page pass this many times as fast. */
  hurry: (times: number) => void
  /** How long one step waits for what it needs, in ms. */
  patience?: number
}

/** A disabled or busy control cannot be pressed. */
const isIdle = (element: Element) => !element.matches(':disabled, [aria-disabled=true], [aria-busy=true]')

/** A script cannot hide a page. It can only make the page believe that it was hidden and shown again. */
const hideAndShow = (document: Document, view: Window & typeof globalThis) => {
  for (const now of ['hidden', 'visible']) {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new view.Event('visibilitychange'))
  }
  Reflect.deleteProperty(document, 'visibilityState')
}

/**
 * Calls `look` until it finds something, after every change of the document and every 50 ms: a style can hide or show a
 * name without such a change.
 *
 * @returns what `look` found; null when the time is up
 */
const find = <T>(stage: PlayContext, look: () => T | undefined | null | false): Promise<T | null> => {
  const { document, patience = 20_000 } = stage
  return new Promise((resolve) => {
    const end = (found: T | null) => {
      never(timer)
      enough(again)
      observer.disconnect()
      resolve(found)
    }
    const attempt = () => {
      const found = look()
      if (found) end(found)
    }
    const timer = later(() => end(null), patience)
    const again = often(attempt, 50)
    const observer = new MutationObserver(attempt)
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    attempt()
  })
}

const pause = (ms = 0) => new Promise((resolve) => later(resolve, ms))

/** Whether a screen is loading or a pressed control is busy. */
const isBusy = (document: Document) =>
  document.querySelector('main[aria-busy=true], [data-busy]:not([data-mock-panel] *)') !== null

/**
 * Waits until nothing is loading and everything is drawn.
 *
 * @returns false if that did not happen in time
 */
const atRest = async (stage: PlayContext): Promise<boolean> => {
  const { document } = stage
  let changed = true
  const observer = new MutationObserver((changes) => {
    changed ||= changes.some(({ target }) => !target.parentElement?.closest('[data-mock-panel]'))
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  try {
    while (changed) {
      if (!(await find(stage, () => !isBusy(document)))) return false
      changed = false
      await pause(quiet)
      changed ||= isBusy(document)
    }
    return true
  } finally {
    observer.disconnect()
  }
}

type Page = Pick<PlayContext, 'document' | 'say'>

const fieldFor = ({ field, of }: { field: Name; of?: Name }, { document, say }: Page) =>
  fieldOf(document, readable(field, say), of && readable(of, say))

/** Whether the field or control of a step is on the page now. */
export const isOnPage = (step: Step, page: Page): boolean => {
  if (step.do === 'fill') return fieldFor(step, page) !== undefined
  if (step.do !== 'press') return false
  return controlsOf(page.document, readable(step.name, page.say)).length > (step.nth ?? 0)
}

/**
 * Does one step.
 *
 * @returns what was missing, or null
 */
export const play = async (stage: PlayContext, step: Step): Promise<string | null> => {
  const { document, say } = stage
  const view = document.defaultView
  if (!view) return 'the page is gone'
  switch (step.do) {
    case 'fill': {
      // The names are read at each attempt, because the messages of a screen load with the screen.
      const field = await find(stage, () => fieldFor(step, stage))
      const group = step.of ? ` in “${readable(step.of, say)}”` : ''
      if (!field) return `there is no field “${readable(step.field, say)}”${group}`
      field.focus({ preventScroll: true })
      // Sets the whole value at once: typing key by key needs the focus, which a page in an inert frame does not get.
      fireEvent.input(field, { target: { value: step.value } })
      fireEvent.change(field)
      return null
    }
    case 'press': {
      const name = () => readable(step.name, say)
      const control = await find(stage, () => controlsOf(document, name()).filter(isIdle)[step.nth ?? 0])
      if (!control) return `there is nothing to press called “${name()}”`
      control.focus({ preventScroll: true })
      control.click()
      return null
    }
    case 'wait-for': {
      const words = () => readable(step.words, say)
      const shown = () => says(textOf(document), words()) || controlsOf(document, words()).length > 0
      return (await find(stage, shown)) ? null : `the page does not say “${words()}”`
    }
    case 'key':
      fireEvent.keyDown(document.activeElement ?? document.body, { key: step.key })
      return null
    case 'hide':
      hideAndShow(document, view)
      return null
    case 'go':
      // Not awaited: the next screen may load slowly or never.
      void stage.go(step.path)
      return null
    case 'advance':
      // Requests that were sent before the clock moves must be finished before the clock moves.
      if (!(await atRest(stage))) return 'the page does not come to rest'
      stage.advance(step.ms)
      return null
    case 'hurry':
      stage.hurry(step.times)
      return null
  }
}

/** Whether the state itself shows a wait for an answer. */
const waits = ({ faults = {} }: Pick<State, 'faults'>) =>
  Object.values(faults).some((rules) => rules.some(({ kind }) => kind === 'delay'))

/**
 * Plays the steps of a state in a page. Finds fields and controls by their visible names, and puts the focus on the
 * field that the state names. The state is reached when nothing is loading any more. A state that shows a wait is
 * reached after its last step.
 *
 * @throws an error that names the step that could not be done. It never contains the text to be typed, because the
 * page shows the error.
 */
export const playSteps = async (
  state: Pick<State, 'steps' | 'focus' | 'faults'>,
  stage: PlayContext,
): Promise<void> => {
  const { steps, focus } = state
  for (const [at, step] of steps.entries()) {
    const missing = await play(stage, step)
    if (missing) throw new Error(`Step ${at + 1}, ${step.do}: ${missing}`)
    // The page handles this step before the next one begins.
    await pause()
  }
  if (!waits(state) && !(await atRest(stage))) throw new Error('The page does not come to rest.')
  if (!focus) return
  const field = await find(stage, () => fieldFor({ field: focus }, stage))
  if (!field) throw new Error(`There is no field “${readable(focus, stage.say)}” to focus.`)
  field.focus({ preventScroll: true })
}
