import { expect, test } from '../fixtures/fixtures.ts'

test('digits are masked until the person shows them, and masked again after sending', async ({
  reachChoosePin,
  screens,
  scene,
  said,
}) => {
  const { choosePin, frame } = screens
  const masked = () =>
    choosePin.pin.evaluate(
      (field) => getComputedStyle(field).getPropertyValue('-webkit-text-security') !== 'none',
    )
  await reachChoosePin()
  await choosePin.enter(scene.goodPin)
  expect(await masked()).toBe(true)
  await choosePin.show.click()
  expect(await masked()).toBe(false)
  await choosePin.hide.click()
  expect(await masked()).toBe(true)

  await choosePin.show.click()
  said.expectStatus(422)
  await choosePin.setPin('1704')
  await expect(frame.notice('You can’t use this PIN.')).toBeVisible()
  expect(await masked()).toBe(true)
})

test('a PIN can be pasted with spaces and dashes, and corrected', async ({
  page,
  context,
  reachChoosePin,
  screens,
  secrets,
}) => {
  const { choosePin, frame } = screens
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  secrets.add({ value: '7294', what: 'the PIN' })
  await reachChoosePin()
  await page.evaluate(() => navigator.clipboard.writeText('7 2-9 4'))
  for (const field of [choosePin.pin, choosePin.confirm]) {
    await field.focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(field).toHaveValue('7294')
  }
  await expect(frame.notice('Not a common PIN.')).toBeVisible()

  await choosePin.pin.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await expect(choosePin.pin).toHaveValue('729')
  await expect(frame.notice('Not a common PIN.')).toHaveCount(0)
  await expect(frame.notice('Choose 4 digits that nobody could guess')).toBeVisible()
  await page.keyboard.type('x4y5')
  await expect(choosePin.pin, 'letters and a fifth digit are left out').toHaveValue(/^\d{4}$/)
})

test('a PIN can be selected, but copied only while it is shown', async ({
  page,
  context,
  reachChoosePin,
  screens,
  scene,
}) => {
  const { choosePin } = screens
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const selected = page.locator('[data-selected]')
  const selectAll = async () => {
    await choosePin.pin.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await expect(selected).toHaveCount(4)
  }
  await reachChoosePin()
  await choosePin.enter(scene.goodPin)
  await page.evaluate(() => navigator.clipboard.writeText('nothing'))
  for (const keys of ['ControlOrMeta+C', 'ControlOrMeta+X']) {
    await selectAll()
    await page.keyboard.press(keys)
    expect(await copied()).toBe('nothing')
    await expect(choosePin.pin).toHaveValue(scene.goodPin)
  }
  await choosePin.pin.click()
  await expect(selected, 'a press into the field ends it').toHaveCount(0)
  await selectAll()
  await page.keyboard.press('Tab')
  await expect(selected, 'leaving the field by key ends it').toHaveCount(0)
  await selectAll()
  await choosePin.heading.click()
  await expect(selected, 'leaving the field by a press elsewhere ends it').toHaveCount(0)

  await choosePin.show.click()
  await choosePin.pin.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+C')
  expect(await copied()).toBe(scene.goodPin)
  await page.evaluate(() => navigator.clipboard.writeText(''))
})

test('digits are cleared when the page is hidden, and the page says so', async ({
  page,
  reachChoosePin,
  screens,
  scene,
}) => {
  const { choosePin, frame } = screens
  await reachChoosePin()
  await choosePin.enter(scene.goodPin)
  await choosePin.show.click()
  await frame.hide()
  await expect(choosePin.pin).toHaveValue('')
  await expect(choosePin.confirm).toHaveValue('')
  await frame.comeBack()
  await expect(choosePin.show, 'hidden again').toBeVisible()
  await expect(frame.notice('We’ve cleared the PIN you typed')).toBeVisible()

  await choosePin.enter(scene.goodPin)
  await page.reload()
  await expect(choosePin.pin, 'the browser restores nothing').toHaveValue('')
})
