import type { MessageId } from '@lingui/core'
import type { State, Step } from '../states-type.ts'
import { fieldOf, named, readable, says, textOf } from './play-names.ts'

/** The player's own patience: as always, whatever time does in the page it plays in. */
const { setTimeout: later, clearTimeout: never } = globalThis

/** ms without any change after which a page is taken to have drawn all there is. */
const quiet = 100

/** What the player needs of the page it plays in. */
export type Stage = {
  document: Document
  /** Says a message as the page says it: in its language, with its brand. */
  say: (id: MessageId, values?: Record<string, string | number>) => string
  /** Moves the issuer's clock on. */
  advance: (ms: number) => void
  /** Leads the app to one of its addresses. */
  go: (path: string) => unknown
  /** Time in the page passes so many times as fast. */
  hurry: (times: number) => void
  /** ms for which one step waits for what it needs. */
  patience?: number
}

/** A step that could not be done: which of them, and why. */
export class StepFailed extends Error {
  readonly at: number
  readonly step: Step

  constructor(at: number, step: Step, why: string) {
    // Never what was to be typed: this is read in the page.
    super(`Step ${at + 1}, ${step.do}: ${why}`)
    this.name = 'StepFailed'
    this.at = at
    this.step = step
  }
}

/** A control that is at work takes no press. */
const isIdle = (element: Element) => !element.matches(':disabled, [aria-disabled=true], [aria-busy=true]')

/**
 * Types as a person does, all at once: React hears of a value only by the setter of the element itself and the event
 * that follows. The realm is the element's own, because the page may be in a frame.
 */
const type = (field: HTMLInputElement, value: string, view: Window & typeof globalThis) => {
  const kind = field.tagName === 'TEXTAREA' ? view.HTMLTextAreaElement : view.HTMLInputElement
  field.focus({ preventScroll: true })
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new view.Event('input', { bubbles: true }))
  field.dispatchEvent(new view.Event('change', { bubbles: true }))
}

/** No page goes out of sight for being told to; it can only be made to believe so. */
const hideAndShow = (document: Document, view: Window & typeof globalThis) => {
  for (const now of ['hidden', 'visible']) {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new view.Event('visibilitychange'))
  }
  Reflect.deleteProperty(document, 'visibilityState')
}

/** Waits until `look` finds something, after every change of the document; null when the time is up. */
const find = <T>(stage: Stage, look: () => T | undefined | null | false): Promise<T | null> => {
  const { document, patience = 20_000 } = stage
  return new Promise((resolve) => {
    const end = (found: T | null) => {
      never(timer)
      observer.disconnect()
      resolve(found)
    }
    const attempt = () => {
      const found = look()
      if (found) end(found)
    }
    const timer = later(() => end(null), patience)
    const observer = new MutationObserver(attempt)
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    attempt()
  })
}

const pause = (ms = 0) => new Promise((resolve) => later(resolve, ms))

/** Somebody waits: a screen is on its way, or what was pressed is at work. */
const isBusy = (document: Document) =>
  document.querySelector('main[aria-busy=true], [data-busy]:not([data-mock-panel] *)') !== null

/** Waits until nothing is on its way and all is drawn. Out: whether that came. */
const atRest = async (stage: Stage): Promise<boolean> => {
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

const pressable = 'button, a[href], summary, input[type=radio], input[type=checkbox], [role=button]'

/** Whether a field, or what can be pressed, is on the page now. */
export const isOnPage = (step: Step, { document, say }: Pick<Stage, 'document' | 'say'>): boolean => {
  if (step.do === 'fill') {
    return Boolean(fieldOf(document, readable(step.field, say), step.of ? readable(step.of, say) : null))
  }
  return step.do === 'press' && named(document, pressable, readable(step.name, say)).length > (step.nth ?? 0)
}

/** Does one step. Out: what was missing, or null. */
export const play = async (stage: Stage, step: Step): Promise<string | null> => {
  const { document, say } = stage
  const view = document.defaultView
  if (!view) return 'the page is gone'
  switch (step.do) {
    case 'fill': {
      const name = readable(step.field, say)
      const group = step.of ? readable(step.of, say) : null
      const field = await find(stage, () => fieldOf(document, name, group))
      if (!field) return `there is no field “${name}”${group ? ` in “${group}”` : ''}`
      type(field, step.value, view)
      return null
    }
    case 'press': {
      const name = readable(step.name, say)
      const control = await find(
        stage,
        () => named(document, pressable, name).filter(isIdle)[step.nth ?? 0] as HTMLElement | undefined,
      )
      if (!control) return `there is nothing to press called “${name}”`
      control.focus({ preventScroll: true })
      control.click()
      return null
    }
    case 'wait-for': {
      const words = readable(step.words, say)
      const shown = () => says(textOf(document), words)
      const control = () => named(document, pressable, words).length > 0
      return (await find(stage, () => shown() || control())) ? null : `the page does not say “${words}”`
    }
    case 'key': {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new view.KeyboardEvent('keydown', { key: step.key, bubbles: true }))
      return null
    }
    case 'hide':
      hideAndShow(document, view)
      return null
    case 'go':
      // What it leads to may take its time, or never come.
      void stage.go(step.path)
      return null
    case 'advance':
      // What is on its way was sent before.
      if (!(await atRest(stage))) return 'the page does not come to rest'
      stage.advance(step.ms)
      return null
    case 'hurry':
      stage.hurry(step.times)
      return null
  }
}

/** Whether somebody is kept waiting in the state itself. */
const waits = ({ faults = {} }: Pick<State, 'faults'>) =>
  Object.values(faults).some((rules) => rules.some(({ kind }) => kind === 'delay'))

/**
 * Plays the steps of a state in a page, by what a person reads there, and puts the focus where the state wants it. It is
 * reached when nothing is on its way any more, unless that is what it shows.
 *
 * @throws StepFailed with the step that could not be done
 */
export const playSteps = async (
  state: Pick<State, 'steps' | 'focus' | 'faults'>,
  stage: Stage,
): Promise<void> => {
  const { steps, focus } = state
  for (const [at, step] of steps.entries()) {
    const missing = await play(stage, step)
    if (missing) throw new StepFailed(at, step, missing)
    // What was pressed or typed is taken in before the next thing happens.
    await pause()
  }
  if (!waits(state) && !(await atRest(stage))) throw new Error('The page does not come to rest.')
  if (!focus) return
  const name = readable(focus, stage.say)
  const field = await find(stage, () => fieldOf(stage.document, name, null))
  if (!field)
    throw new StepFailed(steps.length, { do: 'wait-for', words: focus }, `no field “${name}” to focus`)
  field.focus({ preventScroll: true })
}
