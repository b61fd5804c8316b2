import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { choosePin, set } from '../../test/choose-pin.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'
import { waits } from './pending.ts'

afterEach(() => vi.useRealTimers())

const setPin = async () => {
  const app = await choosePin('result-pending')
  await set(app, app.goodPin)
  await screen.findByRole('heading', { level: 1, name: 'We’re still confirming your PIN' })
  return app
}

describe('the end of the journey', () => {
  it('leads to the card’s page when no PIN was set', async () => {
    const { router } = await renderApp('first-pin', '/cards/everyday/done')
    expect(addressOf(router)).toBe('/cards/everyday/pin?why=nothing-set')
  })

  it('claims nothing while the result is pending, and then shows it automatically', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    const app = await setPin()
    expect(screen.queryByText('Your PIN is set')).toBeNull()
    app.clock.advance(21_000)
    await act(() => vi.advanceTimersByTimeAsync(waits[0] ?? 0))
    await screen.findByRole('heading', { level: 1, name: 'Your PIN is set' })
    expect(screen.getByText(/You’ll be asked to sign/)).toBeTruthy()
  })

  it('shows the card with a tick only when the issuer has said yes, and one thing to do next', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    const app = await setPin()
    const ticks = () => document.querySelectorAll('svg[data-arriving] [data-part="badge"]').length
    expect(ticks()).toBe(0)
    app.clock.advance(21_000)
    await act(() => vi.advanceTimersByTimeAsync(waits[0] ?? 0))
    await screen.findByText(/^Next: buy something in a shop/)
    expect(ticks()).toBe(1)
    expect(screen.getByRole('link', { name: 'Done' }).getAttribute('href')).toBe('/cards/everyday/pin')
  })

  it('is shown instead of the form while the result is pending', async () => {
    const app = await setPin()
    await app.router.navigate('/cards/everyday/choose-pin')
    expect(addressOf(app.router)).toBe('/cards/everyday/done?why=still-open')
  })
})
