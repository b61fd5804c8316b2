import { act, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { createApi } from '../../api/client.ts'
import { otherTab } from '../../test/other-tab.ts'
import { renderApp } from '../../test/render-app.tsx'

afterEach(() => vi.useRealTimers())

/** Advances the page's clock and the issuer's clock together. */
const pass = async (app: Awaited<ReturnType<typeof renderApp>>, seconds: number) => {
  app.clock.advance(seconds * 1000)
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

const open = async (scenario: 'session-expiring' | 'first-pin' = 'session-expiring') => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  return renderApp(scenario, '/cards/everyday/pin')
}

const warning = () => screen.findByRole('dialog', { name: 'Are you still there?' })
const logOut = () => screen.queryAllByRole('button', { name: 'Log out' })

it('warns a minute before the end, with a button that extends the session', async () => {
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

it('is read out with the time left, which changes only when it is announced', async () => {
  const app = await open()
  await pass(app, 13)
  const dialog = await warning()
  const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toMatch(/log you out in 60 seconds/)
  expect(described?.getAttribute('role')).toBe('status')
})

it('offers to log out at once, and the issuer ends the session', async () => {
  const app = await open()
  await pass(app, 13)
  await app.user.click(within(await warning()).getByRole('button', { name: 'Log out' }))
  await screen.findByRole('heading', { level: 1, name: 'You’re logged out' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(Object.keys(app.issuer.save().sessions)).toEqual([])
})

it('clears the page and says so when the time is up, even offline', async () => {
  const app = await open()
  app.faults.set('readSession', [{ kind: 'offline', times: 'always' }])
  await pass(app, 71)
  await pass(app, 1)
  await screen.findByRole('heading', { level: 1, name: 'We’ve logged you out' })
  expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
})

it('ends when the time is up and not a second later, even if the last answer came between two ticks', async () => {
  const app = await open()
  await pass(app, 0.4)
  await app.core.api.call('listCards', {})
  app.faults.set('readSession', [{ kind: 'offline', times: 'always' }])
  await pass(app, 69)
  await warning()
  await pass(app, 0.8)
  expect(logOut()).not.toEqual([])
  await pass(app, 0.3)
  expect(logOut()).toEqual([])
})

it('closes the warning when another tab extends the session', async () => {
  const other = otherTab()
  const app = await open()
  await pass(app, 13)
  await warning()
  await createApi().call('extendSession', {})
  other.says('active')
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('announces the time left at 60, 30 and 10 seconds, not every second', async () => {
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

it('shows once that the final end cannot be extended, and stays closed after that', async () => {
  const app = await open('first-pin')
  for (let minute = 0; minute < 28; minute += 4) {
    await pass(app, 4 * 60)
    await app.core.api.call('extendSession', {})
  }
  await pass(app, 61)
  await screen.findByRole('dialog', { name: 'Your time is nearly up' })
  expect(screen.queryByRole('button', { name: 'Stay logged in' })).toBeNull()
  within(screen.getByRole('dialog')).getByRole('button', { name: 'Log out' })
  await app.user.click(screen.getByRole('button', { name: 'Finish what I’m doing' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await pass(app, 30)
  expect(screen.queryByRole('dialog')).toBeNull()
  await pass(app, 30)
  await screen.findByRole('heading', { level: 1, name: 'We’ve logged you out' })
})
