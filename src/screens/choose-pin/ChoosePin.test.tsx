import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { defaultPinPolicy, judgePin } from '../../contract/pin-rules.ts'
import { choosePin, confirm, isDone, pin, set, timesSet } from '../../test/choose-pin.ts'
import { lateAnswer, leaveBefore } from '../../test/late-answer.ts'
import { addressOf, letPass } from '../../test/render-app.tsx'

describe('choosing a PIN', () => {
  it('sets the PIN, and does not show the form again', async () => {
    const app = await choosePin()
    await app.user.type(pin(), '7294')
    await app.user.type(confirm(), '7294')
    await app.user.click(screen.getByRole('button', { name: 'Set PIN' }))
    await isDone()
    expect(screen.getByText(/You’ll be asked to sign, not for your PIN/)).toBeTruthy()
    expect(screen.getByText('m•••••@example.com')).toBeTruthy()
    expect(timesSet(app)).toBe(2)
    expect(document.body.innerHTML).not.toContain('7294')
    await app.router.navigate('/cards/everyday/choose-pin')
    await screen.findByText(/Your PIN is already set/)
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?why=already-set')
  })

  it('shows why the PIN is refused, but only after the last digit', async () => {
    const { user } = await choosePin()
    const why = /on your card/
    await user.type(pin(), '486')
    expect(screen.queryByText(why)).toBeNull()
    await user.type(pin(), '8')
    expect(await screen.findByText(why)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Set PIN' }))
    expect(document.activeElement).toBe(pin())
    expect(screen.getAllByText(why)).toHaveLength(1)
    expect(screen.getAllByText('You can’t use this PIN.')).toHaveLength(1)
  })

  it('asks again for the second PIN only, when the two differ', async () => {
    const app = await choosePin()
    await set(app, '7294', '7249')
    expect(await screen.findByText(/aren’t the same/)).toBeTruthy()
    expect(document.activeElement).toBe(confirm())
    expect(confirm().getAttribute('aria-invalid')).toBe('true')
    expect(pin().getAttribute('aria-invalid')).toBeNull()
    expect(pin().value).toBe('7294')
    expect(confirm().value).toBe('')
    expect(timesSet(app)).toBe(0)
  })

  it('suggests an allowed PIN and shows it', async () => {
    const app = await choosePin()
    await app.user.click(screen.getByRole('button', { name: 'Suggest a PIN' }))
    expect(judgePin(defaultPinPolicy, pin().value)).toEqual({ accepted: true })
    expect(screen.getByRole('button', { name: 'Hide PIN' })).toBeTruthy()
    expect(confirm().value).toBe('')
  })

  it('shows why the issuer refuses a PIN that the page accepts, and allows another try', async () => {
    const app = await choosePin()
    await set(app, '1704')
    const why = await screen.findByText(/date of birth/)
    expect(why.closest('[role=status]')).toBeTruthy()
    expect(screen.getAllByText('You can’t use this PIN.')).toHaveLength(1)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(pin().value + confirm().value).toBe('')
    expect(pin().getAttribute('aria-invalid')).toBe('true')
    await set(app, '7294')
    await isDone()
  })

  it.each([
    ['gets no answer', { kind: 'offline' } as const],
    ['is refused with 429', { kind: 'status', status: 429, retryAfter: 30 } as const],
    ['is refused with 404', { kind: 'status', status: 404 } as const],
  ])(
    'shows the result from the answer to `setPin`, even when reading the card afterwards %s',
    async (_, fault) => {
      const app = await choosePin()
      app.faults.set('readCard', [{ ...fault, times: 'always' }])
      await set(app, '7294')
      await isDone()
    },
  )

  it.each([
    ['action-not-allowed', /can’t do that for this card right now/],
    ['grant-required', /check again that it’s you/],
  ] as const)(
    'shows the reason after %s, when the check of the address brings the person back to the form',
    async (code, words) => {
      const app = await choosePin()
      app.faults.set('setPin', [{ kind: 'problem', code, times: 1 }])
      await set(app, '7294')
      expect((await screen.findByRole('alert')).textContent).toMatch(words)
      expect(pin().value).toBe('')
    },
  )

  it.each([403, 409])(
    'treats a %i without a problem code as a refusal, and shows the form again',
    async (status) => {
      const app = await choosePin()
      const sent = vi.spyOn(app.issuer, 'setPin')
      app.faults.set('setPin', [{ kind: 'status', status, times: 1 }])
      await set(app, '7294')
      expect((await screen.findByRole('alert')).textContent).toMatch(/No PIN was set/)
      expect(sent).not.toHaveBeenCalled()
      await set(app, '7294')
      await isDone()
    },
  )

  it('moves the focus to the field once the issuer refuses its PIN, until another PIN is typed', async () => {
    const app = await choosePin()
    await set(app, '1704')
    await screen.findByText(/date of birth/)
    expect(document.activeElement).toBe(pin())
    await app.user.keyboard('8')
    expect(screen.queryByText(/date of birth/)).toBeNull()
    expect(pin().getAttribute('aria-invalid')).toBeNull()
    expect(pin().value).toBe('8')
  })

  it('does not interrupt a person who has left the screen before the answer', async () => {
    const app = await choosePin()
    const arrive = lateAnswer(app, 'setPin')
    await set(app, '7294')
    await leaveBefore(app, arrive)
    expect(timesSet(app)).toBe(2)
  })

  it('seals the PIN again automatically with a new key when the issuer has retired the first key', async () => {
    const app = await choosePin()
    const keys = vi.spyOn(app.issuer, 'issueKey')
    const { setPin } = app.issuer
    const sets = vi.spyOn(app.issuer, 'setPin').mockImplementationOnce((call) => {
      app.issuer.rotateKeys()
      return setPin(call)
    })
    await set(app, '7294')
    await isDone()
    expect(keys).toHaveBeenCalledTimes(2)
    expect(sets).toHaveBeenCalledTimes(2)
    expect(timesSet(app)).toBe(2)
  })

  it('leads back to the questions when the grant has expired', async () => {
    const app = await choosePin()
    await letPass(app, 6)
    await set(app, '7294')
    await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?why=grant-expired')
    expect(timesSet(app)).toBe(0)
  })

  it('lets the person enter the PIN again after the issuer refused a grant that is still valid', async () => {
    const app = await choosePin()
    app.faults.set('setPin', [{ kind: 'problem', code: 'grant-required', times: 1 }])
    await set(app, '7294')
    await vi.waitFor(() => expect(addressOf(app.router)).toContain('why=identity-done'))
    await set(app, '7294')
    await isDone()
  })

  it('clears the form when the page is hidden, and says so', async () => {
    const { user } = await choosePin()
    await user.type(pin(), '7294')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(pin().value).toBe('')
    window.dispatchEvent(new PageTransitionEvent('pageshow'))
    expect(await screen.findByText(/We’ve cleared the PIN you typed/)).toBeTruthy()
    expect(pin().value).toBe('')
  })
})
