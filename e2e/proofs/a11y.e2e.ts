import { pinOf } from '../../mocks/scenarios/pin-length.ts'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { screensOf } from '../pages/pages.ts'
import { inWordsOf } from '../pages/parts.ts'
import { everyRule, findingsOf, violationsOf } from './axe.ts'
import { expectLargeTextToFit } from './overflow.ts'

test.use({ viewport: { width: 640, height: 800 } })

test('the other brand passes axe and fits the screen with large text', async ({
  page,
  open,
  secrets,
  scene,
  site,
}) => {
  test.skip(site.orders !== 'page', 'Only the demo build changes its brand by its address.')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(`${paths.identity('everyday')}?brand=tidewater`)
  await expect(page).toHaveTitle('Log in – Tidewater')
  expect.soft(await violationsOf(page)).toEqual([])
  const { signIn, identity, choosePin, done } = screensOf(page, secrets, inWordsOf('tidewater'))
  await signIn.signIn(scene.signIn)
  await identity.pass(scene)
  const goodPin = pinOf(scene.goodPin, 6)
  await choosePin.type(choosePin.pin, goodPin)
  expect.soft(await violationsOf(page)).toEqual([])
  await expectLargeTextToFit(page, 'the form')
  await choosePin.setPin(goodPin)
  await done.heading.waitFor()
  expect.soft(await violationsOf(page)).toEqual([])
  await expectLargeTextToFit(page, 'the end')
})

test('nothing moves for a person who asked for reduced motion', async ({
  page,
  reachChoosePin,
  screens,
  faults,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await reachChoosePin()
  await faults.set('setPin', { kind: 'delay', ms: 1000, times: 1 })
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

test('with forced colours the cells of the PIN field stay visible', async ({
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
