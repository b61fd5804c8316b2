import { expect, test } from '../fixtures/fixtures.ts'

test.use({ scenario: 'changed-elsewhere' })

test('the link in the e-mail leads to the report, which freezes the card', async ({
  page,
  open,
  screens,
  scene,
  issuer,
}) => {
  const { signIn, report, frame } = screens
  await open('/sign-in')
  await expect(signIn.heading).toBeVisible()
  const mail = (await issuer.inbox()).find(({ kind, by }) => kind === 'pin-changed' && by === 'email')
  expect(mail?.report).toMatch(/^\/cards\/everyday\/report\?notice=/)
  await page.goto(mail?.report ?? '')
  await expect(signIn.heading).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(report.heading).toBeFocused()
  await expect(page).toHaveURL(mail?.report ?? '')
  await expect(frame.notice(/^Changed by phone on /)).toBeVisible()
  await expect(frame.notice('You can’t undo this here.')).toBeVisible()
  await report.freeze.click()
  await expect(report.done).toBeFocused()
  await expect(page.getByRole('link', { name: '01632 960 129' })).toHaveAttribute('href', /^tel:/)
})
