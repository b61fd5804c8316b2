import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { choosePin, isDone, set, timesSet } from '../../test/choose-pin.ts'
import { logIn } from '../../test/forms.ts'
import { addressOf } from '../../test/render-app.tsx'

describe('setting a PIN when an answer is lost', () => {
  it('sends no PIN when there is no connection to fetch a key, and accepts the PIN again', async () => {
    const app = await choosePin()
    const sent = vi.spyOn(app.issuer, 'setPin')
    app.faults.set('issueKey', [{ kind: 'offline', times: 1 }])
    await set(app, '7294')
    expect((await screen.findByRole('alert')).textContent).toMatch(/Check your connection/)
    expect(sent).not.toHaveBeenCalled()
    await set(app, '7294')
    await isDone()
  })

  it('sets the PIN once when the answer is lost after the issuer acted', async () => {
    const app = await choosePin()
    app.faults.set('setPin', [{ kind: 'drop-after', times: 1 }])
    await set(app, '7294')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('sends the same message again, with the same idempotency key, when it did not arrive', async () => {
    const app = await choosePin()
    const sent = vi.spyOn(globalThis, 'fetch')
    app.faults.set('setPin', [{ kind: 'offline', times: 1 }])
    await set(app, '7294')
    await isDone()
    expect(timesSet(app)).toBe(2)
    const messages = sent.mock.calls.flatMap(([url, init]) =>
      String(url).endsWith('/everyday/pin')
        ? [`${init?.body} ${new Headers(init?.headers).get('idempotency-key')}`]
        : [],
    )
    expect(messages).toHaveLength(2)
    expect(new Set(messages).size).toBe(1)
  })

  it('says that nothing has changed once that is certain, and accepts a PIN again', async () => {
    const app = await choosePin()
    app.faults.set('setPin', [{ kind: 'offline', times: 1 }])
    await set(app, '7294')
    // The message is too old by the time it arrives.
    app.clock.advance(150_000)
    expect(await screen.findByText(/reached us too late/)).toBeTruthy()
    await set(app, '8305')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('shows that the result is unknown when no answer comes, and asks again on request', async () => {
    const app = await choosePin()
    app.faults.set('setPin', [
      { kind: 'drop-after', times: 1 },
      { kind: 'offline', times: 3 },
    ])
    await set(app, '7294')
    await screen.findByRole('heading', { level: 1, name: 'Did it work?' })
    expect(document.title).toMatch(/^Did it work\?/)
    await app.user.click(await screen.findByRole('button', { name: 'Check again' }))
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('waits while the issuer is still setting the PIN', async () => {
    const app = await choosePin()
    app.faults.set('setPin', [{ kind: 'problem', code: 'set-in-progress', times: 1 }])
    await set(app, '7294')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('shows after the next log-in that the PIN is set, although every answer was lost', async () => {
    const app = await choosePin()
    app.faults.set('setPin', [{ kind: 'drop-after', times: 'always' }])
    await set(app, app.goodPin)
    await screen.findByRole('button', { name: 'Check again' })

    app.clock.advance(10 * 60_000)
    await app.user.click(screen.getByRole('button', { name: 'Check again' }))
    app.faults.clear('setPin')
    await app.user.click(await screen.findByRole('link', { name: 'Log in again' }))
    await logIn(app)

    await screen.findByText(/^PIN set .*, online$/)
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?why=already-set')
  })
})
