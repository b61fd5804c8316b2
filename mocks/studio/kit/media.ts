/** The system settings of the reader that the studio can imitate in a page. */
export const wishes = ['motion', 'colours'] as const
export type Wish = (typeof wishes)[number]

const features: Record<Wish, RegExp> = {
  motion: /\(prefers-reduced-motion:\s*reduce\)/g,
  colours: /\(forced-colors:\s*active\)/g,
}

/** A condition that is always true. */
const always = '(min-width: 0px)'

/** The original condition of each changed rule. */
const asWritten = new WeakMap<CSSMediaRule, string>()

type Visit = (rule: CSSMediaRule, within: readonly CSSStyleRule[]) => void

const walk = (rules: CSSRuleList, visit: Visit, within: readonly CSSStyleRule[] = []): void => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) visit(rule, within)
    const inner = rule instanceof CSSStyleRule ? [...within, rule] : within
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) walk(rule.cssRules, visit, inner)
  }
}

/** Calls `visit` with every media rule of the page's style sheets, and with the style rules around that media rule. */
export const eachMediaRule = (page: Document, visit: Visit): void => {
  for (const sheet of page.styleSheets) {
    // A sheet from another origin is skipped, because its rules cannot be read.
    if (sheet.href === null || new URL(sheet.href).origin === location.origin) walk(sheet.cssRules, visit)
  }
}

/** The condition of a media rule, as written in its sheet. */
export const conditionOf = (rule: CSSMediaRule): string => asWritten.get(rule) ?? rule.media.mediaText

/** Whether a rule is for readers with this setting. */
export const isFor = (wish: Wish, rule: CSSMediaRule): boolean =>
  conditionOf(rule).search(features[wish]) >= 0

/** Makes media rules match as if these settings were on. Every other media rule gets its original condition back. */
export const pretend = (page: Document, wishes: readonly Wish[]): void =>
  eachMediaRule(page, (rule) => {
    const written = conditionOf(rule)
    const pretended = wishes.reduce((text, wish) => text.replace(features[wish], always), written)
    if (pretended === rule.media.mediaText) return
    asWritten.set(rule, written)
    rule.media.mediaText = pretended
  })
