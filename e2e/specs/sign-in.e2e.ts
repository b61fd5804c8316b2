import { expect, test } from '../fixtures/fixtures.ts'

test('the form says what is missing, and a password manager can fill in the form', async ({
  page,
  open,
  screens,
  calls,
}) => {
  const { frame } = screens
  const { userId, password, logIn } = screens.signIn
  await open('/sign-in')
  await logIn.click()
  await expect(frame.problems).toBeFocused()
  await expect(userId).toHaveAccessibleDescription('Enter your user ID.')
  await expect(password).toHaveAccessibleDescription('Enter your password.')
  expect(calls('POST /session')).toBe(0)

  await expect(userId).toHaveAttribute('autocomplete', 'username')
  await expect(password).toHaveAttribute('autocomplete', 'current-password')
  await expect(password).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show password' }).click()
  await expect(password).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Hide password' }).click()
  await expect(password).toHaveAttribute('type', 'password')
})

test('the button that shows the password never covers it, even with large text and long words', async ({
  page,
  open,
  screens,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open('/sign-in')
  const { password } = screens.signIn
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const button = page.locator('button[aria-controls]')
  await button.evaluate((element) => element.append(' of the account that you opened with us'))
  const [field, words] = [await password.boundingBox(), await button.boundingBox()]
  expect((words?.y ?? 0) + (words?.height ?? Number.NaN)).toBeLessThanOrEqual(field?.y ?? Number.NaN)
  await password.focus()
  await page.keyboard.press('Tab')
  await expect(button, 'the next stop after the field').toBeFocused()
})

test('when the issuer cannot be reached, the page says so, and a later try works', async ({
  open,
  screens,
  scene,
  said,
  faults,
}) => {
  const { signIn, pin, frame } = screens
  await open('/sign-in')
  await faults.set('signIn', { kind: 'offline', times: 1 }, { kind: 'status', status: 503, times: 1 })
  said.expectStatus('lost', 503)
  await signIn.signIn(scene.signIn)
  await expect(frame.notice('This page can’t reach us. Check your connection and try again.')).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(frame.notice('This service isn’t working right now.')).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(pin.heading).toBeFocused()
})
