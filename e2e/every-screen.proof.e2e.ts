import { violationsOf } from './axe.ts'
import { escapedFrom } from './escaped.ts'
import { expect, test } from './fixtures.ts'
import { expectLargeTextToFit, expectToFit } from './overflow.ts'
import { take, walks } from './walk.ts'

// A proof (`npm run proofs`): too long for `npm test`, and part of the automatic checks all the same.

const names = Object.keys(walks).filter((each): each is keyof typeof walks => each in walks)

test.describe('twice as large, light and dark', () => {
  test.use({ viewport: { width: 640, height: 800 } })

  for (const name of names) {
    test(`every stop of ${name} keeps WCAG 2.2 A and AA, contrast 7:1, and fits`, async ({
      page,
      secrets,
      said,
      faults,
      clock,
      open,
    }) => {
      test.slow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const look = async (where: string) => {
        expect.soft(await violationsOf(page), where).toEqual([])
        await expectLargeTextToFit(page, where)
      }
      await take(name, { page, secrets, said, faults, clock, open }, { pseudo: false, look })
    })
  }
})

test.describe('on the narrowest screen (WCAG 1.4.10)', () => {
  test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the pseudo-language.')
  test.use({ viewport: { width: 320, height: 640 } })

  for (const name of names) {
    test(`in the pseudo-language no word of ${name} has escaped the catalog, and all fit into 320 px`, async ({
      page,
      secrets,
      said,
      faults,
      clock,
      open,
    }) => {
      test.slow()
      const look = async (where: string) => {
        expect.soft(await escapedFrom(page), where).toEqual([])
        await expectToFit(page, where)
      }
      await take(name, { page, secrets, said, faults, clock, open }, { pseudo: true, look })
    })
  }
})
