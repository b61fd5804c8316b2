import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { expectToFit } from './overflow.ts'
import { take, walks } from './walk.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

const enhanced = 'color-contrast-enhanced'

/** What axe finds. Legacy mode: the page has no frames, and each look would open another page to gather theirs. */
const findingsOf = async (page: Page, rules: Parameters<AxeBuilder['options']>[0]) => {
  const axe = new AxeBuilder({ page }).options(rules).exclude('[data-mock-panel]').setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

const everyRule = {
  runOnly: { type: 'tag' as const, values: levels },
  rules: { [enhanced]: { enabled: true } },
}

/** What axe finds on the page as it is now, and in the dark, where only the colours differ. */
const violationsOf = async (page: Page) => {
  const found = await findingsOf(page, everyRule)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findingsOf(page, { runOnly: [enhanced] })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...found, ...dark.map((one) => `dark: ${one}`)]
}

/** Text twice as large (WCAG 1.4.4) fits into half a screen. The pseudo-language is tried at 320 px (`pseudo`). */
const expectLargeTextToFit = async (page: Page, where: string) => {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectToFit(page, `${where}, with text at 200 %,`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

test.use({ viewport: { width: 640, height: 800 } })

for (const name of Object.keys(walks).filter((each): each is keyof typeof walks => each in walks)) {
  test(`every stop of ${name} keeps WCAG 2.2 A and AA, contrast 7:1, and fits`, async ({
    page,
    secrets,
    said,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const look = async (where: string) => {
      expect.soft(await violationsOf(page), where).toEqual([])
      await expectLargeTextToFit(page, where)
    }
    await take(name, { page, secrets, said }, { pseudo: false, look })
  })
}

test('the other brand keeps all of that', async ({ page, open, screens, scene }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(`${paths.identity('everyday')}?brand=tidewater`)
  await expect(page).toHaveTitle('Log in – Tidewater')
  expect.soft(await violationsOf(page)).toEqual([])
  await screens.signIn.signIn(scene.signIn)
  await screens.identity.pass(scene)
  await screens.choosePin.type(screens.choosePin.pin, scene.goodPin)
  expect.soft(await violationsOf(page)).toEqual([])
  await expectLargeTextToFit(page, 'the form')
  await screens.choosePin.setPin(scene.goodPin)
  await screens.done.heading.waitFor()
  expect.soft(await violationsOf(page)).toEqual([])
})

test('nothing moves for those who asked for that', async ({ page, reachChoosePin, screens, mock }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await reachChoosePin()
  await mock.fail('setPin', { kind: 'delay', ms: 1000, times: 1 })
  await screens.choosePin.setPin('7305')
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => {
          const { duration = 0, iterations = 1 } = effect?.getComputedTiming() ?? {}
          return (
            playState === 'running' && (Number(duration) > 100 || iterations === Number.POSITIVE_INFINITY)
          )
        })
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML : '')),
    )
  expect(await moving()).toEqual([])
  await screens.done.heading.waitFor()
  expect(await moving()).toEqual([])
})

test('forced colours leave the fields, their cells and the focus to be seen', async ({
  page,
  reachChoosePin,
  screens,
}) => {
  const { choosePin } = screens
  await page.emulateMedia({ forcedColors: 'active' })
  await reachChoosePin()
  await choosePin.type(choosePin.pin, '7305')
  const cells = choosePin.pin.locator('xpath=..').locator('[aria-hidden=true] > *')
  await expect(cells).toHaveCount(4)
  const seen = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const { borderTopWidth, borderBottomWidth, outlineStyle } = getComputedStyle(cell)
      return borderTopWidth !== '0px' || borderBottomWidth !== '0px' || outlineStyle !== 'none'
    }),
  )
  expect(seen).toEqual([true, true, true, true])
  expect(await findingsOf(page, everyRule)).toEqual([])
})

test('the skip link leads past the navigation', async ({ page, enter, screens }) => {
  await enter(paths.pin('everyday'))
  await page.reload()
  await screens.pin.heading.waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(screens.pin.choose).toBeFocused()
})
