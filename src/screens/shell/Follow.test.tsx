import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { scenarios } from '../../../mocks/scenarios.ts'
import { call } from '../../api/client.ts'
import { expireSession } from '../../api/session.ts'
import { atMachine } from '../../test/at-machine.ts'
import { otherTab } from '../../test/other-tab.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

type App = Awaited<ReturnType<typeof renderApp>>

const told = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const look = () => act(async () => void window.dispatchEvent(new Event('focus')))
const out = { signedIn: false }

/** Tomasz, with a card of his own, becomes a customer of the issuer in Maya's scenario. */
const addTomasz = () => {
  const { seed } = scenarios['first-pin']
  vi.spyOn(scenarios['first-pin'], 'seed').mockImplementation((now) => {
    const { customers, ...rest } = seed(now)
    const others = scenarios['several-cards'].seed(now).customers.map((customer) => ({
      ...customer,
      id: 'tomasz',
      cards: customer.cards.filter(({ id }) => id === 'traveller'),
    }))
    return { ...rest, customers: [...customers, ...others] }
  })
  return scenarios['several-cards'].signIn.userId
}

/** Resolves when a fault that happens once has happened. */
const met = (app: App, name: 'readCard' | 'readSession') =>
  vi.waitFor(() => expect(app.faults.list()[name] ?? []).toEqual([]))

