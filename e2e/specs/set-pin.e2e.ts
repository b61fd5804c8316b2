import { expect, test } from '../fixtures/fixtures.ts'

test.use({ scenario: 'change-pin' })

test('after a double click and a lost answer, the PIN is set only once', async ({
  page,
  reachChoosePin,
  screens,
  scene,
  said,
  faults,
  issuer,
}) => {
  const { choosePin, done } = screens
  const keysOf: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.url().endsWith(`/${scene.cardId}/pin`)) keysOf.push(request.headers()['idempotency-key'])
  })
  await reachChoosePin()
  await faults.set('setPin', { kind: 'drop-after', times: 1 })
  said.expectStatus('lost')
  await choosePin.enter(scene.goodPin)
  await choosePin.set.dblclick()
  await expect(done.heading).toBeFocused()
  expect(keysOf).toHaveLength(2)
  expect(new Set(keysOf).size).toBe(1)
  expect(await issuer.outbox(), 'one e-mail and one text').toHaveLength(2)
})
