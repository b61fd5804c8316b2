import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectToFit } from './overflow.ts'
import { inPseudo, screensOf } from './pages.ts'
import { take, walks } from './walk.ts'

/** Words of the page that are outside the marks of the pseudo-language, and so not from the catalog. */
const escapedFrom = (page: Page) =>
  page.evaluate(() => {
    const hasLetters = (text: string) => /\p{L}/u.test(text)
    // index.html has its own words for when nothing of the app arrives.
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

test.describe('on the narrowest screen (WCAG 1.4.10)', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const name of Object.keys(walks).filter((each): each is keyof typeof walks => each in walks)) {
    test(`in the pseudo-language no word of ${name} has escaped the catalog, and all fit into 320 px`, async ({
      page,
      secrets,
      said,
    }) => {
      test.slow()
      const look = async (where: string) => {
        expect.soft(await escapedFrom(page), where).toEqual([])
        await expectToFit(page, where)
      }
      await take(name, { page, secrets, said }, { pseudo: true, look })
    })
  }
})

test('a word outside the catalog is found', async ({ page, open }) => {
  await open('/sign-in?lang=en-XA')
  await screensOf(page, { add: () => undefined }, inPseudo).signIn.heading.waitFor()
  expect(await escapedFrom(page)).toEqual([])
  await page.evaluate(() => {
    document.querySelector('h1')?.append(' stray')
    document.querySelector('input')?.setAttribute('placeholder', 'stray as well')
    document.title = 'Stray – Larkspur'
  })
  expect(await escapedFrom(page)).toEqual([
    expect.stringMatching(/^stray in <h1/),
    'placeholder="stray as well"',
    'title: Stray – Larkspur',
  ])
})
