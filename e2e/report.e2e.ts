import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

test.use({ scenario: 'changed-elsewhere' })

test('the link in the e-mail leads here after the log-in, and one press freezes the card', async ({
  page,
  open,
  screens,
  scene,
  issuer,
}) => {
  const { signIn, report, frame } = screens
  await open('/sign-in')
  const mail = (await issuer.inbox()).find(({ kind, by }) => kind === 'pin-changed' && by === 'email')
  expect(mail?.report).toMatch(/^\/cards\/everyday\/report\?notice=/)
  await page.goto(mail?.report ?? '')
  await expect(signIn.heading).toBeVisible()
  await signIn.signIn(scene.signIn)
  await expect(report.heading).toBeFocused()
  await expect(page).toHaveURL(mail?.report ?? '')
  await expect(frame.notice(/^Changed by phone on /)).toBeVisible()
  await expect(frame.notice('This can’t be undone here.')).toBeVisible()
  await report.freeze.click()
  await expect(report.done).toBeFocused()
  await expect(page.getByRole('link', { name: '01632 960 129' })).toHaveAttribute('href', /^tel:/)
})

test('a report that got lost is sent again, and is one report', async ({
  page,
  enter,
  screens,
  faults,
  issuer,
  said,
}) => {
  const { pin, report, frame } = screens
  await enter(paths.pin('everyday'))
  await pin.notMe.first().click()
  await faults.set('reportChange', { kind: 'drop-after', times: 1 })
  said.expectStatus('lost')
  await report.freeze.click()
  await expect(frame.notice('We can’t reach our service.')).toBeVisible()
  await report.freeze.click()
  const reference = await report.reference.textContent()
  // Later, from another link: the same report.
  await page.goto(paths.report('everyday'))
  await expect(report.already).toBeVisible()
  await report.showReference.click()
  await expect(report.reference).toHaveText(reference ?? '')
  expect((await issuer.outbox()).filter(({ kind }) => kind === 'card-reported')).toHaveLength(2)
  await page.goto(paths.pin('everyday'))
  await expect(pin.notMe).toHaveCount(0)
  for (const closed of [pin.choose, pin.view, pin.unblock, pin.activate]) await expect(closed).toBeHidden()
})

test('an entry that is not there can still be reported, and it can have been oneself', async ({
  enter,
  screens,
  page,
}) => {
  await enter(paths.report('everyday', { notice: 'nothing-of-ours' }))
  await expect(screens.frame.notice('We can’t find that entry')).toBeVisible()
  await page.getByRole('link', { name: 'It was me after all' }).click()
  await expect(screens.pin.heading).toBeFocused()
})
