// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLook } from './look.ts'

const root = document.documentElement
/** The rules of the last style sheet that the page adopted. */
const adopted = () => [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])].map(({ cssText }) => cssText)

const addSheet = (css: string) => {
  const element = document.createElement('style')
  element.textContent = css
  document.head.append(element)
  return element
}
/** The current conditions of a sheet's media rules. */
const conditions = (element: HTMLStyleElement) =>
  [...(element.sheet?.cssRules ?? [])].flatMap((rule) =>
    rule instanceof CSSMediaRule
      ? [rule.media.mediaText]
      : rule instanceof CSSGroupingRule
        ? [...rule.cssRules].flatMap((inner) =>
            inner instanceof CSSMediaRule ? [inner.media.mediaText] : [],
          )
        : [],
  )

let show: ReturnType<typeof createLook>
beforeEach(() => {
  root.dir = 'ltr'
  show = createLook(document)
})
afterEach(() => {
  show({})
  document.head.replaceChildren()
  document.adoptedStyleSheets = []
})

test('theme and text size are set on the root element, and removed again', () => {
  show({ theme: 'dark', text: 150 })
  expect([root.dataset.theme, root.style.fontSize]).toEqual(['dark', '150%'])
  show({})
  expect([root.dataset.theme, root.style.fontSize]).toEqual([undefined, ''])
})

test('a chosen direction replaces the direction of the language until it is removed', async () => {
  show({ dir: 'rtl' })
  expect(root.dir).toBe('rtl')
  root.dir = 'ltr'
  await vi.waitFor(() => expect(root.dir).toBe('rtl'))
  show({})
  expect(root.dir).toBe('ltr')
})

test('reduced motion changes only the media rules for it, also in layers and in later style sheets', async () => {
  const early = addSheet(
    '@layer screens { @media (prefers-reduced-motion: reduce) { a { top: 0 } } } @media print { b { top: 0 } }',
  )
  show({ motion: 'reduce' })
  expect(conditions(early)).toEqual(['(min-width: 0px)', 'print'])
  const late = addSheet('@media (prefers-reduced-motion: reduce) and (min-width: 20em) { a { top: 0 } }')
  await vi.waitFor(() => expect(conditions(late)).toEqual(['(min-width: 0px) and (min-width: 20em)']))
  show({})
  expect([...conditions(early), ...conditions(late)]).toEqual([
    '(prefers-reduced-motion: reduce)',
    'print',
    '(prefers-reduced-motion: reduce) and (min-width: 20em)',
  ])
})

test('imitated forced colours come before the page’s own rules for them, and skip elements that opt out', () => {
  addSheet(
    '@layer a { @media (forced-colors: active) { .cell { outline-color: Highlight } .art { forced-color-adjust: none } } }',
  )
  expect(adopted()).toEqual([])
  show({ colours: 'forced' })
  const rules = adopted().join('\n')
  expect(rules).toMatch(/:not\(\.art, :is\(\.art\) \*\)/)
  expect(rules).toMatch(/:not\(\[data-mock-panel\]/)
  expect(rules.indexOf('.cell')).toBeGreaterThan(rules.indexOf('CanvasText'))
  show({})
  expect(adopted()).toEqual([])
})
