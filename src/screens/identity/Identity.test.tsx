import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fill, fillDate } from '../../test/forms.ts'
import { type App, addressOf, letPass, renderApp } from '../../test/render-app.tsx'

const start = (scenario: Parameters<typeof renderApp>[0]) => renderApp(scenario, '/cards/everyday/identity')
const go = ({ user }: App) => user.click(screen.getByRole('button', { name: 'Continue' }))

const answerFirstPin = async (app: App, code = app.answers['security-code'] ?? '') => {
  await fillDate(app, app.answers['birth-date'] ?? '')
  await fill(app, screen.getByLabelText('Card security code'), code)
  await go(app)
}

describe('identity', () => {
  it('leads to the PIN form once every answer is right', async () => {
    const app = await start('first-pin')
    expect(screen.getByText(/You have 5 tries/)).toBeTruthy()
    expect(screen.getByLabelText('Day').getAttribute('autocomplete')).toBe('bday-day')
    expect(screen.getByLabelText('Card security code').getAttribute('autocomplete')).toBe('cc-csc')
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
    expect(addressOf(app.router)).toBe('/cards/everyday/choose-pin')
  })

  it('asks for a code by text message only after the first page is right, and can send a new code', async () => {
    const app = await start('several-cards')
    await app.user.type(screen.getByLabelText('Your memorable word'), ' AMBER  coast ')
    await app.user.type(screen.getByLabelText(/Last 4 digits/), app.answers['phone-digits'] ?? '')
    await go(app)
    const code = await screen.findByLabelText(/The code we’ve just sent you/)
    expect(code.getAttribute('autocomplete')).toBe('one-time-code')
    await app.user.click(screen.getByRole('button', { name: 'Send a new code' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/in \d+ seconds/)
    app.clock.advance(31_000)
    await app.user.click(screen.getByRole('button', { name: 'Send a new code' }))
    await screen.findByText(/sent you a new code/)
    await app.user.type(screen.getByLabelText(/The code we’ve just sent you/), app.answers['code-sent'] ?? '')
    await go(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('accepts a second page with more questions than the first, one of them a date', async () => {
    const app = await start('more-questions')
    await app.user.type(screen.getByLabelText('Your memorable word'), 'Amber coast')
    await go(app)
    await screen.findByLabelText('Day')
    // Nothing is entered yet: each question shows an error, and nothing throws.
    await go(app)
    expect(screen.getAllByText(/Enter your date of birth/).length).toBeGreaterThan(0)
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('shows that the issuer refused an answer because of a lock, even when it asks the same questions again', async () => {
    const app = await start('first-pin')
    app.faults.set('answerChallenge', [{ kind: 'problem', code: 'identity-locked', times: 1 }])
    await answerFirstPin(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/we’ve locked this/)
    expect(screen.getByLabelText('Day')).toBeTruthy()
  })

  it('shows a choice as radio buttons, none selected, and accepts the right one', async () => {
    const app = await start('change-pin')
    const radios = screen.getAllByRole('radio')
    expect(radios.every((radio) => radio instanceof HTMLInputElement && !radio.checked)).toBe(true)
    const right = radios.find(
      (radio) => radio instanceof HTMLInputElement && radio.value === app.answers['previous-street'],
    )
    if (right) await app.user.click(right)
    await app.user.type(screen.getByLabelText(/The year you became/), app.answers['joined-year'] ?? '')
    await go(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('shows the issuer’s own text for a question that the contract has no text for', async () => {
    await start('pin-blocked')
    expect(screen.getByText(/savings/i).closest('[translate=no]')).not.toBeNull()
  })

  it('lists missing answers in a summary that links to each field', async () => {
    const app = await start('first-pin')
    await fillDate(app, '1988-02-31')
    await go(app)
    const link = await screen.findByRole('link', { name: /Enter your date of birth/ })
    await app.user.click(link)
    expect(document.activeElement).toBe(screen.getByLabelText('Day'))
    expect(screen.getByRole('link', { name: 'Enter the 4-digit security code.' })).toBeTruthy()
  })

  it('moves the focus to the field of a single missing answer, without a summary', async () => {
    const app = await start('first-pin')
    await fillDate(app, '1988-04-17')
    await go(app)
    const code = screen.getByLabelText('Card security code')
    await waitFor(() => expect(document.activeElement).toBe(code))
    expect(screen.queryByText('Check what you entered')).toBeNull()
    const error = document.getElementById(code.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')
    expect(error?.textContent).toBe('Enter the 4-digit security code.')
  })

  it('warns before the last try in the only notice, whatever else has happened', async () => {
    const app = await start('last-attempt')
    screen.getByText('This is your last try')
    expect(screen.queryByText(/You have 1 try/)).toBeNull()
    app.faults.set('answerChallenge', [{ kind: 'offline', times: 1 }])
    await answerFirstPin(app)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/Enter your answers again.*This is your last try/)
    expect(document.querySelectorAll('main div[data-tone]')).toHaveLength(1)
  })

  it('keeps the warning before the last try while answers are missing', async () => {
    const { user } = await start('last-attempt')
    const submit = () => user.click(screen.getByRole('button', { name: 'Continue' }))
    await submit()
    expect(screen.getByRole('alert').textContent).toMatch(/Check what you entered/)
    screen.getByText('This is your last try')
    await user.type(screen.getByLabelText('Card security code'), '509')
    await submit()
    expect(screen.queryByRole('alert'), 'a single error is beside its field').toBeNull()
    expect(document.activeElement).toBe(screen.getByLabelText('Day'))
    screen.getByText('This is your last try')
  })

  it('counts wrong tries until the lock, without showing which answer was wrong', async () => {
    const app = await start('first-pin')
    for (const left of [4, 3, 2]) {
      await answerFirstPin(app, '0000')
      expect((await screen.findByRole('alert')).textContent).toMatch(/For your safety we can’t say which one/)
      await screen.findByText(new RegExp(`You have ${left} tries`))
      expect(screen.getByLabelText('Card security code')).toHaveProperty('value', '')
    }
    await answerFirstPin(app, '0000')
    await screen.findByText('This is your last try')
    await answerFirstPin(app, '0000')
    await screen.findByText('Locked for now')
    const lock = screen.getByRole('alert')
    expect(lock.textContent).toMatch(/until .*\d\d:\d\d/)
    const ways = within(screen.getByRole('main'))
    expect(ways.getByRole('link', { name: '01632 960 120' })).toBeTruthy()
    expect(ways.getByRole('link', { name: /cash machine/ }).getAttribute('href')).toBe('/help#cash-machine')
  })

  it('asks new questions when the old ones have expired', async () => {
    const app = await start('first-pin')
    await letPass(app, 16)
    await answerFirstPin(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/new questions/)
  })

  it('clears what was typed when the page is hidden, and says so', async () => {
    const app = await start('first-pin')
    await app.user.type(screen.getByLabelText('Card security code'), '5093')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(screen.getByLabelText('Card security code')).toHaveProperty('value', '')
    window.dispatchEvent(new PageTransitionEvent('pageshow'))
    await screen.findByText(/We’ve cleared your answers/)
    expect(screen.getByLabelText('Card security code')).toHaveProperty('value', '')
  })

  it('shows what to do when the connection is lost, and continues when it is back', async () => {
    const app = await start('first-pin')
    app.faults.set('answerChallenge', [{ kind: 'offline', times: 1 }])
    await answerFirstPin(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /The connection failed. Enter your answers again/,
    )
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('shows the issuer’s next questions when the reply to a right answer is lost', async () => {
    const app = await start('several-cards')
    app.faults.set('answerChallenge', [{ kind: 'drop-after', times: 1 }])
    await app.user.type(screen.getByLabelText('Your memorable word'), app.answers['memorable-word'] ?? '')
    await app.user.type(screen.getByLabelText(/Last 4 digits/), app.answers['phone-digits'] ?? '')
    await go(app)
    await screen.findByLabelText(/The code we’ve just sent you/)
  })

  it('leads to the PIN form when the reply to the last right answer is lost', async () => {
    const app = await start('first-pin')
    app.faults.set('answerChallenge', [{ kind: 'drop-after', times: 1 }])
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('keeps the focus in the field while the person corrects a mistake', async () => {
    const app = await start('first-pin')
    await fillDate(app, '1988-04-17')
    await go(app)
    await screen.findByText('Enter the 4-digit security code.')
    const code = screen.getByLabelText('Card security code')
    await app.user.type(code, '5093{Backspace}')
    expect(document.activeElement).toBe(code)
  })
})
