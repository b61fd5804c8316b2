// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLook } from './look.ts'

const root = document.documentElement
/** What the last sheet that the page adopted holds. */
const adopted = () => [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])].map(({ cssText }) => cssText)

const addSheet = (css: string) => {
  const element = document.createElement('style')
  element.textContent = css
  document.head.append(element)
  return element
}
/** The media rules of a sheet, as they hold now. */
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

test('theme and size of text are the root’s, and go again', () => {
  show({ theme: 'dark', text: 150 })
  expect([root.dataset.theme, root.style.fontSize]).toEqual(['dark', '150%'])
  show({})
  expect([root.dataset.theme, root.style.fontSize]).toEqual([undefined, ''])
})

test('a direction outlives the language that turns the page, whose own comes back after it', async () => {
  show({ dir: 'rtl' })
  expect(root.dir).toBe('rtl')
  root.dir = 'ltr'
  await Promise.resolve()
  expect(root.dir).toBe('rtl')
  show({})
  expect(root.dir).toBe('ltr')
})

test('reduced motion makes the rules for it hold, in layers too and in sheets that come later, and only those', async () => {
  const early = addSheet(
    '@layer screens { @media (prefers-reduced-motion: reduce) { a { top: 0 } } } @media print { b { top: 0 } }',
  )
  show({ motion: 'reduce' })
  expect(conditions(early)).toEqual(['(min-width: 0px)', 'print'])
  const late = addSheet('@media (prefers-reduced-motion: reduce) and (min-width: 20em) { a { top: 0 } }')
  await Promise.resolve()
  expect(conditions(late)).toEqual(['(min-width: 0px) and (min-width: 20em)'])
  show({})
  expect([...conditions(early), ...conditions(late)]).toEqual([
    '(prefers-reduced-motion: reduce)',
    'print',
    '(prefers-reduced-motion: reduce) and (min-width: 20em)',
  ])
})

test('forced colours come before the page’s own rules for them, and spare what is not to be forced', () => {
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
