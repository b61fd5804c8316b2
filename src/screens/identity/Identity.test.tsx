import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addressOf, renderApp } from '../../test/render-app.tsx'

type App = Awaited<ReturnType<typeof renderApp>>

const start = (scenario: Parameters<typeof renderApp>[0]) => renderApp(scenario, '/cards/everyday/identity')
const go = ({ user }: App) => user.click(screen.getByRole('button', { name: 'Continue' }))

const enterDate = async ({ user }: App, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-')
  await user.type(screen.getByLabelText('Day'), day)
  await user.type(screen.getByLabelText('Month'), month)
  await user.type(screen.getByLabelText('Year'), year)
}

const answerFirstPin = async (app: App, code = app.answers['security-code'] ?? '') => {
  await enterDate(app, app.answers['birth-date'] ?? '')
  await app.user.type(screen.getByLabelText('Card security code'), code)
  await go(app)
}

describe('identity', () => {
  it('opens the way to choosing once every answer is right', async () => {
    const app = await start('first-pin')
    expect(screen.getByText(/You have 5 tries/)).toBeTruthy()
    expect(screen.getByLabelText('Day').getAttribute('autocomplete')).toBe('bday-day')
    expect(screen.getByLabelText('Card security code').getAttribute('autocomplete')).toBe('cc-csc')
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
    expect(addressOf(app.router)).toBe('/cards/everyday/choose-pin')
  })

  it('asks a second page only after the first is right, by text, and can send another code', async () => {
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

  it('draws a choice as radios, with none chosen, and takes the right one', async () => {
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

  it('uses the issuer’s own words where the contract has none', async () => {
    await start('pin-blocked')
    expect(screen.getByText(/savings/i).closest('[translate=no]')).not.toBeNull()
  })

  it('says in a summary what is missing, and leads to it', async () => {
    const app = await start('first-pin')
    await enterDate(app, '1988-02-31')
    await go(app)
    const link = await screen.findByRole('link', { name: /Enter a real date/ })
    await app.user.click(link)
    expect(document.activeElement).toBe(screen.getByLabelText('Day'))
    expect(screen.getByRole('link', { name: 'Enter all 4 digits.' })).toBeTruthy()
  })

  it('never says which answer was wrong, counts down, warns of the last try, locks, and offers other ways', async () => {
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
    const lock = await screen.findByRole('alert')
    expect(lock.textContent).toContain('Locked for now')
    expect(lock.textContent).toMatch(/until .*\d\d:\d\d/)
    const ways = within(screen.getByRole('main'))
    expect(ways.getByRole('link', { name: '01632 960 120' })).toBeTruthy()
    expect(ways.getByRole('link', { name: /cash machine/ }).getAttribute('href')).toBe('/help#cash-machine')
  })

  it('gives fresh questions when the old ones have run out', async () => {
    const app = await start('first-pin')
    for (let minutes = 0; minutes < 16; minutes += 4) {
      app.clock.advance(4 * 60_000)
      // A look at another page keeps the session alive, and the questions ageing.
      await fetch('/api/v1/cards')
    }
    await answerFirstPin(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/fresh questions/)
  })

  it('clears what was typed when the page is hidden, and says so', async () => {
    const app = await start('first-pin')
    await app.user.type(screen.getByLabelText('Card security code'), '5093')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    await screen.findByText(/We cleared your answers/)
    expect(screen.getByLabelText('Card security code')).toHaveProperty('value', '')
  })

  it('says what to do when the network is gone, and goes on when it is back', async () => {
    const app = await start('first-pin')
    app.faults.set('answerChallenge', [{ kind: 'offline', times: 1 }])
    await answerFirstPin(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/before your answers arrived/)
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('goes on where the issuer is when a right answer got lost on its way back', async () => {
    const app = await start('several-cards')
    app.faults.set('answerChallenge', [{ kind: 'drop-after', times: 1 }])
    await app.user.type(screen.getByLabelText('Your memorable word'), app.answers['memorable-word'] ?? '')
    await app.user.type(screen.getByLabelText(/Last 4 digits/), app.answers['phone-digits'] ?? '')
    await go(app)
    await screen.findByLabelText(/The code we’ve just sent you/)
  })

  it('goes on to choosing when the last right answer got lost on its way back', async () => {
    const app = await start('first-pin')
    app.faults.set('answerChallenge', [{ kind: 'drop-after', times: 1 }])
    await answerFirstPin(app)
    await screen.findByRole('heading', { level: 1, name: 'Choose your PIN' })
  })

  it('does not take the focus back while something is put right', async () => {
    const app = await start('first-pin')
    await enterDate(app, '1988-04-17')
    await go(app)
    await screen.findByRole('link', { name: 'Enter all 4 digits.' })
    const code = screen.getByLabelText('Card security code')
    await app.user.type(code, '5093{Backspace}')
    expect(document.activeElement).toBe(code)
  })
})
