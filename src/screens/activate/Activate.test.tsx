import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import words from '../../i18n/locales/en-GB/activate.json' with { type: 'json' }
import { fill } from '../../test/forms.ts'
import { lateAnswer, leaveBefore } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { type App, addressOf, renderApp } from '../../test/render-app.tsx'

const open = (scenario: Parameters<typeof renderApp>[0] = 'not-activated') =>
  renderApp(scenario, '/cards/everyday/activate')

const code = () => screen.getByLabelText<HTMLInputElement>('Card security code')
const expiry = () => screen.getByLabelText<HTMLInputElement>('Expiry date')

const give = async (app: App, securityCode = app.securityCodes.everyday ?? '') => {
  await fill(app, code(), securityCode)
  await fill(app, expiry(), '05/29')
  await app.user.click(screen.getByRole('button', { name: 'Continue' }))
}

const isActive = async ({ router }: App) => {
  await screen.findByText(/Your card is active. Now choose its PIN/)
  expect(addressOf(router)).toBe('/cards/everyday/identity?why=activated')
}

const timesActivated = ({ issuer }: App) =>
  issuer.outbox().filter(({ kind }) => kind === 'card-activated').length / 2

describe('activating a card', () => {
  it('is offered on the card’s page, and leads straight on to choosing the PIN', async () => {
    const app = await renderApp('not-activated', '/cards/everyday/pin')
    await app.user.click(screen.getByRole('link', { name: 'Activate this card' }))
    await screen.findByRole('heading', { level: 1, name: 'Activate this card' })
    expect(code().autocomplete).toBe('cc-csc')
    expect(expiry().autocomplete).toBe('cc-exp')
    expect(code().inputMode + expiry().inputMode).toBe('numericnumeric')
    await give(app)
    await isActive(app)
    expect(timesActivated(app)).toBe(1)
    // Back never leads to a form that is completed.
    await app.router.navigate(-1)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  })

  it('lists missing details in a summary with links, and does not call the issuer', async () => {
    const app = await open()
    await app.user.type(expiry(), '13/29')
    await app.user.click(screen.getByRole('button', { name: 'Continue' }))
    const missing = await screen.findByRole('link', { name: /Enter the 3 or 4 digits of the security code/ })
    expect(screen.getByRole('alert').parentElement).toBe(document.activeElement)
    expect(expiry().value).toBe('13/29')
    await app.user.click(missing)
    expect(document.activeElement).toBe(code())
    await app.user.click(screen.getByRole('link', { name: /Enter the month and year/ }))
    expect(document.activeElement).toBe(expiry())
    expect(expiry().getAttribute('aria-invalid')).toBe('true')
    expect(app.issuer.save().controlNumbers).toEqual([])
  })

  it('moves the focus to the field of a single missing detail, without a summary', async () => {
    const app = await open()
    await app.user.type(code(), '4162')
    await app.user.click(screen.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(document.activeElement).toBe(expiry()))
    expect(screen.queryByText('Check what you entered')).toBeNull()
    screen.getByText(words['activate.expiry-missing'])
  })

  it('shows one notice, the latest: what was cleared instead of the failure before', async () => {
    const app = await open()
    await give(app, '9999')
    await screen.findByText(/That isn’t what’s on this card/)
    await app.user.type(code(), '4162')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    window.dispatchEvent(new PageTransitionEvent('pageshow'))
    await screen.findByText(/We’ve cleared what you typed/)
    expect(screen.queryByText(/That isn’t what’s on this card/)).toBeNull()
  })

  it('counts wrong tries, without showing which detail was wrong', async () => {
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

  it('locks after the last try, and the card’s page shows until when', async () => {
    const app = await open('activation-last-try')
    await give(app, '9999')
    expect((await screen.findByText(/Nothing else about your card/)).textContent).toMatch(
      /locked this until .*\d\d:\d\d, to protect you/,
    )
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=activate&why=closed')
    expect(screen.queryByRole('link', { name: 'Activate this card' })).toBeNull()
    expect(screen.getByRole('link', { name: '01632 960 120' })).toBeTruthy()
    app.clock.advance(4 * 60_000)
    await app.router.navigate('/cards/everyday/activate')
    await screen.findByText(/Nothing else about your card/)
  })

  it('clears what was typed when the page is hidden, and says so', async () => {
    const app = await open()
    await app.user.type(code(), '4162')
    await app.user.type(expiry(), '05/29')
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(code().value + expiry().value).toBe('')
    window.dispatchEvent(new PageTransitionEvent('pageshow'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/We’ve cleared what you typed/)
    await give(app)
    await isActive(app)
  })
})

describe('an activation that fails', () => {
  it('shows that no answer came, and can be tried again', async () => {
    const app = await open()
    app.faults.set('checkActivation', [{ kind: 'offline', times: 1 }])
    await give(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/This page can’t reach us/)
    expect(timesActivated(app)).toBe(0)
    await give(app)
    await isActive(app)
  })

  it('continues on the second try when the first activated the card but its answer was lost', async () => {
    const app = await open()
    app.faults.set('checkActivation', [{ kind: 'drop-after', times: 1 }])
    await give(app)
    await screen.findByRole('alert')
    await give(app)
    await isActive(app)
    expect(timesActivated(app)).toBe(1)
  })

  it('leads to the card’s page, with the reason, when the card was reported meanwhile', async () => {
    const app = await open()
    // Only a card with a history can be reported. An activation elsewhere gives this card a history.
    const person = personOf(app)
    await person.details('everyday', { securityCode: '4162', expires: '2029-05' })
    await person.report('everyday')
    await give(app)
    await screen.findByText(/This card was reported/)
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=activate&why=closed')
  })

  it('shows a refusal of an action that is still allowed, and accepts the details again', async () => {
    const app = await open()
    app.faults.set('checkActivation', [{ kind: 'problem', code: 'action-not-allowed', times: 1 }])
    await give(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/can’t do that for this card right now/)
    await give(app)
    await isActive(app)
  })

  it.each([
    ['a bare 403', { kind: 'status', status: 403 } as const, /You can’t do this here right now/],
    ['too many requests', { kind: 'status', status: 429, retryAfter: 9 } as const, /9 seconds/],
  ])('treats %s as a refusal, and says what to do', async (_, fault, words) => {
    const app = await open()
    app.faults.set('checkActivation', [{ ...fault, times: 1 }])
    await give(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    await give(app)
    await isActive(app)
  })

  it('does not interrupt a person who has left the screen before the answer', async () => {
    const app = await open()
    const arrive = lateAnswer(app, 'checkActivation')
    await give(app)
    await leaveBefore(app, arrive)
    expect(timesActivated(app)).toBe(1)
  })
})
