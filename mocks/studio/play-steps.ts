import type { MessageId } from '@lingui/core'
import type { Name, State, Step } from '../states-type.ts'

/** What the player needs of the page it plays in. */
export type Stage = {
  document: Document
  /** Says a message as the page says it: in its language, with its brand. */
  say: (id: MessageId, values?: Record<string, string | number>) => string
  /** Moves the issuer's clock on. */
  advance: (ms: number) => void
  /** ms for which one step waits for what it needs. */
  patience?: number
  signal?: AbortSignal
}

/** A step that could not be done: which of them, and why. */
export class StepFailed extends Error {
  readonly at: number
  readonly step: Step

  constructor(at: number, step: Step, why: string) {
    super(`Step ${at + 1}, ${JSON.stringify(step)}: ${why}`)
    this.name = 'StepFailed'
    this.at = at
    this.step = step
  }
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

const readable = (name: Name, say: Stage['say']) => {
  if (typeof name === 'string') return tidy(say(name))
  return tidy('words' in name ? name.words : say(name.id, name.values))
}

const isShown = (element: Element) => !element.closest('[hidden], [inert]')

const labelled = (element: Element) => {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  return tidy(ids.map((id) => element.ownerDocument.getElementById(id)?.textContent).join(' '))
}

/** The names under which a person knows a control: its label, else its own text. */
const namesOf = (element: Element): string[] => {
  const labels = 'labels' in element ? (element as HTMLInputElement).labels : null
  return [
    labelled(element),
    tidy(element.getAttribute('aria-label')),
    ...[...(labels ?? [])].map((label) => tidy(label.textContent)),
    tidy(element.textContent),
  ]
}

const named = (root: ParentNode, selector: string, name: string) =>
  [...root.querySelectorAll(selector)].filter((one) => isShown(one) && namesOf(one).includes(name))

const groupOf = (root: Document, name: string): Element | undefined =>
  [...root.querySelectorAll('fieldset, [role=group], [role=radiogroup]')].find(
    (group) => tidy(group.querySelector('legend')?.textContent) === name || labelled(group) === name,
  )

/** A control that is at work takes no press. */
const isIdle = (element: Element) => !element.matches(':disabled, [aria-disabled=true], [aria-busy=true]')

const fieldOf = (root: Document, name: string, group: string | null) => {
  const within = group === null ? root : groupOf(root, group)
  const [field] = within ? named(within, 'input, textarea', name) : []
  return field as HTMLInputElement | undefined
}

/**
 * Types as a person does, all at once: React hears of a value only by the setter of the element itself and the event
 * that follows. The realm is the element's own, because the page may be in a frame.
 */
const type = (field: HTMLInputElement, value: string, view: Window & typeof globalThis) => {
  const kind = field.tagName === 'TEXTAREA' ? view.HTMLTextAreaElement : view.HTMLInputElement
  field.focus()
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
  const { document, patience = 15_000, signal } = stage
  return new Promise((resolve, reject) => {
    const end = (found: T | null) => {
      clearTimeout(timer)
      observer.disconnect()
      signal?.removeEventListener('abort', stop)
      resolve(found)
    }
    const stop = () => {
      end(null)
      reject(signal?.reason)
    }
    const attempt = () => {
      const found = look()
      if (found) end(found)
    }
    const timer = setTimeout(() => end(null), patience)
    const observer = new MutationObserver(attempt)
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    if (signal?.aborted) return reject(signal.reason)
    signal?.addEventListener('abort', stop)
    attempt()
  })
}

const pressable = 'button, a[href], summary, input[type=radio], input[type=checkbox], [role=button]'

/** Does one step. Out: what was missing, or null. */
const play = async (stage: Stage, step: Step): Promise<string | null> => {
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
      control.focus()
      control.click()
      return null
    }
    case 'wait-for': {
      const words = readable(step.words, say)
      const shown = () => tidy(document.body.textContent).includes(words)
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
    case 'advance':
      stage.advance(step.ms)
      return null
  }
}

/**
 * Plays the steps of a state in a page, by what a person reads there, and puts the focus where the state wants it.
 *
 * @throws StepFailed with the step that could not be done
 */
export const playSteps = async (
  { steps, focus }: Pick<State, 'steps' | 'focus'>,
  stage: Stage,
): Promise<void> => {
  // A frame among many has no focus, and a PIN is shown only to a page that has it.
  Object.defineProperty(stage.document, 'hasFocus', { value: () => true, configurable: true })
  for (const [at, step] of steps.entries()) {
    const missing = await play(stage, step)
    if (missing) throw new StepFailed(at, step, missing)
    // What was pressed or typed is taken in before the next thing happens.
    await new Promise((resolve) => setTimeout(resolve))
  }
  if (!focus) return
  const name = readable(focus, stage.say)
  const field = await find(stage, () => fieldOf(stage.document, name, null))
  if (!field)
    throw new StepFailed(steps.length, { do: 'wait-for', words: focus }, `no field “${name}” to focus`)
  field.focus()
}
