import type { ScenarioName } from '../mocks/scenarios.ts'
import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

const address = paths.identity('everyday')

/** Between them these ask every kind of question: choice and digits, own words and text, a word and a code, a date. */
const asking: ScenarioName[] = ['change-pin', 'pin-blocked', 'several-cards', 'last-attempt']

for (const scenario of asking) {
  test.describe(`the questions of ${scenario}`, () => {
    test.use({ scenario })
    test('lead on when they are answered rightly', async ({ enter, screens, scene }) => {
      await enter(address)
      await screens.identity.pass(scene)
      await expect(screens.choosePin.heading).toBeFocused()
    })
  })
}

test('what is missing is listed, with a way to each field', async ({ page, enter, screens, calls }) => {
  const { identity, frame } = screens
  await enter(address)
  await identity.proceed.click()
  await expect(frame.problems).toBeFocused()
  await frame.problems.getByRole('link', { name: 'Enter all 4 digits.' }).click()
  await expect(identity.field('security-code')).toBeFocused()
  await expect(identity.field('security-code')).toHaveAccessibleDescription(/Enter all 4 digits\./)
  await frame.problems.getByRole('link', { name: 'Enter a real date' }).click()
  const day = identity.group('birth-date').getByLabel('Day')
  await expect(day).toBeFocused()
  await expect(day).toHaveAttribute('aria-invalid', 'true')

  // A day that no calendar has is not sent either, and nothing of this costs a try.
  await day.fill('31')
  await identity.group('birth-date').getByLabel('Month').fill('2')
  await identity.group('birth-date').getByLabel('Year').fill('1988')
  await identity.field('security-code').fill('5093')
  await identity.proceed.click()
  await expect(frame.problems.getByRole('link')).toHaveText([
    'Enter a real date: day, month and a year of four digits.',
  ])
  expect(calls(/answers$/)).toBe(0)
  await expect(page.getByText('You have 5 tries.')).toBeVisible()
})

test('wrong answers count down to a lock, and never tell which one was wrong', async ({
  enter,
  page,
  screens,
  scene,
  said,
  clock,
}) => {
  const { identity, frame } = screens
  const [questions = []] = identity.pagesOf(scene)
  const told: string[] = []
  await enter(address)
  for (const wrong of [{ 'birth-date': '1971-06-02' }, { 'security-code': '8264' }]) {
    await identity.answer(questions, { ...scene.answers, ...wrong })
    await expect(frame.notice(/^Something in those answers doesn’t match/)).toBeVisible()
    await expect(identity.field('security-code')).toHaveValue('')
    await expect(identity.group('birth-date').getByLabel('Day')).toHaveValue('')
    told.push((await frame.content.innerText()).replace(/You have \d tries/, ''))
  }
  expect(told[0], 'the same words whichever was wrong').toBe(told[1])
  await expect(frame.notice('You have 3 tries.')).toBeVisible()

  const answerWrongly = () => identity.answer(questions, { ...scene.answers, 'security-code': '8264' })
  await answerWrongly()
  await expect(frame.notice('You have 2 tries.')).toBeVisible()
  await answerWrongly()
  await expect(frame.notice('This is your last try')).toBeVisible()
  await expect(frame.notice('If something is wrong again, we lock this for a while')).toBeVisible()

  said.expectStatus(423)
  await answerWrongly()
  await expect(frame.notice('Locked for now')).toBeVisible()
  await expect(identity.proceed).toBeHidden()
  const until = /until (\d\d:\d\d)/.exec(await frame.content.innerText())?.[1]
  const inHalfAnHour = [30, 29].map((minutes) =>
    new Date(Date.now() + minutes * 60_000).toLocaleTimeString('en-GB', {
      timeStyle: 'short',
      timeZone: 'Europe/London',
    }),
  )
  expect(inHalfAnHour).toContain(until)
  await expect(page.getByRole('link', { name: '01632 960 120' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Choose your PIN at a cash machine' })).toHaveAttribute(
    'href',
    paths.help('cash-machine'),
  )

  await test.step('the lock stands on the card’s page, and passes by itself', async () => {
    await page.goto(paths.pin('everyday'))
    await expect(frame.notice(`locked this until ${until}`)).toBeVisible()
    await expect(screens.pin.choose).toBeHidden()
    await clock.advance({ minutes: 31 })
    await page.goto(address)
    await expect(frame.heading).toHaveText('We’ve logged you out')
    await page.getByRole('link', { name: 'Log in again' }).click()
    await screens.signIn.signIn(scene.signIn)
    await expect(page).toHaveURL(address)
    await expect(frame.notice('You have 5 tries.')).toBeVisible()
  })
})

test.describe('with one try left', () => {
  test.use({ scenario: 'last-attempt' })
  test('the warning stands before the questions, and right answers give all tries back', async ({
    enter,
    screens,
    scene,
    page,
  }) => {
    await enter(address)
    await expect(screens.frame.notice('This is your last try')).toBeVisible()
    await expect(screens.frame.notice('Call us instead: that doesn’t use up a try.')).toBeVisible()
    await screens.identity.pass(scene)
    await expect(screens.choosePin.heading).toBeVisible()
    await page.goto(paths.pin('everyday'))
    await expect(screens.pin.choose).toBeVisible()
  })
})

test.describe('where the questions are locked', () => {
  test.use({ scenario: 'identity-locked' })
  test('the end of the lock and the other ways are there, and no field', async ({ enter, screens, page }) => {
    await enter(address)
    await expect(screens.frame.notice(/we’ve locked this until \d\d:\d\d/)).toBeVisible()
    await expect(screens.frame.notice('This changes nothing about your card or its PIN.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Choose your PIN by phone, step by step' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  })
})
