import type { names, Watch } from './watch-page.ts'

/**
 * Runs in every document after `watchPage`. Reports every text, attribute, comment and title when it appears, also in
 * shadow trees and templates. Leaves out:
 * - the mock's own panel (`data-mock-panel`), which is not part of the app
 * - the geometry of drawings, which is full of digits
 * - the text of an element that shows a PIN because the person asked for it (`data-revealed`), unless that text is
 *   still there at the end
 */
export const watchDocument = ({ watch }: typeof names): void => {
  const { tell, ...rest }: Watch = Reflect.get(globalThis, watch)
  const panel = '[data-mock-panel]'
  const revealed = '[data-revealed]'
  let atEnd = false
  const roots = new Set<ShadowRoot>()

  const tellAttribute = (name: string, value: string | null) => {
    if (value !== null && !(name === 'd' && value.length > 60)) tell('attribute', `${name}="${value}"`)
  }
  const isExcused = (element: Element) => element.matches(panel) || (!atEnd && element.matches(revealed))
  const inPanel = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement
    if (element?.closest(panel)) return true
    const root = node.getRootNode()
    return root instanceof ShadowRoot && inPanel(root.host)
  }
  /** The text as a person reads it, across elements: four spans with one digit each are a PIN. */
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (node instanceof Element && isExcused(node)) return ''
    return Array.from(node.childNodes, textOf).join('')
  }
  const read = (node: Node): void => {
    if (node instanceof Element) {
      if (node.matches(panel)) return
      for (const { name, value } of node.attributes) tellAttribute(name, value)
      if (isExcused(node)) return
      if (node.shadowRoot) read(node.shadowRoot)
      if (node instanceof HTMLTemplateElement) read(node.content)
    } else if (node instanceof CharacterData && !(node instanceof Text)) {
      tell('comment', node.data)
    } else if (node instanceof DocumentFragment) {
      tell('text', textOf(node))
    }
    for (const child of node.childNodes) read(child)
  }
  const tellWhole = () => {
    tell('text', textOf(document))
    for (const root of roots) tell('text', textOf(root))
    tell('title', document.title)
    tell('window.name', window.name)
  }

  const observer = new MutationObserver((changes) => {
    for (const { type, target, attributeName, oldValue, addedNodes } of changes) {
      if (inPanel(target)) continue
      if (type === 'attributes' && target instanceof Element && attributeName) {
        tellAttribute(attributeName, oldValue)
        tellAttribute(attributeName, target.getAttribute(attributeName))
      } else if (type === 'characterData' && target instanceof CharacterData) {
        if (target.parentElement?.closest(revealed)) continue
        for (const data of [oldValue ?? '', target.data])
          tell(target instanceof Text ? 'text' : 'comment', data)
      }
      const inRevealed = target instanceof Element && target.closest(revealed) !== null
      for (const node of inRevealed ? [] : addedNodes) {
        read(node)
        tell(node instanceof Comment ? 'comment' : 'text', node instanceof Comment ? node.data : textOf(node))
      }
    }
    tellWhole()
  })
  const everything = {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    characterDataOldValue: true,
  }
  observer.observe(document, everything)

  // A closed shadow tree cannot be found later, so it is stored when it is created.
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init)
    if (inPanel(this)) return root
    roots.add(root)
    observer.observe(root, everything)
    return root
  }

  const readDocument = () => {
    atEnd = true
    for (const root of [document, ...roots]) read(root)
    tellWhole()
    atEnd = false
  }
  Object.assign(Reflect.get(globalThis, watch), { ...rest, readDocument })
}
