import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

const card = 'everyday'

test('a change at a cash machine is shown when the page gets the focus, without a reload', async ({
  page,
  enter,
  screens,
  scene,
  devices,
}) => {
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  await expect(screens.frame.notice('has no PIN yet')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await screens.pin.choose.focus()
  const position = await page.evaluate(() => {
    window.scrollTo({ top: 200, behavior: 'instant' })
    return window.scrollY
  })
  expect(position).toBeGreaterThan(0)

  await devices.insert(card)
  await devices.option('choose')
  await devices.machinePin(scene.goodPin)
  expect(await devices.machinePin(scene.goodPin)).toContain('done.set')
  await expect(screens.frame.notice('has no PIN yet')).toBeVisible()

  await screens.frame.focusWindow()
  await expect(screens.frame.notice(/^Chosen at a cash machine on /)).toBeVisible()
  await expect(screens.pin.choose, 'the focus stays').toBeFocused()
  expect(await page.evaluate(() => window.scrollY), 'the page does not scroll').toBe(position)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})
