import { eachMediaRule, isFor } from './media.ts'

/**
 * What a browser does under forced colours (CSS Color Adjust 1, section 3.2), as far as a page can do it to itself: the
 * system's colours instead of the author's, no shadows, no drawn grounds. The real thing is in the browser's developer
 * tools, and in Windows' own contrast themes; this is to see at a glance what would be lost.
 */
const forced = (spared: readonly string[]) => {
  const not = spared.map((selector) => `:not(${selector}, :is(${selector}) *)`).join('')
  return `
:root { color-scheme: dark; accent-color: auto; background: Canvas; color: CanvasText; }
body *${not} {
  background: none Canvas; color: CanvasText; border-color: CanvasText; outline-color: CanvasText;
  box-shadow: none; text-shadow: none; text-decoration-color: currentcolor;
}
body :is(svg, svg *, span, i, b, strong, em, small, code)${not} { background-color: transparent; color: inherit; }
body :is(button, [role=button], select)${not} { background-color: ButtonFace; color: ButtonText; border-color: ButtonBorder; }
body :is(input, textarea)${not} { background-color: Field; color: FieldText; border-color: ButtonBorder; }
body :is(:disabled, [aria-disabled=true])${not} { color: GrayText; border-color: GrayText; }
body a[href]${not} { color: LinkText; }
`
}

const wrapped = (css: string, within: readonly CSSStyleRule[]) =>
  within.reduceRight((inner, { selectorText }) => `${selectorText} { ${inner} }`, css)

/** The author's own rules for such readers: they come last, because they were written to win. */
const ownRules = (page: Document): { css: string[]; spared: string[] } => {
  const css: string[] = []
  const spared: string[] = []
  eachMediaRule(page, (media, within) => {
    if (!isFor('colours', media)) return
    for (const rule of media.cssRules) {
      css.push(wrapped(rule.cssText, within))
      if (rule instanceof CSSStyleRule && rule.style.getPropertyValue('forced-color-adjust') === 'none') {
        spared.push(rule.selectorText)
      }
    }
  })
  return { css, spared }
}

/** A style sheet that makes the page look as if its colours were forced. `tools`: selects what is not the page's. */
export const forcedColours = (page: Document, tools: string): string => {
  const { css, spared } = ownRules(page)
  return [forced([tools, ...spared.filter((selector) => !selector.includes('&'))]), ...css].join('\n')
}
