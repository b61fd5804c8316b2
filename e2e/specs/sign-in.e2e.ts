import { expect, test } from '../fixtures/fixtures.ts'

test('the form says what is missing, and a password manager can fill in the form', async ({
  page,
  open,
  screens,
  calls,
}) => {
  const { userId, password, logIn } = screens.signIn
  await open('/sign-in')
  await logIn.click()
  await expect(userId).toBeFocused()
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

test('when the issuer cannot be reached, the page says so, and a later try works', async ({
  open,
  screens,
  scene,
  said,
  faults,
}) => {
  const { signIn, cards, frame } = screens
  await open('/sign-in')
  await faults.set('signIn', { kind: 'offline', times: 1 }, { kind: 'status', status: 503, times: 1 })
  said.expectStatus('lost', 503)
  await signIn.signIn(scene.signIn)
  await expect(frame.notice('We can’t reach our service. Check your connection and try again.')).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(frame.notice('This service is down for a moment.')).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(cards.heading).toBeFocused()
})
