import { act, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { call } from '../../api/client.ts'
import { otherTab } from '../../test/other-tab.ts'
import { renderApp } from '../../test/render-app.tsx'

afterEach(() => vi.useRealTimers())

/** Lets the device's clock and the issuer's pass together. */
const pass = async (app: Awaited<ReturnType<typeof renderApp>>, seconds: number) => {
  app.clock.advance(seconds * 1000)
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

const open = async (scenario: 'session-expiring' | 'first-pin' = 'session-expiring') => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  return renderApp(scenario, '/cards/everyday/pin')
}

const warning = () => screen.findByRole('dialog', { name: 'Are you still there?' })

it('warns a minute before the end, counts down, and one press stays', async () => {
  const app = await open()
  await pass(app, 5)
  expect(screen.queryByRole('dialog')).toBeNull()
  await pass(app, 8)
  await warning()
  const { user } = app
  await user.click(screen.getByRole('button', { name: 'Stay logged in' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await pass(app, 5)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('clears and says so when the time is up, offline too', async () => {
  const app = await open()
  app.faults.set('readSession', [{ kind: 'offline', times: 'always' }])
  await pass(app, 71)
  await pass(app, 1)
  await screen.findByRole('heading', { level: 1, name: 'We’ve logged you out' })
  expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
})

it('ends when the time is up, and not a second later, whenever the last answer came', async () => {
  const app = await open()
  await pass(app, 0.4)
  await call('listCards', {})
  app.faults.set('readSession', [{ kind: 'offline', times: 'always' }])
  await pass(app, 69)
  await warning()
  await pass(app, 0.8)
  expect(screen.queryByRole('button', { name: 'Log out' })).toBeTruthy()
  await pass(app, 0.3)
  expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
})

it('goes when another tab stays logged in', async () => {
  const other = otherTab()
  const app = await open()
  await pass(app, 13)
  await warning()
  await call('extendSession', {})
  other.says('active')
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('speaks of the time left now and then, not every second', async () => {
  const app = await open()
  await pass(app, 10)
  await warning()
  const said = new Set<string | null>()
  for (let second = 0; second < 58; second++) {
    await pass(app, 1)
    said.add(screen.getByRole('dialog').querySelector('[role=status]')?.textContent ?? null)
  }
  expect([...said].map((text) => /\d+/.exec(text ?? '')?.[0])).toEqual(['60', '30', '10'])
})

it('says that the last end cannot be moved, once, and gets out of the way', async () => {
  const app = await open('first-pin')
  for (let minute = 0; minute < 28; minute += 4) {
    await pass(app, 4 * 60)
    await call('extendSession', {})
  }
  await pass(app, 61)
  await screen.findByRole('dialog', { name: 'Your time is nearly up' })
  expect(screen.queryByRole('button', { name: 'Stay logged in' })).toBeNull()
  await app.user.click(screen.getByRole('button', { name: 'Carry on until then' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await pass(app, 30)
  expect(screen.queryByRole('dialog')).toBeNull()
  await pass(app, 30)
  await screen.findByRole('heading', { level: 1, name: 'We’ve logged you out' })
})
