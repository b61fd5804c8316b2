import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createApi } from '../../api/client.ts'
import { atMachine } from '../../test/at-machine.ts'
import { renderApp } from '../../test/render-app.tsx'

describe('a page and the back/forward cache', () => {
  const turn = (type: 'pagehide' | 'pageshow', persisted = true) =>
    act(async () => void window.dispatchEvent(Object.assign(new Event(type), { persisted })))
  const isCovered = () => document.documentElement.dataset.covered !== undefined

  it('is covered until the issuer has been asked', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await turn('pagehide')
    expect(isCovered()).toBe(true)
    await atMachine(app)
    await turn('pageshow')
    await screen.findByText(/Chosen at a cash machine/i)
    await vi.waitFor(() => expect(isCovered()).toBe(false))
  })

  it('shows nothing from a session that has ended meanwhile', async () => {
    await renderApp('first-pin', '/cards/everyday/pin')
    await turn('pagehide')
    await createApi().call('signOut', {})
    await turn('pageshow')
    await screen.findByRole('heading', { level: 1, name: 'You’re no longer logged in' })
    await vi.waitFor(() => expect(isCovered()).toBe(false))
  })

  it('says so when the issuer cannot be reached', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await turn('pagehide')
    for (const endpoint of ['readSession', 'readCard'] as const) {
      app.faults.set(endpoint, [{ kind: 'offline', times: 1 }])
    }
    await turn('pageshow')
    await screen.findByRole('button', { name: 'Try again' })
    expect(screen.queryByText(/has no PIN yet/)).toBeNull()
  })

  it('is not covered when the browser does not put it into the cache', async () => {
    await renderApp('first-pin', '/cards')
    await turn('pagehide', false)
    expect(isCovered()).toBe(false)
  })
})
