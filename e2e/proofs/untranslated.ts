import type { Page } from '@playwright/test'

/** @returns the texts of the page without the marks of the pseudo-language: they are not from the catalog */
export const escapedFrom = (page: Page) =>
  page.evaluate(() => {
    const hasLetters = (text: string) => /\p{L}/u.test(text)
    // `#failed` is left out, because index.html has its own words for an app that does not load.
    const left = '[translate=no], [data-mock-panel], script, style, noscript, #failed[hidden]'
    const escaped: string[] = []
    let depth = 0
    const readText = (text: string, where: Element | null) => {
      for (const part of text.split(/(?=[⟦⟧])|(?<=[⟦⟧])/u)) {
        if (part === '⟦') depth += 1
        else if (part === '⟧') depth -= 1
        else if (depth === 0 && hasLetters(part))
          escaped.push(`${part.trim()} in ${where?.outerHTML.slice(0, 160)}`)
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      if (!node.parentElement?.closest(left)) readText(node.textContent ?? '', node.parentElement)
    }
    if (depth !== 0) escaped.push(`marks that do not match: ${depth}`)

    const said = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'placeholder',
      'title',
      'alt',
    ]
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(left)) continue
      for (const name of said) {
        const value = element.getAttribute(name) ?? ''
        if (hasLetters(value.replace(/⟦[^⟧]*⟧/gu, ''))) escaped.push(`${name}="${value}"`)
      }
    }
    const [, ...brand] = document.title.split(' – ')
    const title = document.title.replace(/⟦[^⟧]*⟧/gu, '').replace('Larkspur', '')
    if (hasLetters(title) || brand.length > 1) escaped.push(`title: ${document.title}`)
    return escaped
  })
