import { scenarios } from '../mocks/scenarios.ts'
import { states } from '../mocks/states.ts'
import { failuresOf } from '../mocks/states-failures.ts'
import type { Name, State } from '../mocks/states-type.ts'
import { violationsOf } from './axe.ts'
import type { Secret } from './fence/forms.ts'
import { expect, test } from './fixtures.ts'
import { expectToFit } from './overflow.ts'
import { listenTo, openState } from './states.ts'

// A proof (`npm run proofs`): every state of the gallery, on the narrowest screen (WCAG 1.4.10).

test.use({ viewport: { width: 320, height: 640 } })

/** So many in one test, and in one page, that two workers have as much to do as each other. */
const together = 12

/** Screen by screen, so that a failure is where one looks for it. */
const groups = [...new Set(states.map(({ screen }) => screen))].flatMap((screen) => {
  const own = states.filter((state) => state.screen === screen)
  return Array.from({ length: Math.ceil(own.length / together) }, (_, at) =>
    own.slice(at * together, (at + 1) * together),
  )
})

/** What is typed where everybody may read it; and the password, which the log-in sends as it is. */
const open: readonly Name[] = ['sign-in.user-id', 'sign-in.password', 'cards.find']

/**
 * What is typed on the way to a state, right or wrong, and what else its person knows. What one picks from several stands
 * there for all to read.
 */
const secretsOf = ({ id, scenario, steps }: State): Secret[] => {
  const { answers, goodPin, seed } = scenarios[scenario]
  const questions = seed(0).customers.flatMap((customer) => customer.questions.flat())
  const typed = questions.filter(({ kind }) => kind !== 'choice')
  return [
    { what: 'the new PIN', value: goodPin },
    ...steps.flatMap((step) =>
      step.do === 'fill' && !open.includes(step.field) && step.value.length >= 3
        ? [{ what: `what is typed in ${id}`, value: step.value }]
        : [],
    ),
    ...typed.map(({ id }) => ({ what: `${id} of ${scenario}`, value: answers[id] ?? '' })),
  ]
}

const began = performance.now()
let seen = 0

test.afterAll(() => {
  console.log(`${seen} states in ${Math.round((performance.now() - began) / 1000)} s by one of the workers`)
})

for (const group of groups) {
  const [first, last] = [group[0]?.id, group.at(-1)?.id]
  test(`${first} to ${last}: all ${group.length} are reached, silent, in reach of everybody, and fit`, async ({
    page,
    said,
    secrets,
  }) => {
    test.setTimeout(group.length * 20_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const heard = listenTo(page)
    const typed = new Map(group.flatMap(secretsOf).map((secret) => [secret.value, secret]))
    for (const secret of typed.values()) secrets.add(secret)
    for (const state of group) {
      const { id } = state
      said.expectStatus(...failuresOf(state))
      heard.forget()
      expect.soft(await openState(page, state), id).toBeNull()
      expect.soft(heard.failures(), `${id}: calls that fail`).toEqual(new Set(failuresOf(state)))
      expect.soft(heard.others(), `${id}: what the console says besides`).toEqual([])
      await expectToFit(page, id)
      expect.soft(await violationsOf(page), id).toEqual([])
      seen += 1
    }
  })
}

test('a state stands still until somebody touches the page', async ({ page, said }) => {
  void said
  await page.goto('/?state=session/last-second')
  const comes = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => resolve('a timer'), 1)
          // Three pictures take many times as long.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve('nothing'))),
          )
        }),
    )
  await page.locator('[data-state-reached]').waitFor({ state: 'attached' })
  expect(await comes()).toBe('nothing')
  await expect(page.getByRole('dialog')).toContainText('in 1 second')
  await page.keyboard.press('Shift')
  expect(await comes()).toBe('a timer')
  await expect(page.getByRole('heading', { level: 1, name: 'We’ve logged you out' })).toBeVisible()
})
