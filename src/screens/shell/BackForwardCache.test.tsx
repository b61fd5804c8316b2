import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { call } from '../../api/client.ts'
import { atMachine } from '../../test/at-machine.ts'
import { renderApp } from '../../test/render-app.tsx'

describe('a page out of the back/forward cache', () => {
  const turn = (type: 'pagehide' | 'pageshow', persisted = true) =>
    act(async () => void window.dispatchEvent(Object.assign(new Event(type), { persisted })))
  const main = () => screen.getByRole('main')

  it('is covered until the issuer was asked', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await turn('pagehide')
    expect(main().dataset.doubtful).toBeTruthy()
    expect(main().getAttribute('aria-busy')).toBe('true')
    await atMachine(app)
    await turn('pageshow')
    await screen.findByText(/Chosen at a cash machine/i)
    await vi.waitFor(() => expect(main().dataset.doubtful).toBeUndefined())
  })

  it('shows nothing of a session that ended meanwhile', async () => {
    await renderApp('first-pin', '/cards/everyday/pin')
    await turn('pagehide')
    await call('signOut', {})
    await turn('pageshow')
    await screen.findByRole('heading', { level: 1, name: 'You’re logged out here too' })
    await vi.waitFor(() => expect(main().dataset.doubtful).toBeUndefined())
  })

  it('says so when nobody can be asked', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await turn('pagehide')
    for (const endpoint of ['readSession', 'readCard'] as const) {
      app.faults.set(endpoint, [{ kind: 'offline', times: 1 }])
    }
    await turn('pageshow')
    await screen.findByRole('button', { name: 'Try again' })
    expect(screen.queryByText(/has no PIN yet/)).toBeNull()
  })

  it('that is only left, and not kept, is not covered', async () => {
    await renderApp('first-pin', '/cards')
    await turn('pagehide', false)
    expect(main().dataset.doubtful).toBeUndefined()
  })
})
