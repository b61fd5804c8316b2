import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createApi } from '../../api/client.ts'
import { atMachine } from '../../test/at-machine.ts'
import { lateAnswer } from '../../test/late-answer.ts'
import { otherTab } from '../../test/other-tab.ts'
import { personOf } from '../../test/person-of.ts'
import { comeBack } from '../../test/quiet.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'
import { addTomasz } from '../../test/second-person.ts'

const told = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const out = { signedIn: false }

/** Logs out at the issuer, as another tab or the bank’s own page would. */
const logOutElsewhere = () => createApi().call('signOut', {})

describe('a person who returns to the tab', () => {
  it('sees a change from another channel, and keeps the focus', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    const help = screen.getByRole('link', { name: 'Help' })
    help.focus()
    await atMachine(app)
    expect(screen.getByText(/has no PIN yet/)).toBeTruthy()
    await comeBack(app)
    await screen.findByText(/Chosen at a cash machine/i)
    expect(document.activeElement).toBe(help)
  })

  it('sees the cards as they are now', async () => {
    const app = await renderApp('first-pin', '/cards')
    await atMachine(app)
    document.dispatchEvent(new Event('visibilitychange'))
    await screen.findByText('PIN set')
  })

  it('causes one call, even when the window sends several events', async () => {
    const app = await renderApp('first-pin', '/cards')
    const asked = vi.spyOn(app.issuer, 'listCards')
    await comeBack(app, () => {
      window.dispatchEvent(new Event('focus'))
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new Event('focus'))
    })
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('still sees the old data when the read of the session is unanswered', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await atMachine(app)
    app.faults.set('readSession', [{ kind: 'offline', times: 1 }])
    await comeBack(app)
    expect(app.faults.list().readSession ?? []).toEqual([])
    expect(screen.getByText(/has no PIN yet/)).toBeTruthy()
    await comeBack(app)
    await screen.findByText(/Chosen at a cash machine/i)
  })

  it('sees the old card with its time, and the new history, when the read of the card is unanswered', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await atMachine(app)
    app.faults.set('readCard', [{ kind: 'offline', times: 1 }])
    await comeBack(app)
    await screen.findByText(/We can’t get the latest details right now\. These are from/)
    expect(screen.getByText(/has no PIN yet/)).toBeTruthy()
    expect(screen.getByText(/Chosen at a cash machine/i)).toBeTruthy()
    await comeBack(app)
    await vi.waitFor(() => expect(screen.queryByText(/has no PIN yet/)).toBeNull())
    expect(screen.queryByText(/These are from/)).toBeNull()
  })

  it('sees that the card is now frozen, even when the read of its history is unanswered', async () => {
    const app = await renderApp('change-pin', '/cards/everyday/pin')
    await screen.findByText(/^Chosen online on/)
    await personOf(app).report('everyday')
    app.faults.set('listNotices', [{ kind: 'offline', times: 1 }])
    await comeBack(app)
    await screen.findByText(/This card was reported/)
    expect(screen.queryByRole('link', { name: 'View your PIN' })).toBeNull()
    expect(screen.getByText(/^Chosen online on/)).toBeTruthy()
  })

  it('still sees the old history when only the read of the history is unanswered', async () => {
    const app = await renderApp('change-pin', '/cards/everyday/pin')
    await screen.findByText(/^Chosen online on/)
    const read = vi.spyOn(app.issuer, 'readCard')
    app.faults.set('listNotices', [{ kind: 'offline', times: 1 }])
    await comeBack(app)
    expect(app.faults.list().listNotices ?? []).toEqual([])
    expect(read).toHaveBeenCalled()
    expect(screen.getByText(/^Chosen online on/)).toBeTruthy()
  })

  it('keeps what they were typing', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/identity')
    const read = vi.spyOn(app.issuer, 'readSession')
    const card = vi.spyOn(app.issuer, 'readCard')
    const code = await screen.findByLabelText(/security code/i)
    await app.user.type(code, '12')
    await comeBack(app)
    expect(read).toHaveBeenCalled()
    expect(card).not.toHaveBeenCalled()
    expect(code).toHaveProperty('value', '12')
    expect(document.activeElement).toBe(code)
  })

  it('sees that the session has ended', async () => {
    const app = await renderApp('first-pin', '/cards')
    await logOutElsewhere()
    await comeBack(app)
    await told('You’re no longer logged in')
  })
})

