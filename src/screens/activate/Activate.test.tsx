import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { lateAnswer } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

type App = Awaited<ReturnType<typeof renderApp>>

const open = (scenario: Parameters<typeof renderApp>[0] = 'not-activated') =>
  renderApp(scenario, '/cards/everyday/activate')

const code = () => screen.getByLabelText<HTMLInputElement>('Card security code')
const expiry = () => screen.getByLabelText<HTMLInputElement>('Expiry date')

const give = async ({ user, securityCodes }: App, securityCode = securityCodes.everyday ?? '') => {
  await user.type(code(), securityCode)
  await user.type(expiry(), '05/29')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
}

const isActive = async ({ router }: App) => {
  await screen.findByText(/Your card is active. Now choose its PIN/)
  expect(addressOf(router)).toBe('/cards/everyday/identity?why=activated')
}

const timesActivated = ({ issuer }: App) =>
  issuer.outbox().filter(({ kind }) => kind === 'card-activated').length / 2

describe('activating a card', () => {
  it('is offered on its page, and leads straight on to choosing the PIN', async () => {
    const app = await renderApp('not-activated', '/cards/everyday/pin')
    await app.user.click(screen.getByRole('link', { name: 'Activate this card' }))
    await screen.findByRole('heading', { level: 1, name: 'Activate this card' })
    expect(code().autocomplete).toBe('cc-csc')
    expect(expiry().autocomplete).toBe('cc-exp')
    expect(code().inputMode + expiry().inputMode).toBe('numericnumeric')
    await give(app)
    await isActive(app)
    expect(timesActivated(app)).toBe(1)
    // Back never leads to a form that has done its work.
    await app.router.navigate(-1)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  })

  it('says in a summary what is missing, leads to it, and asks the issuer nothing', async () => {
    const app = await open()
    await app.user.type(expiry(), '13/29')
    await app.user.click(screen.getByRole('button', { name: 'Continue' }))
    const missing = await screen.findByRole('link', { name: /Enter the 3 or 4 digits of the security code/ })
    expect(screen.getByRole('alert').parentElement).toBe(document.activeElement)
    expect(expiry().value).toBe('13/29')
    await app.user.click(missing)
    expect(document.activeElement).toBe(code())
    await app.user.click(screen.getByRole('link', { name: /Enter the month and the year/ }))
    expect(document.activeElement).toBe(expiry())
    expect(expiry().getAttribute('aria-invalid')).toBe('true')
    expect(app.issuer.save().controlNumbers).toEqual([])
  })

  it('never says which detail was wrong, counts down, and leaves nothing in the fields', async () => {
    const app = await open()
    await give(app, '9999')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/That isn’t what’s on this card. You have 4 tries left/)
    expect(document.activeElement).toBe(alert)
    expect(code().value + expiry().value).toBe('')
    expect(document.documentElement.outerHTML).not.toContain('9999')
    expect(JSON.stringify(app.router.state)).not.toContain('9999')
    await give(app, '9999')
    await screen.findByText(/You have 3 tries left/)
    await give(app)
    await isActive(app)
  })

  it('locks after the last try, and says so with its end and another way on the card’s page', async () => {
    const app = await open('activation-last-try')
    await give(app, '9999')
    expect((await screen.findByText(/After several wrong details/)).textContent).toMatch(
      /locked this until .*\d\d:\d\d, to protect you/,
    )
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=activate&why=closed')
    expect(screen.queryByRole('link', { name: 'Activate this card' })).toBeNull()
    expect(screen.getByRole('link', { name: '01632 960 120' })).toBeTruthy()
    app.clock.advance(4 * 60_000)
    await app.router.navigate('/cards/everyday/activate')
    await screen.findByText(/The reason is below/)
  })

  it('clears what was typed when the page goes out of sight, and says so', async () => {
    const app = await open()
    await app.user.type(code(), '4162')
    await app.user.type(expiry(), '05/29')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(code().value + expiry().value).toBe('')
    expect((await screen.findByRole('alert')).textContent).toMatch(/We’ve cleared what you typed/)
    await give(app)
    await isActive(app)
  })
})

describe('an activation that meets trouble', () => {
  it('says that nobody answers, and can be tried again', async () => {
    const app = await open()
    app.faults.set('checkActivation', [{ kind: 'offline', times: 1 }])
    await give(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/We can’t reach our service/)
    expect(timesActivated(app)).toBe(0)
    await give(app)
    await isActive(app)
  })

  it('goes on where the issuer is when the answer was lost on its way back', async () => {
    const app = await open()
    app.faults.set('checkActivation', [{ kind: 'drop-after', times: 1 }])
    await give(app)
    await screen.findByRole('alert')
    await give(app)
    await isActive(app)
    expect(timesActivated(app)).toBe(1)
  })

  it('leads to the card’s page, with the reason, when it was reported meanwhile', async () => {
    const app = await open()
    // A card must have a history before it can be reported; activated elsewhere, it has one.
    const person = personOf(app)
    await person.details('everyday', { securityCode: '4162', expires: '2029-05' })
    await person.report('everyday')
    await give(app)
    await screen.findByText(/This card was reported/)
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=activate&why=closed')
  })

  it('says so where the issuer refuses what it still offers, and takes the details again', async () => {
    const app = await open()
    app.faults.set('checkActivation', [{ kind: 'problem', code: 'action-not-allowed', times: 1 }])
    await give(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/can’t be done for this card just now/)
    await give(app)
    await isActive(app)
  })

  it('leaves somebody alone who has gone elsewhere meanwhile', async () => {
    const app = await open()
    const arrive = lateAnswer(app, 'checkActivation')
    await give(app)
    await app.router.navigate('/help')
    await screen.findByRole('heading', { level: 1, name: 'Help' })
    await arrive()
    expect(timesActivated(app)).toBe(1)
    expect(app.router.state.navigation.state).toBe('idle')
    expect(addressOf(app.router)).toBe('/help')
  })
})
