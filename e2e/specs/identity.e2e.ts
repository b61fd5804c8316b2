import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

test('the page lists missing answers, and never says which answer was wrong', async ({
  page,
  enter,
  screens,
  scene,
  calls,
}) => {
  const { identity, choosePin, frame } = screens
  const [questions = []] = identity.pagesOf(scene)
  const [code, day] = [identity.field('security-code'), identity.part('Day')]
  await enter(paths.identity(scene.cardId))

  await test.step('missing answers', async () => {
    await identity.proceed.click()
    await expect(frame.problems).toBeFocused()
    await frame.problems.getByRole('link', { name: 'Enter the 4-digit security code.' }).click()
    await expect(code).toBeFocused()
    await expect(code).toHaveAccessibleDescription(/Enter the 4-digit security code\./)
    await frame.problems.getByRole('link', { name: 'Enter your date of birth' }).click()
    await expect(day).toBeFocused()
    await expect(day).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('a date that does not exist is not sent, and uses up no try', async () => {
    await identity.answer(questions, { ...scene.answers, 'birth-date': '1988-02-31' })
    await expect(day, 'a single error has no summary').toBeFocused()
    await expect(frame.problems).toBeHidden()
    await expect(frame.notice('Enter your date of birth')).toBeVisible()
    expect(calls(/answers$/)).toBe(0)
    await expect(page.getByText('You have 5 tries.')).toBeVisible()
  })

  await test.step('the same words for each wrong answer', async () => {
    const told: string[] = []
    for (const [left, wrong] of [
      [4, { 'birth-date': '1971-06-02' }],
      [3, { 'security-code': '8264' }],
    ] as const) {
      await identity.answer(questions, { ...scene.answers, ...wrong })
      await expect(frame.notice(`You have ${left} tries.`)).toBeVisible()
      await expect(frame.notice(/^Something in those answers doesn’t match/)).toBeVisible()
      await expect(code).toHaveValue('')
      await expect(day).toHaveValue('')
      told.push((await frame.content.innerText()).replace(/You have \d tries/, ''))
    }
    expect(told[0]).toBe(told[1])
  })

  await identity.pass(scene)
  await expect(choosePin.heading).toBeFocused()
})
