import { eachMediaRule, isFor } from './media.ts'

/**
 * Rules that imitate forced colours (CSS Color Adjust 1, section 3.2), as far as a page can: system colours instead of
 * the page's own, no shadows, no background images. A designer sees quickly what would be lost. The browser's
 * developer tools and the contrast themes of Windows show the real effect.
 *
 * @param spared selects the elements that keep their own colours
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

/** The page's own rules for forced colours, and the selectors of the elements that keep their own colours. */
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

/**
 * A style sheet that makes the page look as if its colours were forced. The page's own rules for forced colours come
 * last, because they must override the imitation.
 *
 * @param tools selects the elements that are not part of the app, and keep their colours
 */
export const forcedColours = (page: Document, tools: string): string => {
  const { css, spared } = ownRules(page)
  return [forced([tools, ...spared.filter((selector) => !selector.includes('&'))]), ...css].join('\n')
}
