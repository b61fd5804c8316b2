import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { inPage, mockApp } from '../../../../src/test/mock-app.ts'
import { tryThis } from '../../../scenarios/suggestions.ts'
import { type ScenarioName, scenarioNames, scenarios } from '../../../scenarios.ts'
import { AppIn } from '../../kit/app-place.ts'
import { Scenario } from './Scenario.tsx'

inPage()

const show = (name: ScenarioName = 'first-pin') => {
  const world = mockApp(name)
  const assign = vi.fn()
  const app = { document, location: { assign, origin: 'http://localhost:3000' } } as unknown as Window
  render(
    <AppIn value={{ window: app }}>
      <Scenario mock={world.mock} />
    </AppIn>,
  )
  const list = () => within(screen.getByRole('region', { name: 'Scenarios' })).getAllByRole('button')
  return { ...world, assign, list, user: userEvent.setup({ delay: null }) }
}

test.each(scenarioNames)('%s: the tool shows its description, what to try, and how to log in', (name) => {
  show(name)
  const here = within(screen.getByRole('region', { name: 'This scenario' }))
  here.getByText(scenarios[name].note)
  for (const tip of tryThis[name]) {
    here.getByText(tip)
    expect(tip).toMatch(/\.$/)
  }
  screen.getByText(scenarios[name].signIn.userId)
})

/** The answers as a person reads them. A choice is shown by its label. */
const inWords = (name: ScenarioName): string[] => {
  const { seed, answers } = scenarios[name]
  const picked = seed(0)
    .customers.flatMap(({ questions }) => questions.flat())
    .flatMap((asked) => (asked.kind === 'choice' ? asked.options : []))
  return Object.values(answers).map((answer) => picked.find(({ id }) => id === answer)?.label ?? answer)
}

test.each(scenarioNames)('%s: answers and PINs are drawn only on request', async (name) => {
  const { user, mock } = show(name)
  const secret = [...Object.values(mock.scenario.answers), mock.scenario.goodPin]
  const told = () => screen.getByRole('region', { name: 'What to type' }).textContent
  for (const one of secret) expect(told()).not.toContain(one)
  await user.click(screen.getByRole('button', { name: 'Show the identity answers' }))
  expect(told()).toContain(mock.scenario.goodPin)
  for (const words of inWords(name)) expect(told()).toContain(words)
  await user.click(screen.getByRole('button', { name: 'Hide the identity answers' }))
  expect(told()).not.toContain(mock.scenario.goodPin)
})

test('the search finds the scenarios whose title, note or name contains every word', async () => {
  const { user, list } = show()
  expect(list()).toHaveLength(scenarioNames.length)
  const field = screen.getByRole('searchbox', { name: 'Find a scenario' })
  await user.type(field, 'ONLINE blocked-then')
  expect(list().map(({ firstChild }) => firstChild?.textContent)).toEqual([
    'Blocked, then changed online',
    'Blocked, then unblocked online',
  ])
  screen.getByText(`2 of ${scenarioNames.length}`)
  await user.type(field, ' zebra')
  screen.getByText('No scenario has these words.')
})

test('choosing another scenario starts it from its beginning', async () => {
  const { user, mock, assign } = show()
  mock.advance(60_000)
  await user.click(screen.getByRole('button', { name: /^Last attempt/ }))
  expect(mock).toMatchObject({ scenarioName: 'last-attempt', signedIn: false, clockAhead: 0 })
  expect(assign).toHaveBeenCalledWith('/?scenario=last-attempt')
})

test('“Start again” restarts the current scenario', async () => {
  const { user, mock, assign } = show('change-pin')
  mock.faults.set('listCards', [{ kind: 'offline', times: 1 }])
  await user.click(screen.getByRole('button', { name: 'Start this scenario again' }))
  expect(mock).toMatchObject({ scenarioName: 'change-pin', signedIn: false })
  expect(mock.faults.list()).toEqual({})
  expect(assign).toHaveBeenCalledWith('/?scenario=change-pin')
})

test('the log-in can be skipped', async () => {
  const { user, mock, assign } = show()
  mock.jar.write(null)
  await user.click(screen.getByRole('button', { name: 'Skip the log-in' }))
  expect(mock.signedIn).toBe(true)
  expect(assign).toHaveBeenCalledWith('/cards/everyday/pin')
})

test('“Fill in for me” says if there is nothing to fill in', async () => {
  const { user } = show()
  await user.click(screen.getByRole('button', { name: 'Fill in for me' }))
  await screen.findByText('There is nothing to fill in on this screen.')
})
