import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'
import { focusWindow } from './focus-window.ts'

const card = 'everyday'

test('a change at a cash machine shows at the next look, without a reload', async ({
  page,
  enter,
  screens,
  scene,
  doors,
}) => {
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  await expect(screens.frame.notice('has no PIN yet')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await screens.pin.choose.focus()
  const stands = await page.evaluate(() => {
    window.scrollTo({ top: 200, behavior: 'instant' })
    return window.scrollY
  })
  expect(stands).toBeGreaterThan(0)

  await doors.insert(card)
  await doors.option('choose')
  await doors.machinePin(scene.goodPin)
  expect(await doors.machinePin(scene.goodPin)).toContain('done.set')
  await expect(screens.frame.notice('has no PIN yet')).toBeVisible()

  await focusWindow(page)
  await expect(screens.frame.notice(/^Chosen at a cash machine on /)).toBeVisible()
  await expect(screens.pin.choose, 'the focus stays').toBeFocused()
  expect(await page.evaluate(() => window.scrollY), 'the page stands still').toBe(stands)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('a look without a connection leaves the screen as it is', async ({
  page,
  enter,
  screens,
  said,
  faults,
}) => {
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  await faults.set('readCard', { kind: 'offline', times: 1 })
  said.expectStatus('lost')
  const asked = page.waitForEvent('requestfailed')
  await screens.frame.hide()
  await screens.frame.comeBack()
  await asked
  await expect(screens.pin.choose).toBeVisible()
  await expect(screens.pin.heading).toBeVisible()
})
