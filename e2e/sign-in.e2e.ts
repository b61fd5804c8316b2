import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

test('what is missing is said, and nothing is asked of the issuer', async ({ open, screens, calls }) => {
  const { signIn } = screens
  await open('/sign-in')
  await signIn.logIn.click()
  await expect(signIn.userId).toBeFocused()
  await expect(signIn.userId).toHaveAccessibleDescription('Enter your user ID.')
  await expect(signIn.password).toHaveAccessibleDescription('Enter your password.')
  expect(calls('POST /session')).toBe(0)
})

test('wrong credentials count down to a lock that tells its end', async ({
  page,
  open,
  screens,
  scene,
  said,
}) => {
  const { signIn, frame } = screens
  const { userId } = scene.signIn
  await open('/sign-in')
  said.expectStatus(401, 423)
  for (const left of [
    'You have 4 more tries.',
    'You have 3 more tries.',
    'You have 2 more tries.',
    'You have one more try',
  ]) {
    await signIn.signIn({ userId, password: 'not-the-password' })
    await expect(frame.notice(left)).toBeVisible()
    await expect(signIn.password).toHaveValue('')
    await expect(signIn.userId, 'need not be typed again').toHaveValue(userId)
  }
  await signIn.signIn({ userId, password: 'not-the-password' })
  await expect(frame.notice(/the log-in is locked until \d\d:\d\d, to protect you/)).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(frame.notice(/the log-in is locked until/), 'even for the right password').toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('an issuer out of reach is told when somebody tries, and the next try works', async ({
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

test('the password can be shown and hidden, and managers may fill it', async ({ page, open, screens }) => {
  const { signIn } = screens
  await open('/sign-in')
  await expect(signIn.userId).toHaveAttribute('autocomplete', 'username')
  await expect(signIn.password).toHaveAttribute('autocomplete', 'current-password')
  await expect(signIn.password).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show password' }).click()
  await expect(signIn.password).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Hide password' }).click()
  await expect(signIn.password).toHaveAttribute('type', 'password')
})

test('a screen that cannot be read offers another try', async ({ page, enter, screens, said, faults }) => {
  const { frame, pin } = screens
  await enter('/cards')
  await faults.set(
    'readCard',
    { kind: 'status', status: 503, times: 1 },
    { kind: 'wrong-shape', times: 1 },
    { kind: 'not-json', times: 1 },
  )
  said.expectStatus(503)
  await page.goto(paths.pin('everyday'))
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(
    frame.notice('This service is down for a moment. Please try again soon, or call us.'),
  ).toBeVisible()
  await again.click()
  await expect(frame.notice('We got an answer that we can’t read.')).toBeVisible()
  await again.click()
  await expect(frame.notice('We got an answer that we can’t read.')).toBeVisible()
  await again.click()
  await expect(pin.heading).toBeVisible()
})
