import { expect, test } from '../fixtures.ts'

// These fail, and `suites.proof.e2e.ts` looks at what they leave behind.

test('fails in its middle', async ({ reachChoosePin, faults, screens, scene, said }) => {
  await reachChoosePin()
  await faults.set('setPin', { kind: 'drop-after', times: 1 })
  said.expectStatus('lost')
  await screens.choosePin.setPin(scene.goodPin)
  await screens.done.heading.waitFor()
  await expect(screens.done.heading).toHaveText('Something else', { timeout: 100 })
})

test('fails at its end, for a secret in the wrong place', async ({ page, enter, screens, secrets }) => {
  await enter('/')
  await screens.cards.heading.waitFor()
  secrets.add({ value: '6392', what: 'the PIN' })
  await page.evaluate(() => sessionStorage.setItem('draft', '6392'))
})
