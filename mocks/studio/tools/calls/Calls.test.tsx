import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { mockWindow } from '../../../../src/test/mock-window.ts'
import { parseFaults } from '../../../server/faults.ts'
import { seenOn } from '../../../test/studio-place.ts'
import { Calls } from './Calls.tsx'

let world: ReturnType<typeof mockWindow>
beforeEach(() => {
  world = mockWindow('change-pin')
  render(<Calls mock={world.mock} />)
})

const ask = (...what: Parameters<typeof world.ask>) => act(() => world.ask(...what))
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-call]')]
const line = (words: RegExp) => screen.getByRole('button', { name: words })

test('the list shows the calls as they are made, the latest first', async () => {
  expect(screen.getByText('No calls yet.')).toBeTruthy()
  world.mock.faults.set('readCard', [{ kind: 'problem', code: 'card-not-found', times: 1 }])
  await ask('GET', '/cards')
  await ask('GET', '/cards/everyday')
  expect(lines().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(
      /^GET \/cards\/everyday404card-not-foundfault: problem card-not-found\d+ ms · \d\d:\d\d:\d\d$/,
    ),
    expect.stringMatching(/^GET \/cards200\d+ ms · \d\d:\d\d:\d\d$/),
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(lines()).toEqual([])
})

test('calls can be filtered by text, endpoint and errors', async () => {
  world.mock.faults.set('readCard', [{ kind: 'offline', times: 1 }])
  for (const path of ['/cards', '/cards/everyday', '/cards/everyday']) await ask('GET', path)
  fireEvent.change(screen.getByLabelText('Filter the calls'), { target: { value: 'everyday' } })
  expect(screen.getByText('2 of 3 calls')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('Only errors'))
  expect(lines()).toHaveLength(1)
  expect(lines()[0]?.textContent).toContain('offline')
  fireEvent.change(screen.getByLabelText('Endpoint'), { target: { value: 'listCards' } })
  expect(lines()).toEqual([])
  expect(screen.getByText('0 of 3 calls')).toBeTruthy()
})

test('an open call shows its request and answer, without secrets', async () => {
  const { grantId, encryptedPin } = await world.holder.message(
    'everyday',
    await world.holder.prove('everyday'),
    '7305',
  )
  await ask(
    'POST',
    '/cards/everyday/pin',
    { grantId, encryptedPin },
    { 'idempotency-key': 'a-key-of-a-test' },
  )
  await ask('POST', '/session', world.mock.scenario.signIn)
  fireEvent.click(line(/^POST \/cards\/everyday\/pin/))
  fireEvent.click(line(/^POST \/session/))
  expect(screen.getAllByText('‹secret›')).toHaveLength(2)
  expect(document.body.textContent).toContain(`"grantId": "${grantId}"`)
  expect(document.body.textContent).toContain('"state": "completed"')
  const seen = seenOn(document)
  const { answers, signIn } = world.mock.scenario
  for (const secret of ['7305', encryptedPin, signIn.password, ...Object.values(answers)])
    expect(seen).not.toContain(secret)
  fireEvent.click(line(/^POST \/session/))
  expect(screen.getAllByText('‹secret›')).toHaveLength(1)
})

test('an open call says that the call never arrived, or that its answer had no body', async () => {
  world.mock.faults.set('listCards', [{ kind: 'offline', times: 1 }])
  await ask('GET', '/cards')
  await ask('DELETE', '/session')
  fireEvent.click(line(/^GET \/cards/))
  fireEvent.click(line(/^DELETE \/session/))
  expect(screen.getByText('The call never reached the issuer.')).toBeTruthy()
  expect(screen.getByText('The answer has no data.')).toBeTruthy()
})

test('a long answer shows its beginning, and the rest on request', async () => {
  await ask('GET', '/cards')
  fireEvent.click(line(/^GET \/cards/))
  const closing = () => document.querySelector('pre')?.textContent.trimEnd().endsWith('\n}')
  expect(closing()).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: /^Show all \d+ lines$/ }))
  expect(closing()).toBe(true)
})

test('a refusal can be turned into a fault that each call meets until the fault is switched off', async () => {
  world.mock.faults.set('listCards', [{ kind: 'problem', code: 'rate-limited', retryAfter: 7, times: 1 }])
  await ask('GET', '/cards')
  fireEvent.click(line(/^GET \/cards/))
  const again = within(screen.getByRole('group', { name: /^Repeat this fault/ })).getByRole('button')
  fireEvent.click(again)
  expect(again.getAttribute('aria-pressed')).toBe('true')
  for (let left = 2; left > 0; left -= 1) {
    const answer = await ask('GET', '/cards')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7'])
  }
  fireEvent.click(again)
  expect((await ask('GET', '/cards')).status).toBe(200)
})

test('a fault made from a call is still shown as on after a reload', async () => {
  const refusal = { kind: 'problem', code: 'rate-limited', retryAfter: 7 } as const
  world.mock.faults.set('listCards', [{ ...refusal, times: 1 }])
  await ask('GET', '/cards')
  const kept = parseFaults(JSON.parse(JSON.stringify({ listCards: [{ ...refusal, times: 'always' }] })))
  world.mock.faults.set('listCards', kept?.listCards ?? [])
  fireEvent.click(line(/^GET \/cards/))
  const again = within(screen.getByRole('group', { name: /^Repeat this fault/ })).getByRole('button')
  expect(again.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(again)
  expect(world.mock.faults.list().listCards ?? []).toEqual([])
})

test('a call that went well offers the usual faults', async () => {
  await ask('GET', '/cards')
  fireEvent.click(line(/^GET \/cards/))
  const offered = within(screen.getByRole('group', { name: /^Make this call fail/ }))
  fireEvent.click(offered.getByRole('button', { name: 'answer lost' }))
  expect(offered.getByRole('status').textContent).toBe('On for every call of listCards.')
  expect((await ask('GET', '/cards')).type).toBe('error')
})

test('the arrow keys move the focus from call to call, and Enter opens a call', async () => {
  for (const path of ['/cards', '/cards/everyday', '/session']) await ask('GET', path)
  const user = userEvent.setup({ delay: null })
  lines()[0]?.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(lines()[2])
  await user.keyboard('{Home}{ArrowDown}{ArrowUp}{End}{Enter}')
  expect(document.activeElement).toBe(lines()[2])
  expect(lines()[2]?.getAttribute('aria-expanded')).toBe('true')
  await user.keyboard('{Tab}{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Copy')
})
