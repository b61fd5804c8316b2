import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { focusWindow } from './focus-window.ts'

test('logging in again leads back, to a step the issuer allows', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  clock,
}) => {
  await page.clock.install()
  await reachChoosePin()
  await clock.pass({ minutes: 6 })
  await expect(screens.frame.heading).toHaveText('We’ve logged you out')
  await page.getByRole('link', { name: 'Log in again' }).click()
  await screens.signIn.signIn(scene.signIn)
  await expect(screens.identity.heading, 'the proof of identity went with the session').toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${paths.identity('everyday')}\\?why=`))
})

test.describe('a return address that is not ours leads to the cards', () => {
  test('after the log-in that follows an end', async ({ baseURL, page, open, screens, scene }) => {
    const hostile = [
      'https://evil.example/cards',
      '\\\\evil.example',
      '/cards\t//evil.example',
      'data:text/html,<script>alert(1)</script>',
    ]
    await open(paths.signedOut())
    for (const from of hostile) {
      await page.goto(paths.signedOut({ from, ended: 'expired' }))
      await page.getByRole('link', { name: 'Log in again' }).click()
      await screens.signIn.signIn(scene.signIn)
      await expect(page, from).toHaveURL(`${baseURL}/cards`)
      await screens.frame.logOut.click()
      await expect(screens.frame.heading).toHaveText('You’re logged out')
    }
  })

  test('in a tab that goes on by itself', async ({ baseURL, page, open, screens, site }) => {
    test.skip(site.orders !== 'page', 'It logs in past the form, which only the mock in a page can.')
    const hostile = [
      '//evil.example/cards',
      '/%2e%2e//evil.example',
      '/cards/..//evil.example',
      '/cards?next=https://evil.example',
      'javascript:alert(document.domain)',
      '/signed-out?from=/cards',
    ]
    await open(paths.signIn())
    for (const from of hostile) {
      await page.goto(paths.signIn({ from }))
      await expect(screens.signIn.heading).toBeVisible()
      await page.evaluate(() => globalThis.yourPinMock?.signInAs())
      await focusWindow(page)
      await expect(page, from).toHaveURL(`${baseURL}/cards`)
      await page.evaluate(() => globalThis.yourPinMock?.reset())
    }
  })
})

test('an address cannot make up how a session ended', async ({ page, open, screens }) => {
  await open('/signed-out?ended=%3Cb%3Ehacked')
  await expect(screens.frame.heading).toHaveText('You’re logged out')
  await expect(page.getByText('hacked')).toHaveCount(0)
})