describe('whoever turns to the tab again', () => {
  it('sees a change from another channel, where they were', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    const help = screen.getByRole('link', { name: 'Help' })
    help.focus()
    await atMachine(app)
    expect(screen.getByText(/has no PIN yet/)).toBeTruthy()
    await look()
    await screen.findByText(/Chosen at a cash machine/i)
    expect(document.activeElement).toBe(help)
  })

  it('sees the cards as they are now', async () => {
    const app = await renderApp('first-pin', '/cards')
    await atMachine(app)
    document.dispatchEvent(new Event('visibilitychange'))
    await screen.findByText('PIN set')
  })

  it('has one question asked, in however many ways the window tells of it', async () => {
    const app = await renderApp('first-pin', '/cards')
    const asked = vi.spyOn(app.issuer, 'listCards')
    await look()
    document.dispatchEvent(new Event('visibilitychange'))
    await look()
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it.each(['readCard', 'readSession'] as const)(
    'sees what they saw when %s gets no answer',
    async (endpoint) => {
      const app = await renderApp('first-pin', '/cards/everyday/pin')
      await atMachine(app)
      app.faults.set(endpoint, [{ kind: 'offline', times: 1 }])
      await look()
      await met(app, endpoint)
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(screen.getByText(/has no PIN yet/)).toBeTruthy()
      await look()
      await screen.findByText(/Chosen at a cash machine/i)
    },
  )

  it('sees the history they saw when it alone is not to be had, and what is new at the next look', async () => {
    const app = await renderApp('change-pin', '/cards/everyday/pin')
    await screen.findByText(/^Chosen online on/)
    const read = vi.spyOn(app.issuer, 'readCard')
    app.faults.set('listNotices', [{ kind: 'offline', times: 1 }])
    await look()
    await vi.waitFor(() => expect(app.faults.list().listNotices ?? []).toEqual([]))
    await vi.waitFor(() => expect(read).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(screen.getByText(/^Chosen online on/)).toBeTruthy()
  })

  it('keeps what they were typing', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/identity')
    const read = vi.spyOn(app.issuer, 'readSession')
    const card = vi.spyOn(app.issuer, 'readCard')
    const code = await screen.findByLabelText(/security code/i)
    await app.user.type(code, '12')
    await look()
    await vi.waitFor(() => expect(read).toHaveBeenCalled())
    expect(card).not.toHaveBeenCalled()
    expect(code).toHaveProperty('value', '12')
    expect(document.activeElement).toBe(code)
  })

  it('is told when the session is gone, however it went', async () => {
    await renderApp('first-pin', '/cards')
    await call('signOut', {})
    await look()
    await told('You’re logged out here too')
  })
})

describe('what happens in another tab', () => {
  it('a log-out is told here, and leads back after logging in', async () => {
    const other = otherTab()
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await call('signOut', {})
    other.says('signed-out')
    await told('You’re logged out here too')
    expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
    expect(addressOf(app.router)).toBe('/signed-out?from=%2Fcards%2Feveryday%2Fpin&ended=elsewhere')
  })

  it('a log-out in a world of its own changes nothing here', async () => {
    const other = otherTab()
    const app = await renderApp('first-pin', '/cards')
    const read = vi.spyOn(app.issuer, 'readSession')
    other.says('signed-out')
    await vi.waitFor(() => expect(read).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.getByRole('button', { name: 'Log out' })).toBeTruthy()
    expect(addressOf(app.router)).toBe('/cards')
  })

  it('an end is believed when the issuer cannot be asked', async () => {
    const other = otherTab()
    const app = await renderApp('first-pin', '/cards')
    app.faults.set('readSession', [{ kind: 'offline', times: 'always' }])
    other.says('expired')
    await told('We’ve logged you out')
  })

  it('logging out here is told there, once', async () => {
    const other = otherTab()
    const { user } = await renderApp('first-pin', '/cards')
    await user.click(screen.getByRole('button', { name: 'Log out' }))
    await told('You’re logged out')
    await vi.waitFor(() => expect(other.heard.filter((word) => word !== 'active')).toEqual(['signed-out']))
  })

  it.each([
    ['/sign-in?from=/cards/everyday/pin', 'Your PIN'],
    ['/signed-out?from=/cards/everyday/pin&ended=expired', 'Your PIN'],
    ['/signed-out?from=//evil.example', 'Your cards'],
  ])('a log-in lets %s go on by itself when it is looked at', async (path, heading) => {
    const app = await renderApp('first-pin', path, out)
    app.signInAs()
    await look()
    await told(heading)
    expect(app.router.state.historyAction, 'Back does not lead to the door').toBe('REPLACE')
  })

  it('somebody else’s log-in clears what was open, is told until it was read, and goes on to their cards', async () => {
    const other = otherTab()
    const tomasz = addTomasz()
    const { user, router, clock, signInAs } = await renderApp('first-pin', '/cards/everyday/identity')
    await user.type(await screen.findByLabelText(/security code/i), '12')
    clock.advance(1000)
    signInAs(tomasz)
    other.says('signed-in')
    await told('We’ve logged you out here')
    await look()
    await new Promise((resolve) => setTimeout(resolve, 150))
    await told('We’ve logged you out here')
    expect(screen.queryByRole('button', { name: 'Log out' }), 'their session is not taken up').toBeNull()
    await user.click(screen.getByRole('link', { name: 'Carry on here' }))
    await told('Your cards')
    expect(addressOf(router)).toBe('/cards')
    expect(screen.getByRole('link', { name: /Traveller/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Log out' })).toBeTruthy()
  })
})

it('a log-out the issuer never heard of is not undone by a look', async () => {
  const app = await renderApp('first-pin', '/cards')
  app.faults.set('signOut', [{ kind: 'offline', times: 1 }])
  await app.user.click(screen.getByRole('button', { name: 'Log out' }))
  await screen.findByText(/We couldn’t reach our service to log you out there/)
  const read = vi.spyOn(app.issuer, 'readSession')
  await look()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(read).not.toHaveBeenCalled()
  expect(addressOf(app.router)).toBe('/signed-out?ended=untold')
})

it('an end does not wait for a navigation that is under way, and knows where it was going', async () => {
  const app = await renderApp('first-pin', '/cards')
  app.faults.set('readCard', [{ kind: 'delay', ms: 5000, times: 1 }])
  await app.user.click(screen.getByRole('link', { name: /Everyday/ }))
  const start = performance.now()
  act(expireSession)
  expect(screen.queryByRole('link', { name: /Everyday/ }), 'at once').toBeNull()
  await told('We’ve logged you out')
  expect(performance.now() - start).toBeLessThan(1000)
  expect(addressOf(app.router)).toBe('/signed-out?from=%2Fcards%2Feveryday%2Fpin&ended=expired')
})

describe('a page that is open to all', () => {
  it.each(['/help', '/nowhere'])('%s finds out who is logged in, once it is shown', async (path) => {
    const app = await renderApp('first-pin', path)
    await screen.findByRole('button', { name: 'Log out' })
    expect(screen.getByRole('link', { name: 'Your cards' })).toBeTruthy()
    expect(addressOf(app.router)).toBe(path)
  })

  it('shows before anybody is asked, and stays as it is where nobody is logged in', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    await renderApp('first-pin', '/help', out)
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
  })
})
