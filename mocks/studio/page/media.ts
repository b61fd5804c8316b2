/** What a reader asks of the system, that a page can be made to believe was asked. */
export type Wish = 'motion' | 'colours'

const features: Record<Wish, RegExp> = {
  motion: /\(prefers-reduced-motion:\s*reduce\)/g,
  colours: /\(forced-colors:\s*active\)/g,
}

/** True of every page. */
const always = '(min-width: 0px)'

/** What each rule asked for before it was touched. */
const asWritten = new WeakMap<CSSMediaRule, string>()

type Visit = (rule: CSSMediaRule, within: readonly CSSStyleRule[]) => void

const walk = (rules: CSSRuleList, visit: Visit, within: readonly CSSStyleRule[] = []): void => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) visit(rule, within)
    const inner = rule instanceof CSSStyleRule ? [...within, rule] : within
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) walk(rule.cssRules, visit, inner)
  }
}

/** Calls `visit` with every media rule of the page's sheets, and the style rules around it. */
export const eachMediaRule = (page: Document, visit: Visit): void => {
  for (const sheet of page.styleSheets) {
    // Of a sheet from elsewhere nothing may be read.
    if (sheet.href === null || new URL(sheet.href).origin === location.origin) walk(sheet.cssRules, visit)
  }
}

/** What a media rule asks for, as it is written in its sheet. */
export const conditionOf = (rule: CSSMediaRule): string => asWritten.get(rule) ?? rule.media.mediaText

/** Whether a rule is for readers with this wish. */
export const isFor = (wish: Wish, rule: CSSMediaRule): boolean =>
  conditionOf(rule).search(features[wish]) >= 0

/** Makes the page's media rules hold as if these had been wished. What is no longer wished is as the system has it. */
export const pretend = (page: Document, wishes: readonly Wish[]): void =>
  eachMediaRule(page, (rule) => {
    const written = conditionOf(rule)
    const pretended = wishes.reduce((text, wish) => text.replace(features[wish], always), written)
    if (pretended === rule.media.mediaText) return
    asWritten.set(rule, written)
    rule.media.mediaText = pretended
  })
