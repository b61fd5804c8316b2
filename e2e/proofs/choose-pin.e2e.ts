import { expect, test } from '../fixtures/fixtures.ts'

const accepted = 'Good choice: none of the usual guesses would find it.'

test('problems are listed with a link to the field, and nothing is sent', async ({
  reachChoosePin,
  screens,
  scene,
  calls,
}) => {
  const { choosePin, frame } = screens
  await reachChoosePin()
  await choosePin.setPin('8181')
  await expect(frame.problems).toBeFocused()
  await frame.problems.getByRole('link', { name: 'It’s made of pairs' }).click()
  await expect(choosePin.pin).toBeFocused()
  await expect(choosePin.pin).toHaveAttribute('aria-invalid', 'true')

  await choosePin.setPin(scene.goodPin, '7249')
  await frame.problems.getByRole('link', { name: 'The two PINs aren’t the same.' }).click()
  await expect(choosePin.confirm).toBeFocused()
  await expect(choosePin.confirm).toHaveValue('')
  await expect(choosePin.pin, 'the first one need not be typed again').toHaveValue(scene.goodPin)

  await choosePin.set.click()
  await expect(frame.problems).toContainText('Enter your new PIN a second time to confirm it.')
  expect(calls(/encryption-key$|\/pin$/)).toBe(1)
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