describe('what happens in another tab', () => {
  it('a log-out there is shown here, and the next log-in can lead back', async () => {
    const other = otherTab()
    const app = await renderApp('first-pin', '/cards/everyday/pin')
    await logOutElsewhere()
    other.says('signed-out')
    await told('You’re logged out here too')
    expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
    expect(addressOf(app.router)).toBe(
      `/signed-out?from=%2Fcards%2Feveryday%2Fpin&ended=elsewhere&whose=${app.core.session.known()?.whose}`,
    )
  })

  it('a log-out in another world of the mock changes nothing here', async () => {
    const other = otherTab()
    const app = await renderApp('first-pin', '/cards')
    const read = vi.spyOn(app.issuer, 'readSession')
    other.says('signed-out')
    await app.quiet()
    expect(read).toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Log out' })).toBeTruthy()
    expect(addressOf(app.router)).toBe('/cards')
  })

  it('an expired session there ends the session here when the issuer cannot be reached', async () => {
    const other = otherTab()
    const app = await renderApp('first-pin', '/cards')
    app.faults.set('readSession', [{ kind: 'offline', times: 'always' }])
    other.says('expired')
    await told('We’ve logged you out')
  })

  it('a log-out here is sent to the other tab, once', async () => {
    const other = otherTab()
    const { user } = await renderApp('first-pin', '/cards')
    await user.click(screen.getByRole('button', { name: 'Log out' }))
    await told('You’re logged out')
    await vi.waitFor(() => expect(other.heard.filter((word) => word !== 'active')).toEqual(['signed-out']))
  })

  it.each([
    ['/sign-in?from=/cards/everyday/pin', 'Your PIN'],
    ['/sign-in?from=//evil.example', 'Your PIN'],
    ['/sign-in?from=/cards/everyday/pin&whose=other', 'Your PIN'],
  ])('after a log-in there, %s continues by itself when the person returns', async (path, heading) => {
    const app = await renderApp('first-pin', path, out)
    app.signInAs()
    await comeBack(app)
    await told(heading)
    expect(app.router.state.historyAction, 'Back does not lead to the log-in').toBe('REPLACE')
  })

  it('another person’s log-in clears the page, and is shown until someone continues to the cards', async () => {
    const other = otherTab()
    const tomasz = addTomasz()
    const app = await renderApp('first-pin', '/cards/everyday/identity')
    const { user, router, clock, signInAs } = app
    await user.type(await screen.findByLabelText(/security code/i), '12')
    clock.advance(1000)
    signInAs(tomasz)
    other.says('signed-in')
    await told('We’ve logged you out here')
    await comeBack(app)
    await told('We’ve logged you out here')
    expect(screen.queryByRole('button', { name: 'Log out' }), 'their session is not used yet').toBeNull()
    await user.click(screen.getByRole('link', { name: 'Carry on here' }))
    await told('Your PIN')
    expect(addressOf(router)).toBe('/cards/traveller/pin')
    expect(screen.getAllByText('Traveller').length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: 'Log out' })).toBeTruthy()
  })
})

it('the end of a session does not wait for a navigation, whose target becomes the return address', async () => {
  const app = await renderApp('first-pin', '/cards')
  // The answer never comes.
  lateAnswer(app, 'readCard')
  const asked = vi.spyOn(app.issuer, 'readCard')
  await app.user.click(screen.getByRole('link', { name: /^Everyday/ }))
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  act(() => app.core.session.expire())
  expect(screen.queryByRole('link', { name: /Everyday/ }), 'at once').toBeNull()
  await told('We’ve logged you out')
  expect(addressOf(app.router)).toBe(
    `/signed-out?from=%2Fcards%2Feveryday%2Fpin&ended=expired&whose=${app.core.session.known()?.whose}`,
  )
})

describe('a page that needs no log-in', () => {
  it.each(['/help', '/nowhere'])('%s asks who is logged in after it is shown', async (path) => {
    const app = await renderApp('first-pin', path)
    await screen.findByRole('button', { name: 'Log out' })
    expect(screen.getByRole('link', { name: 'Your cards' })).toBeTruthy()
    expect(addressOf(app.router)).toBe(path)
  })

  it('appears before the issuer is asked, and does not change when nobody is logged in', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const app = await renderApp('first-pin', '/help', out)
    await app.quiet()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
  })
})
