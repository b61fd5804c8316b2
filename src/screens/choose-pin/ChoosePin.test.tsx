import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { defaultPinPolicy, judgePin } from '../../contract/pin-rules.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

type App = Awaited<ReturnType<typeof renderApp>>

/** Proves the identity by hand and gives the form. */
const open = async (scenario: Parameters<typeof renderApp>[0] = 'first-pin') => {
  const app = await renderApp(scenario, '/cards/everyday/identity')
  const [year = '', month = '', day = ''] = (app.answers['birth-date'] ?? '').split('-')
  await app.user.type(screen.getByLabelText('Day'), day)
  await app.user.type(screen.getByLabelText('Month'), month)
  await app.user.type(screen.getByLabelText('Year'), year)
  await app.user.type(screen.getByLabelText('Card security code'), app.answers['security-code'] ?? '')
  await app.user.click(screen.getByRole('button', { name: 'Continue' }))
  await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  return app
}

const pin = () => screen.getByLabelText<HTMLInputElement>('New PIN')
const confirm = () => screen.getByLabelText<HTMLInputElement>('Confirm PIN')

const set = async ({ user }: App, digits: string, again = digits) => {
  await user.type(pin(), digits)
  await user.type(confirm(), again)
  await user.click(screen.getByRole('button', { name: 'Set PIN' }))
}

const isDone = () => screen.findByRole('heading', { level: 1, name: 'Your PIN is set' })
const timesSet = ({ issuer }: App) => issuer.save().outbox.filter(({ kind }) => kind === 'pin-chosen').length

describe('choosing a PIN', () => {
  it('sets it, says what happens next, and leaves no form behind', async () => {
    const app = await open()
    await set(app, '7294')
    await isDone()
    expect(screen.getByText(/You’ll be asked to sign, not for your PIN/)).toBeTruthy()
    expect(screen.getByText('m•••••@example.com')).toBeTruthy()
    expect(timesSet(app)).toBe(2)
    expect(document.body.innerHTML).not.toContain('7294')
    await app.router.navigate('/cards/everyday/choose-pin')
    await screen.findByText(/Your PIN is already set/)
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?why=already-set')
  })

  it.each([
    ['1111', /same digit over and over/],
    ['1234', /up or down in even steps/],
    ['7474', /made of pairs/],
    ['3883', /reads the same backwards/],
    ['2580', /shape on the keypad/],
    ['1984', /looks like a year/],
    ['1342', /most common PINs/],
    ['4868', /on your card/],
  ])('%s: says why, and only at the last digit', async (digits, why) => {
    const { user } = await open()
    await user.type(pin(), digits.slice(0, 3))
    expect(screen.queryByText(why)).toBeNull()
    await user.type(pin(), digits.slice(3))
    expect(await screen.findByText(why)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Set PIN' }))
    expect(screen.getByRole('link', { name: why })).toBeTruthy()
  })

  it('asks again for the second PIN only, when the two differ', async () => {
    const app = await open()
    await set(app, '7294', '7249')
    expect(await screen.findByRole('link', { name: /aren’t the same/ })).toBeTruthy()
    expect(pin().value).toBe('7294')
    expect(confirm().value).toBe('')
    expect(timesSet(app)).toBe(0)
  })

  it('suggests an allowed PIN and shows it', async () => {
    const app = await open()
    await app.user.click(screen.getByRole('button', { name: 'Suggest a PIN' }))
    expect(judgePin(defaultPinPolicy, pin().value)).toEqual({ accepted: true })
    expect(screen.getByRole('button', { name: 'Hide PIN' })).toBeTruthy()
    expect(confirm().value).toBe('')
  })

  it('says why the issuer refuses what the page could not know, and lets another try follow', async () => {
    const app = await open()
    await set(app, '1704')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/date of birth/)
    expect(alert.textContent).toMatch(/has not been changed/)
    expect(pin().value + confirm().value).toBe('')
    await set(app, '7294')
    await isDone()
  })

  it('is safe when the answer is lost after the issuer acted', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'drop-after', times: 1 }])
    await set(app, '7294')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('sends the same message again when it never arrived', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'offline', times: 1 }])
    await set(app, '7294')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('says that nothing changed once that is certain, and takes a PIN again', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'offline', times: 1 }])
    await set(app, '7294')
    // The message is too old by the time it arrives.
    app.clock.advance(150_000)
    expect(await screen.findByText(/didn’t reach us in time/)).toBeTruthy()
    await set(app, '8305')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('says that it does not know when nobody answers, and asks again on demand', async () => {
    const app = await open()
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

  it('waits for a set that is still at work', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'problem', code: 'set-in-progress', times: 1 }])
    await set(app, '7294')
    await isDone()
    expect(timesSet(app)).toBe(2)
  })

  it('shows the truth from the answer itself when the next question gets none', async () => {
    const app = await open()
    app.faults.set('readCard', [{ kind: 'offline', times: 'always' }])
    await set(app, '7294')
    await isDone()
  })

  it('takes the focus for a refusal once, and lets it go when another PIN is typed', async () => {
    const app = await open()
    await set(app, '1704')
    const alert = await screen.findByRole('alert')
    expect(document.activeElement).toBe(alert)
    await app.user.type(pin(), '123')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.activeElement).toBe(pin())
  })

  it('leaves somebody alone who has gone elsewhere meanwhile', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'delay', ms: 300, times: 1 }])
    await set(app, '7294')
    await app.user.click(screen.getByRole('link', { name: 'Help' }))
    await screen.findByRole('heading', { level: 1, name: 'Help' })
    await vi.waitFor(() => expect(timesSet(app)).toBe(2))
    expect(addressOf(app.router)).toBe('/help')
  })

  it('sends a PIN sealed with a retired key once more, unseen', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'problem', code: 'key-retired', times: 1 }])
    await set(app, '7294')
    await isDone()
  })

  it('leads back to the questions when the grant has run out', async () => {
    const app = await open()
    app.clock.advance(4 * 60_000)
    // The session lives on by another call while the grant ages.
    await fetch('/api/v1/cards')
    app.clock.advance(2 * 60_000)
    await set(app, '7294')
    await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?why=grant-expired')
    expect(timesSet(app)).toBe(0)
  })

  it('takes a PIN again where the issuer refuses the proof that it still has', async () => {
    const app = await open()
    app.faults.set('setPin', [{ kind: 'problem', code: 'grant-required', times: 1 }])
    await set(app, '7294')
    await screen.findByText(/already confirmed it’s you/)
    await set(app, '7294')
    await isDone()
  })

  it('clears both when the page is hidden, and says so', async () => {
    const { user } = await open()
    await user.type(pin(), '7294')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(await screen.findByText(/We cleared your PIN/)).toBeTruthy()
    expect(pin().value).toBe('')
  })
})
