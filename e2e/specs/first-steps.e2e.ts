import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

// What every issuer must be able to do. These tests need no mock, so run them first against your own issuer.

test('a person logs in, opens the page of their card and logs out', async ({
  page,
  enter,
  screens,
  scene,
}) => {
  await enter(paths.pin(scene.cardId))
  await expect(screens.pin.heading).toBeVisible()
  await screens.frame.logOut.click()
  await expect(screens.frame.heading).toHaveText('You’re logged out')
  await page.goto(paths.pin(scene.cardId))
  await expect(screens.signIn.heading).toBeVisible()
})

test('a wrong password is refused, and the right one is not', async ({ open, screens, scene, said }) => {
  await open(paths.cards())
  said.expectStatus(401)
  await screens.signIn.signIn({ ...scene.signIn, password: `not ${scene.signIn.password}` })
  await expect(screens.frame.notice(/You have \d+ more tries/)).toBeVisible()
  await screens.signIn.signIn(scene.signIn)
  await expect(screens.frame.logOut).toBeVisible()
})

test('a PIN is chosen', async ({ page, reachChoosePin, screens, scene, said }) => {
  await reachChoosePin()
  await screens.choosePin.setPin(scene.goodPin)
  await expect(screens.done.heading).toBeFocused()
  await page.reload()
  await expect(screens.done.heading, 'also after a reload').toBeVisible()
  expect(said.lines(), 'no message in the console').toEqual([])
})
