import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

const sets = 'POST /cards/everyday/pin'
const keys = 'POST /cards/everyday/encryption-key'

test('the issuer refuses a birth date with its reason, and takes another PIN', async ({
  reachChoosePin,
  screens,
  scene,
  said,
}) => {
  const { choosePin, done, frame } = screens
  await reachChoosePin()
  said.expectStatus(422)
  await choosePin.setPin('1704')
  await expect(
    frame.notice('That’s from your date of birth. A thief with your wallet would try it first.'),
  ).toBeVisible()
  await expect(frame.notice('Your PIN has not been changed. Please enter a PIN again.')).toBeVisible()
  await expect(choosePin.pin).toHaveValue('')
  await expect(choosePin.confirm).toHaveValue('')
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeVisible()
})

test('a proof older than five minutes leads back to the questions, with the reason', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  said,
  clock,
}) => {
  const { choosePin, identity, done, frame } = screens
  await reachChoosePin()
  await clock.advance({ minutes: 3 })
  // A reload keeps the session alive, but not the proof.
  await page.reload()
  await choosePin.heading.waitFor()
  await clock.advance({ minutes: 3 })
  said.expectStatus(403)
  await choosePin.setPin(scene.goodPin)
  await expect(page).toHaveURL(paths.identity('everyday', { why: 'grant-expired' }))
  await expect(identity.heading).toBeFocused()
  await expect(frame.notice('You have five minutes for this, and they’re over.')).toBeVisible()

  await identity.pass(scene)
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeVisible()
})

test('a PIN that was too long on its way is said to be not set', async ({
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  issuer,
}) => {
  const { choosePin, done, frame } = screens
  await reachChoosePin()
  await faults.set(
    'setPin',
    { kind: 'offline', times: 1 },
    { kind: 'problem', code: 'message-expired', times: 1 },
  )
  said.expectStatus('lost', 422)
  await choosePin.setPin(scene.goodPin)
  await expect(
    frame.notice('Your PIN has not been changed: what you sent didn’t reach us in time.'),
  ).toBeVisible()
  await expect(choosePin.pin).toHaveValue('')
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeVisible()
  expect(await issuer.outbox()).toHaveLength(2)
})

test('without a connection nothing is sent and the form stays', async ({
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  calls,
}) => {
  const { choosePin, done, frame } = screens
  await reachChoosePin()
  await faults.set('issueKey', { kind: 'offline', times: 1 })
  said.expectStatus('lost')
  await choosePin.setPin(scene.goodPin)
  await expect(frame.notice('We can’t reach our service. Check your connection and try again.')).toBeVisible()
  expect(calls(sets)).toBe(0)
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeVisible()
})

for (const kind of ['offline', 'drop-after'] as const) {
  const what = kind === 'offline' ? 'a PIN that did not arrive' : 'an answer that got lost'
  test(`${what} is sent again under the same key: done, and set once`, async ({
    page,
    reachChoosePin,
    screens,
    scene,
    said,
    faults,
    issuer,
  }) => {
    const keysOf: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/everyday/pin')) keysOf.push(request.headers()['idempotency-key'])
    })
    await reachChoosePin()
    await faults.set('setPin', { kind, times: 1 })
    said.expectStatus('lost')
    await screens.choosePin.setPin(scene.goodPin)
    await expect(screens.done.heading).toBeFocused()
    expect(keysOf).toHaveLength(2)
    expect(new Set(keysOf).size).toBe(1)
    expect(await issuer.outbox(), 'one e-mail and one text').toHaveLength(2)
  })
}

test('no answer for twenty seconds, then nobody to ask: the page says it does not know, and asks again', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  clock,
  issuer,
  calls,
}) => {
  const { choosePin, done, frame } = screens
  await page.clock.install()
  await reachChoosePin()
  await faults.set('setPin', { kind: 'delay', ms: 60_000, times: 1 })
  said.expectStatus('lost')
  await choosePin.setPin(scene.goodPin)
  await expect.poll(() => calls(sets)).toBe(1)
  await faults.set('setPin', { kind: 'offline', times: 3 })
  await expect(page.getByText('Setting your PIN…').first()).toBeVisible()

  await clock.pass({ seconds: 20 })
  for (const [again, wait] of [1000, 2000, 4000].entries()) {
    await expect(frame.heading).toHaveText('Did it work?')
    await expect(frame.notice('No answer yet. We’re asking again…')).toBeVisible()
    await clock.pass({ ms: wait })
    await expect.poll(() => calls(sets)).toBe(again + 2)
  }
  await expect(
    frame.notice('We can’t reach our service, so we don’t know yet whether your PIN was set.'),
  ).toBeVisible()
  await expect(frame.notice('It can’t be set twice.')).toBeVisible()
  await expect(done.heading, 'no false success').toBeHidden()

  // The issuer gets round to the first one at last.
  await clock.pass({ minutes: 1 })
  await expect.poll(async () => (await issuer.outbox()).length).toBe(2)
  await choosePin.checkAgain.click()
  await expect(async () => {
    await clock.run({ seconds: 1 })
    await expect(done.heading).toBeVisible({ timeout: 100 })
  }).toPass()
  expect(await issuer.outbox(), 'still one e-mail and one text').toHaveLength(2)
})

test('a key that is retired in between is replaced unseen', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  issuer,
  calls,
}) => {
  await reachChoosePin()
  const before = calls(keys)
  await faults.set('setPin', { kind: 'delay', ms: 5000, times: 1 })
  said.expectStatus(409)
  const leaving = page.waitForRequest((request) => request.url().endsWith('/cards/everyday/pin'))
  await screens.choosePin.setPin(scene.goodPin)
  await leaving
  await issuer.rotateKeys()
  await expect(screens.done.heading).toBeVisible()
  expect(calls(keys) - before).toBe(2)
  expect(calls(sets)).toBe(2)
  expect(await issuer.outbox()).toHaveLength(2)
})

test('two presses set one PIN', async ({ reachChoosePin, screens, scene, faults, issuer, calls }) => {
  const { choosePin, done } = screens
  await reachChoosePin()
  await faults.set('setPin', { kind: 'delay', ms: 300, times: 1 })
  await choosePin.enter(scene.goodPin)
  await choosePin.set.dblclick()
  await expect(done.heading).toBeVisible()
  expect(calls(sets)).toBe(1)
  expect(await issuer.outbox()).toHaveLength(2)
})
