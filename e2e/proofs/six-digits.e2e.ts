import { pinOf } from '../../mocks/scenarios/pin-length.ts'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { screensOf } from '../pages/pages.ts'
import { inWordsOf } from '../pages/parts.ts'

test('under a brand with PINs of six digits, a date is refused and another PIN is set', async ({
  page,
  open,
  secrets,
  scene,
  site,
  calls,
}) => {
  test.skip(site.orders !== 'page', 'Only the demo build changes its brand by its address.')
  const { signIn, identity, choosePin, frame, done } = screensOf(page, secrets, inWordsOf('tidewater'))
  await open(`${paths.identity('everyday')}?brand=tidewater`)
  await expect(page).toHaveTitle('Log in – Tidewater')
  await signIn.signIn(scene.signIn)
  await identity.pass(scene)
  await choosePin.heading.waitFor()

  await choosePin.setPin('311284')
  await expect(choosePin.pin).toBeFocused()
  await expect(frame.notice(/a date/)).toBeVisible()
  expect(calls(/\/pin$/), 'the page itself refuses a date').toBe(0)

  await choosePin.setPin(pinOf(scene.goodPin, 6))
  await expect(done.heading).toBeFocused()
})
