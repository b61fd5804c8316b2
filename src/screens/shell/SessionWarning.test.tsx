import { act, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { renderApp } from '../../test/render-app.tsx'

afterEach(() => vi.useRealTimers())

/** Lets the device's clock and the issuer's pass together. */
const pass = async (app: Awaited<ReturnType<typeof renderApp>>, seconds: number) => {
  app.clock.advance(seconds * 1000)
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
}

const open = async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval', 'Date'] })
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  return renderApp('session-expiring', '/cards/everyday/pin')
}

it('warns a minute before the end, counts down, and one press stays', async () => {
  const app = await open()
  await pass(app, 5)
  expect(screen.queryByRole('dialog')).toBeNull()
  await pass(app, 8)
  await screen.findByRole('dialog', { name: 'Are you still there?' })
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
