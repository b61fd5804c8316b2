import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { problemCodes } from '../../../../src/contract/problems.ts'
import { mockWindow } from '../../../../src/test/mock-window.ts'
import { testNow } from '../../../node/clock.ts'
import { codesOf, endpointNames } from '../../../server/faults.ts'
import { Faults } from './Faults.tsx'
import { choicesOf } from './fault-choices.ts'

let world: ReturnType<typeof mockWindow>
beforeEach(() => {
  world = mockWindow('first-pin')
  render(<Faults mock={world.mock} />)
})

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
// The button is found by its text: a query by role is slow here, because it checks every option of two long lists.
const press = (words: string) => fireEvent.click(screen.getByText(words, { selector: 'button' }))
const add = (endpoint: string, what: string, often = 'Once') => {
  choose('Endpoint', endpoint)
  choose('What goes wrong', what)
  fireEvent.click(screen.getByLabelText(often))
  press('Add this fault')
}

test('every fault of every endpoint can be chosen', () => {
  for (const name of endpointNames) {
    choose('Endpoint', name)
    const { options } = screen.getByLabelText<HTMLSelectElement>('What goes wrong')
    expect([...options].map(({ value }) => value)).toEqual(
      choicesOf(name).flatMap(({ options: offered }) => offered.map(({ value }) => value)),
    )
  }
})

test('each code of the contract can be chosen, and the next call meets it once', () => {
  for (const code of problemCodes) {
    const name = endpointNames.find((each) => codesOf(each).includes(code))
    if (!name) throw new Error(`no endpoint may answer ${code}`)
    add(name, code)
    expect(world.mock.faults.take(name).fault).toMatchObject({ kind: 'problem', code })
    expect(world.mock.faults.take(name).fault).toBeNull()
  }
})

test.each([
  ['offline', { kind: 'offline' }],
  ['drop-after', { kind: 'drop-after' }],
  ['not-json', { kind: 'not-json' }],
  ['wrong-shape', { kind: 'wrong-shape' }],
  ['status-500', { kind: 'status', status: 500 }],
])('%s lasts until it is switched off', (what, fault) => {
  add('listCards', what, 'Until switched off')
  for (let left = 3; left > 0; left -= 1)
    expect(world.mock.faults.take('listCards').fault).toMatchObject(fault)
  fireEvent.click(screen.getByLabelText(/^Switch off: listCards/))
  expect(world.mock.faults.take('listCards').fault).toBeNull()
  expect(document.activeElement?.textContent).toBe('Faults that are on: 0')
})

test('a fault can be set for a few calls', () => {
  choose('Endpoint', 'listCards')
  choose('What goes wrong', 'offline')
  fireEvent.click(screen.getByLabelText('A few times'))
  choose('Times', '2')
  press('Add this fault')
  expect(screen.getByText(/Read all cards · 2 times/)).toBeTruthy()
  expect([1, 2, 3].map(() => world.mock.faults.take('listCards').fault?.kind)).toEqual([
    'offline',
    'offline',
    undefined,
  ])
})

test('a delay can be typed, or chosen from the presets', () => {
  choose('What goes wrong', 'delay')
  choose('Other delay', '1234')
  press('Add this fault')
  fireEvent.click(screen.getByLabelText('10 s'))
  expect(screen.getByLabelText<HTMLInputElement>('Other delay').value).toBe('10000')
  press('Add this fault')
  expect(world.mock.faults.take('listCards')).toEqual({ waitMs: 11_234, fault: null })
})

test('a fault with an invalid number is not added', () => {
  choose('What goes wrong', 'delay')
  choose('Other delay', '0')
  press('Add this fault')
  expect(world.mock.faults.list()).toEqual({})
})

test('the details of each code can be set', () => {
  add('signIn', 'rate-limited')
  choose('Ask to wait', '7')
  press('Add this fault')
  choose('What goes wrong', 'credentials-refused')
  choose('Attempts left', '4')
  press('Add this fault')
  choose('What goes wrong', 'sign-in-locked')
  choose('Locked for', '5')
  press('Add this fault')
  choose('Endpoint', 'setPin')
  choose('What goes wrong', 'action-not-allowed')
  choose('Reason', 'card-frozen')
  press('Add this fault')
  choose('What goes wrong', 'pin-refused')
  fireEvent.click(screen.getByLabelText('birth-date'))
  fireEvent.click(screen.getByLabelText('year'))
  fireEvent.click(screen.getByLabelText('common'))
  press('Add this fault')
  const until = new Date(testNow + 300_000).toISOString()
  expect(world.mock.faults.list()).toMatchObject({
    signIn: [
      { code: 'rate-limited', retryAfter: 30 },
      { code: 'rate-limited', retryAfter: 7 },
      { code: 'credentials-refused', attemptsLeft: 4 },
      { code: 'sign-in-locked', until },
    ],
    setPin: [
      { code: 'action-not-allowed', reason: 'card-frozen' },
      { code: 'pin-refused', reasons: ['year', 'birth-date'] },
    ],
  })
  expect(screen.getByText(/reasons: year, birth-date/)).toBeTruthy()
})

test('for an endpoint that cannot answer with the chosen code, its first fault is chosen', () => {
  choose('Endpoint', 'setPin')
  choose('What goes wrong', 'pin-refused')
  choose('Endpoint', 'listCards')
  expect(screen.getByLabelText<HTMLSelectElement>('What goes wrong').value).toBe('delay')
})

test('one press switches a case on, in place of other faults, and a second press switches it off', async () => {
  add('setPin', 'not-json')
  press('Offline')
  expect(screen.getByText('No call reaches the issuer.')).toBeTruthy()
  expect((await world.ask('GET', '/cards')).type).toBe('error')
  expect((await world.ask('GET', '/session')).type).toBe('error')
  expect(screen.getByText('Faults that are on: 1')).toBeTruthy()
  press('Offline')
  expect(world.mock.faults.list()).toEqual({})
  expect((await world.ask('GET', '/cards')).status).toBe(200)
})

test('the faults are listed in order, and can all be switched off at once', () => {
  add('setPin', 'offline', 'Until switched off')
  add('setPin', 'not-json')
  add('listCards', 'status-503')
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    expect.stringContaining('listCards: 503 from a gateway'),
    expect.stringContaining('setPin: offline'),
    expect.stringContaining('setPin: unreadable answer'),
  ])
  expect(lines[2]).toContain('waits')
  press('Switch all off')
  expect(world.mock.faults.list()).toEqual({})
  expect(screen.getByText(/^No fault is on/)).toBeTruthy()
})

test('the endpoints that were called last can be chosen with one press', async () => {
  await world.ask('GET', '/cards/everyday')
  fireEvent.click(await screen.findByText('readCard', { selector: 'button' }))
  expect(screen.getByLabelText<HTMLSelectElement>('Endpoint').value).toBe('readCard')
  expect(screen.getByText('GET /cards/:cardId')).toBeTruthy()
})
