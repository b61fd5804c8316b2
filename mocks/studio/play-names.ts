import { anything, type Name } from '../states-type.ts'
import type { Stage } from './play-steps.ts'

/* How a person finds what is on a page: by what it is called. */

export const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

export const readable = (name: Name, say: Stage['say']) => {
  if (typeof name === 'string') return tidy(say(name))
  return tidy('words' in name ? name.words : say(name.id, name.values))
}

/** A text that says these words; `anything` in them stands for any. */
export const says = (text: string, words: string): boolean => {
  let at = 0
  return words.split(anything).every((part) => {
    const found = text.indexOf(part, at)
    at = found + part.length
    return found >= 0
  })
}

const isCalled = (element: Element, name: string) =>
  namesOf(element).some((one) => one === name || (name.includes(anything) && says(one, name)))

/** The studio's own tools are no part of the app. */
const isShown = (element: Element) => !element.closest('[hidden], [inert], [data-mock-panel]')

export const textOf = (document: Document) =>
  tidy(
    [...document.body.children]
      .filter(isShown)
      .map(({ textContent }) => textContent)
      .join(' '),
  )

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

export const named = (root: ParentNode, selector: string, name: string) =>
  [...root.querySelectorAll(selector)].filter((one) => isShown(one) && isCalled(one, name))

const groupOf = (root: Document, name: string): Element | undefined =>
  [...root.querySelectorAll('fieldset, [role=group], [role=radiogroup]')].find(
    (group) => tidy(group.querySelector('legend')?.textContent) === name || labelled(group) === name,
  )

export const fieldOf = (root: Document, name: string, group: string | null) => {
  const within = group === null ? root : groupOf(root, group)
  const [field] = within ? named(within, 'input, textarea', name) : []
  return field as HTMLInputElement | undefined
}
