import { expect, test } from './fixtures.ts'

test('digits are hidden until they are asked for, and hidden again after sending', async ({
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
  await expect(frame.notice('We can’t take this PIN:')).toBeVisible()
  expect(await masked()).toBe(true)
})

test('a PIN can be pasted as people write it, and corrected', async ({
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
  await expect(frame.notice('Good choice: none of the usual guesses would find it.')).toBeVisible()

  await choosePin.pin.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await expect(choosePin.pin).toHaveValue('729')
  await expect(frame.notice('3 of 4 digits entered')).toBeAttached()
  await expect(frame.notice('We’ll tell you how well it would hold once it’s complete.')).toBeVisible()
  await page.keyboard.type('x4y5')
  await expect(choosePin.pin, 'letters and a fifth digit are left out').toHaveValue(/^\d{4}$/)
})

test('the fields have no name and are offered to no password manager', async ({
  page,
  reachChoosePin,
  screens,
  scene,
}) => {
  const { choosePin } = screens
  await reachChoosePin()
  await choosePin.enter(scene.goodPin)
  for (const field of [choosePin.pin, choosePin.confirm]) {
    const attributes = await field.evaluate((input) =>
      Object.fromEntries(Array.from(input.attributes, ({ name, value }) => [name, value])),
    )
    expect(attributes).toMatchObject({
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      'data-1p-ignore': expect.any(String),
      'data-lpignore': 'true',
      'data-bwignore': expect.any(String),
      'data-form-type': 'other',
    })
    expect(Object.keys(attributes)).not.toContain('name')
    expect(Object.keys(attributes)).not.toContain('value')
  }
  await expect(page.locator('input[type=password]')).toHaveCount(0)
})

test('digits are cleared when the page goes out of sight, and said to be', async ({
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
  await expect(frame.notice('We cleared your PIN while you were away')).toBeVisible()

  await choosePin.enter(scene.goodPin)
  await page.reload()
  await expect(choosePin.pin, 'the browser brings nothing back').toHaveValue('')
})
