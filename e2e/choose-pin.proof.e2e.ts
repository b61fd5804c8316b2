import { expect, test } from './fixtures.ts'

const complete = 'We’ll tell you how well it would hold once it’s complete.'
const accepted = 'Good choice: none of the usual guesses would find it.'

test('a weak PIN is told why at its last digit, and not before', async ({
  reachChoosePin,
  screens,
  scene,
}) => {
  const { choosePin, frame } = screens
  const expires = scene.seed(Date.now()).customers[0]?.cards[0]?.expires ?? ''
  const rules: Record<string, string> = {
    '7777': 'It’s the same digit over and over.',
    '3456': 'The digits go up or down in even steps.',
    '8181': 'It’s made of pairs, and pairs are guessed early.',
    '4774': 'It reads the same backwards.',
    '2580': 'It draws a shape on the keypad.',
    '1987': 'It looks like a year.',
    '1342': 'It’s one of the most common PINs.',
    [expires.slice(5) + expires.slice(2, 4)]: 'These digits are on your card.',
  }
  await reachChoosePin()
  await expect(frame.notice(complete)).toBeVisible()
  for (const [pin, words] of Object.entries(rules)) {
    await choosePin.pin.clear()
    await choosePin.pin.pressSequentially(pin.slice(0, 3))
    await expect(frame.notice(complete)).toBeVisible()
    await expect(frame.notice(words)).toBeHidden()
    await choosePin.type(choosePin.pin, pin)
    await expect(frame.notice(words)).toBeVisible()
  }
  await choosePin.type(choosePin.pin, scene.goodPin)
  await expect(frame.notice(accepted)).toBeVisible()
})

test('what cannot be sent is listed, with a way to the field, and nothing is sent', async ({
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

test('a suggestion is shown, is accepted, and can be another one', async ({
  page,
  reachChoosePin,
  screens,
  secrets,
}) => {
  const { choosePin, frame, done } = screens
  // Chance is taken out, so that the fence looks for digits that stand nowhere else.
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
