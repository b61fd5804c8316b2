import { i18n } from '@lingui/core'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { paths } from '../../../../src/paths.ts'
import { addressOf, renderApp } from '../../../../src/test/render-app.tsx'
import { scenarioOf } from '../../../scenarios/pin-length.ts'
import type { ScenarioName } from '../../../scenarios.ts'
import { fillIn } from './fill-in.ts'

const open = async (scenarioName: ScenarioName, path: string, signedIn = true, pinLength = 4) => {
  const app = await renderApp(scenarioName, path, { signedIn, pinLength })
  const fill = () =>
    fillIn(
      {
        scenarioName,
        scenario: scenarioOf(scenarioName, pinLength),
        issuer: app.issuer,
        advance: (ms) => app.clock.advance(ms),
        page: { path: () => addressOf(app.router), say: (id, values) => i18n._(id, values) },
      },
      document,
    )
  const press = (name: string) => app.user.click(screen.getByRole('button', { name }))
  return { ...app, fill, press }
}

const typedIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

test('the log-in is filled in with the right values', async () => {
  const { fill, press, signIn } = await open('first-pin', paths.signIn(), false)
  expect(await fill()).toBe('the log-in')
  expect([typedIn('User ID'), typedIn('Password')]).toEqual([signIn.userId, signIn.password])
  await press('Log in')
  await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
})

// Together, these scenarios ask questions of every kind.
test.each([
  ['first-pin', ['the right answers']],
  ['several-cards', ['the right answers', 'the code from the inbox']],
  ['change-pin', ['the right answers']],
  ['pin-blocked', ['the right answers']],
] as const)('%s: each form from the questions to the new PIN is filled in', async (name, pages) => {
  const { fill, press, goodPin } = await open(name, paths.identity('everyday'))
  for (const what of pages) {
    // The previous page may still be on the screen for a moment, so the test tries again.
    await expect.poll(fill).toBe(what)
    await press('Continue')
  }
  await screen.findByLabelText('New PIN')
  expect(await fill()).toBe('a PIN that is accepted, twice')
  expect([typedIn('New PIN'), typedIn('Confirm PIN')]).toEqual([goodPin, goodPin])
  await press('Set PIN')
  await screen.findByRole('heading', { level: 1, name: /Your PIN is set/ })
})

test('a PIN of six digits is filled in where the issuer asks for six', async () => {
  const { fill, press } = await open('first-pin', paths.identity('everyday'), true, 6)
  await fill()
  await press('Continue')
  await screen.findByLabelText('New PIN')
  expect(await fill()).toBe('a PIN that is accepted, twice')
  expect([typedIn('New PIN'), typedIn('Confirm PIN')]).toEqual(['730594', '730594'])
})

test('the card’s details are filled in and activate the card', async () => {
  const { fill, press, router } = await open('not-activated', paths.activate('everyday'))
  expect(await fill()).toBe('the card’s details')
  await press('Continue')
  await expect.poll(() => addressOf(router)).not.toContain('/activate')
})

test('nothing is filled in on a screen without a form', async () => {
  const { fill } = await open('first-pin', paths.cards())
  expect(await fill()).toBeNull()
})
