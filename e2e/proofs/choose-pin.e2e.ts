import { expect, test } from '../fixtures/fixtures.ts'

const accepted = 'Not a common PIN.'

test('what is wrong is said beside the field, and nothing is sent', async ({
  reachChoosePin,
  screens,
  scene,
  calls,
}) => {
  const { choosePin, frame } = screens
  await reachChoosePin()
  await choosePin.setPin('8181')
  await expect(frame.notice('The digits repeat in groups')).toBeVisible()
  await expect(choosePin.pin).toBeFocused()
  await expect(choosePin.pin).toHaveAttribute('aria-invalid', 'true')

  await choosePin.setPin(scene.goodPin, '7249')
  await expect(frame.notice('The two PINs aren’t the same.')).toBeVisible()
  await expect(choosePin.confirm).toBeFocused()
  await expect(choosePin.confirm).toHaveValue('')
  await expect(choosePin.pin, 'the first one need not be typed again').toHaveValue(scene.goodPin)

  await choosePin.set.click()
  await expect(frame.notice('Enter your new PIN again to confirm it.')).toBeVisible()
  expect(calls(/encryption-key$|\/pin$/)).toBe(1)
})

test('nothing under the cells moves, whatever is said there', async ({
  page,
  reachChoosePin,
  screens,
  scene,
}) => {
  const { choosePin, frame } = screens
  await page.setViewportSize({ width: 360, height: 740 })
  await reachChoosePin()
  const bottom = async () => {
    const box = await choosePin.set.boundingBox()
    return (box?.y ?? 0) + (box?.height ?? 0)
  }
  const empty = await bottom()
  expect(empty, 'above a keyboard that leaves 440 pixels').toBeLessThanOrEqual(440)
  await choosePin.type(choosePin.pin, '8181')
  await expect(frame.notice('The digits repeat in groups')).toBeVisible()
  expect(await bottom()).toBe(empty)
  await choosePin.type(choosePin.pin, scene.goodPin)
  await expect(frame.notice('A thief’s 3 tries')).toBeVisible()
  expect(await bottom()).toBe(empty)
  await expect(choosePin.confirm).toBeFocused()
  await expect(choosePin.back).toBeVisible()
  expect(await bottom()).toBe(empty)
  await choosePin.enter(scene.goodPin, '7249')
  await choosePin.set.click()
  await expect(frame.notice('The two PINs aren’t the same.')).toBeVisible()
  expect(await bottom()).toBe(empty)

  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(choosePin.set, 'nothing of the task is below the fold').toBeInViewport({ ratio: 1 })
})

test('only the field on the stage can be pressed, and the other one is reached by key', async ({
  page,
  reachChoosePin,
  screens,
  scene,
}) => {
  const { choosePin } = screens
  await reachChoosePin()
  await choosePin.pin.click()
  await expect(choosePin.pin).toBeFocused()
  await choosePin.type(choosePin.pin, scene.goodPin)
  await expect(choosePin.confirm).toBeFocused()
  await choosePin.confirm.click()
  await expect(choosePin.confirm).toBeFocused()
  await page.keyboard.type('72')
  await choosePin.back.click()
  await expect(choosePin.pin).toBeFocused()
  await expect(choosePin.confirm).toHaveValue('')
  await choosePin.pin.click()
  for (const target of [choosePin.show, choosePin.suggest, choosePin.confirm]) {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused()
  }
})

test('a PIN that the issuer refuses is refused beside the field, and the next digit starts again', async ({
  page,
  reachChoosePin,
  screens,
  said,
}) => {
  const { choosePin, frame } = screens
  await reachChoosePin()
  said.expectStatus(422)
  await choosePin.setPin('1704')
  await expect(frame.notice('That’s from your date of birth.')).toBeVisible()
  await expect(frame.notice('You can’t use this PIN.')).toHaveCount(1)
  await expect(choosePin.pin).toBeFocused()
  await expect(choosePin.pin).toHaveAttribute('aria-invalid', 'true')

  await page.keyboard.type('7777')
  await expect(frame.notice('All the digits are the same.')).toBeVisible()
  await page.keyboard.type('8')
  await expect(choosePin.pin).toHaveValue('8')
  await expect(choosePin.pin).not.toHaveAttribute('aria-invalid')
})

test('a suggested PIN is shown and accepted, and a second suggestion is another PIN', async ({
  page,
  reachChoosePin,
  screens,
  secrets,
}) => {
  const { choosePin, frame, done } = screens
  // The random numbers are fixed, so that the fence looks for digits that appear nowhere else.
  await page.addInitScript(() => {
    const draws = [2_917, 8_364]
    const { getRandomValues } = Crypto.prototype
    Object.assign(Crypto.prototype, {
      getRandomValues(this: Crypto, into: Uint32Array<ArrayBuffer>) {
        getRandomValues.call(this, into)
        if (into instanceof Uint32Array && into.length === 1) into[0] = draws.shift() ?? into[0] ?? 0
        return into
      },
    })
  })
  await reachChoosePin()
  const suggested: string[] = []
  for (const _ of [1, 2]) {
    await choosePin.suggest.click()
    const digits = await choosePin.pin.inputValue()
    secrets.add({ value: digits, what: 'the suggested PIN' })
    suggested.push(digits)
    expect(digits).toMatch(/^\d{4}$/)
    await expect(frame.notice(accepted)).toBeVisible()
    await expect(choosePin.hide, 'a suggestion can be read').toBeVisible()
    await expect(choosePin.confirm).toHaveValue('')
  }
  expect(suggested[0]).not.toBe(suggested[1])

  await choosePin.type(choosePin.confirm, suggested[1] ?? '')
  await choosePin.set.click()
  await expect(done.heading).toBeVisible()
})
