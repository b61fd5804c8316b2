import type { Page } from '@playwright/test'
import { scenarios } from '../../mocks/scenarios.ts'
import { failuresOf } from '../../mocks/states/failures.ts'
import type { Name, State } from '../../mocks/states/state.ts'
import { states } from '../../mocks/states.ts'
import type { Secret } from '../fence/forms.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { listenTo, openState, speakPseudo } from '../fixtures/states.ts'
import { screensOf } from '../pages/pages.ts'
import { inPseudo } from '../pages/parts.ts'
import { violationsOf } from './axe.ts'
import { expectLargeTextToFit, expectToFit, narrowest } from './overflow.ts'
import { escapedFrom } from './untranslated.ts'

// A proof (`npm run proofs`): every state of the gallery, on the narrowest screen (WCAG 1.4.10), on half a screen
// with text twice as large (WCAG 1.4.4), and in the pseudo-language.

test.skip(({ site }) => site.orders !== 'page', 'Only the demo build has the states.')
test.use({ viewport: narrowest })

/** How many states share one test and one page. With this number two workers have the same amount of work. */
const together = 12

/** Grouped by screen, so that a failure is easy to find. */
const groups = [...new Set(states.map(({ screen }) => screen))].flatMap((screen) => {
  const own = states.filter((state) => state.screen === screen)
  return Array.from({ length: Math.ceil(own.length / together) }, (_, at) =>
    own.slice(at * together, (at + 1) * together),
  )
})

/** Fields whose text is not secret, and the password, which the log-in sends as it is. */
const open: readonly Name[] = ['sign-in.user-id', 'sign-in.password', 'cards.find']

/**
 * Everything that is typed before a state is reached, right or wrong, and the other secrets of the scenario's person.
 * An answer that is picked from a list is left out, because the page shows the list.
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

/** How many notices and lists of errors there are. A question that cannot be answered has a notice as its control. */
const noticesIn = (page: Page) =>
  page.locator('main div[data-tone]:not([id][tabindex] > *), main [role=alert] > h2').count()

const began = performance.now()
let seen = 0

test.afterAll(() => {
  console.log(`${seen} states in ${Math.round((performance.now() - began) / 1000)} s by one of the workers`)
})

for (const group of groups) {
  const [first, last] = [group[0]?.id, group.at(-1)?.id]
  test(`${first} to ${last}: all ${group.length} states are reached, pass axe and fit the screen`, async ({
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
      expect.soft(heard.others(), `${id}: other messages in the console`).toEqual([])
      await expectToFit(page, id)
      expect.soft(await noticesIn(page), `${id}: one notice at a time`).toBeLessThan(2)
      expect.soft(await violationsOf(page), id).toEqual([])
      await expectLargeTextToFit(page, id)
      await page.setViewportSize(narrowest)
      await speakPseudo(page)
      const escaped = await escapedFrom(page)
      // A message for screen readers alone changes after a pause, so it stays in English while time is stopped.
      const other = state.lang ? escaped : escaped.filter((line) => !line.includes('data-delayed'))
      expect.soft(other, `${id}: words that are not from the catalog`).toEqual([])
      await expectToFit(page, `${id}, in the pseudo-language,`)
      seen += 1
    }
  })
}

test('a state does not change until a person uses the page', async ({ page, said }) => {
  void said
  await page.goto('/?state=session/last-second')
  const comes = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => resolve('a timer'), 1)
          // Three animation frames take many times as long as this timer.
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

test('a text that is not from the catalog is found', async ({ page, open }) => {
  await open('/sign-in?lang=en-XA')
  await screensOf(page, undefined, inPseudo).signIn.heading.waitFor()
  expect(await escapedFrom(page)).toEqual([])
  await page.evaluate(() => {
    document.querySelector('h1')?.append(' stray')
    document.querySelector('input')?.setAttribute('placeholder', 'stray as well')
    document.title = 'Stray – Larkspur'
  })
  expect(await escapedFrom(page)).toEqual([
    expect.stringMatching(/^stray in <h1/),
    'placeholder="stray as well"',
    'title: Stray – Larkspur',
  ])
})
