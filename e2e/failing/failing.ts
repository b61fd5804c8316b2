import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

// These tests fail on purpose. e2e/proofs/suites.e2e.ts checks the files that they leave, and expects the log-in in the
// list of calls.

test('fails in the middle, at an expectation', async ({ open, faults, screens, scene, said }) => {
  await open(paths.identity(scene.cardId))
  await screens.signIn.signIn(scene.signIn)
  await screens.identity.pass(scene)
  await faults.set('setPin', { kind: 'drop-after', times: 1 })
  said.expectStatus('lost')
  await screens.choosePin.setPin(scene.goodPin)
  await screens.done.heading.waitFor()
  await expect(screens.done.heading).toHaveText('Something else', { timeout: 100 })
})

test('fails at the end, because a secret is in the storage', async ({
  page,
  open,
  screens,
  scene,
  secrets,
}) => {
  await open('/')
  await screens.signIn.signIn(scene.signIn)
  await screens.pin.heading.waitFor()
  secrets.add({ value: '6392', what: 'the PIN' })
  await page.evaluate(() => sessionStorage.setItem('draft', '6392'))
})
