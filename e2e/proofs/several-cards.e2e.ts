import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

test.use({ scenario: 'several-cards' })

test('each card gets its own PIN, and the PIN of another card is refused', async ({
  page,
  enter,
  screens,
  scene,
  said,
  issuer,
}) => {
  const { cards, pin, identity, choosePin, done, frame } = screens
  await enter('/pin')
  await expect(page).toHaveURL('/cards?why=pick-a-card')
  await expect(frame.notice('Each card has its own PIN. Pick the card first.')).toBeVisible()
  await expect(frame.content).toContainText('Each of your 3 cards has its own PIN.')
  await cards.card('Everyday').click()
  await pin.choose.click()

  await test.step('the code is asked for only after the first answers were right', async () => {
    const [first = [], second = []] = identity.pagesOf(scene)
    await expect(frame.notice('Part 1 of 2')).toBeVisible()
    await expect(identity.field('code-sent')).toBeHidden()
    await identity.answer(first, scene.answers)
    await expect(frame.notice('Part 2 of 2')).toBeVisible()
    await expect(frame.content).toContainText('6 digits, sent to •••• ••• 836')
    await expect(identity.field('code-sent')).toHaveAttribute('autocomplete', 'one-time-code')
    await identity.answer(second, scene.answers)
  })

  await expect(frame.content).toContainText('Everyday ending')
  said.expectStatus(422)
  await choosePin.setPin('4871')
  await expect(frame.notice('You use this PIN on another card.')).toBeVisible()
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeFocused()
  const changes = (await issuer.outbox()).filter(({ kind }) => kind !== 'code')
  expect(changes.map(({ text }) => text)).toEqual(
    Array(2).fill(expect.stringContaining('Everyday card ending')),
  )
})

test('a proof of identity for one card does not count for another card', async ({
  page,
  reachChoosePin,
  screens,
  scene,
}) => {
  const { cards, identity, choosePin, done, frame } = screens
  await reachChoosePin('everyday')
  await page.goto(paths.choosePin('traveller'))
  await expect(page).toHaveURL(paths.identity('traveller', { why: 'identity-first' }))
  await expect(frame.content).toContainText('Traveller ending')

  await identity.pass(scene)
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeVisible()
  await expect(frame.content).toContainText('Next: use your new PIN. Your next purchase asks for it.')

  await frame.yourCards.click()
  const row = (name: string) => page.getByRole('listitem').filter({ has: cards.card(name) })
  await expect(row('Traveller')).toContainText('PIN set')
  await expect(row('Everyday')).toContainText('No PIN yet')
  await expect(row('Household')).toContainText('Not active yet')
})
