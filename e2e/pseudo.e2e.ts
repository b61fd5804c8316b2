import { escapedFrom } from './escaped.ts'
import { expect, test } from './fixtures.ts'
import { inPseudo, screensOf } from './pages.ts'

test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the pseudo-language.')

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
