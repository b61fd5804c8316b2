import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

test.use({ scenario: 'session-expiring' })

test('a warning appears one minute before the session ends, and extending the session keeps the typed PIN', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  calls,
  clock,
}) => {
  const { choosePin } = screens
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' })
  await page.clock.install()
  await reachChoosePin()
  await choosePin.type(choosePin.pin, scene.goodPin)
  await choosePin.confirm.focus()
  for (const time of [1, 2]) {
    await clock.pass({ seconds: 8 })
    await expect(dialog, 'more than a minute is left').toBeHidden()
    await clock.pass({ seconds: 4 })
    await expect(dialog.getByRole('button', { name: 'Stay logged in' }), `warning ${time}`).toBeFocused()
    const { height } = (await dialog.boundingBox()) ?? { height: Number.NaN }
    expect(height, 'no taller than its words').toBeLessThan(400)
    const countdown = dialog.getByRole('paragraph').first()
    const before = await countdown.innerText()
    await clock.run({ seconds: 3 })
    await expect(countdown, 'the countdown moves').not.toHaveText(before)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(choosePin.confirm).toBeFocused()
    await expect(choosePin.pin).toHaveValue(scene.goodPin)
  }
  expect(calls('POST /session/extend')).toBe(2)
})

test('the end of the session clears a typed PIN within a second, also without a connection', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  context,
  clock,
}) => {
  const { frame, choosePin, identity, signIn, signedOut } = screens
  await page.clock.install()
  await reachChoosePin()
  await choosePin.type(choosePin.pin, scene.goodPin)
  // The page makes no call after this one, so the session ends 70 s after this answer. The answer contains that time.
  const ends = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/session')
    const { session } = await answer.json()
    return Date.parse(session.idleEndsAt)
  })
  await faults.set('readSession', { kind: 'offline', times: 'always' })
  await context.setOffline(true)
  said.expectStatus('lost')
  const clearedAt = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new MutationObserver(() => {
          if (!document.querySelector('input')) resolve(Date.now())
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  const left = ends - (await page.evaluate(() => Date.now()))
  await clock.pass({ ms: left - 4_000 })
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(choosePin.pin).toHaveValue(scene.goodPin)
  await expect(frame.heading).toHaveText('We’ve logged you out')
  await expect(frame.heading).toBeFocused()
  await expect(frame.notice('Your time ran out, to keep your cards safe.')).toBeVisible()
  expect(Math.abs((await clearedAt) - ends)).toBeLessThan(1_000)

  await context.setOffline(false)
  await faults.clear()
  await signedOut.again.click()
  await signIn.signIn(scene.signIn)
  await expect(identity.heading, 'the proof of identity ended with the session').toBeFocused()
  await expect(page).toHaveURL(paths.identity('everyday', { why: 'identity-first' }))
})
