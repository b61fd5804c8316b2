import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { createMemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../app.tsx'
import { fill, fillDate } from '../../test/forms.ts'
import { lateAnswer, leaveBefore } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { type App, addressOf, letPass, renderApp } from '../../test/render-app.tsx'

const activate = '/cards/everyday/activate'
const questions = '/cards/everyday/identity?for=activate'

/** Opens a card whose issuer also asks identity questions before it activates. */
const open = (path = activate) => renderApp('activate-with-identity', path)

const giveDetails = async (app: App) => {
  await fill(app, await screen.findByLabelText('Card security code'), app.securityCodes.everyday ?? '')
  await fill(app, screen.getByLabelText('Expiry date'), '05/29')
  await app.user.click(screen.getByRole('button', { name: 'Continue' }))
}

const giveBirthDate = async (app: App) => {
  await fillDate(app, app.answers['birth-date'] ?? '')
  await app.user.click(screen.getByRole('button', { name: 'Continue' }))
}

const giveCode = async (app: App) => {
  await fill(
    app,
    await screen.findByLabelText(/The code we’ve just sent you/),
    app.answers['code-sent'] ?? '',
  )
  await app.user.click(screen.getByRole('button', { name: 'Continue' }))
}

/** The person has given the details and the answers. The next visit to the screen activates the card. */
const openProven = async () => {
  const app = await open('/cards')
  const person = personOf(app)
  await person.details('everyday', { securityCode: app.securityCodes.everyday ?? '', expires: '2029-05' })
  await person.prove('everyday', 'activate')
  return app
}

const isActive = async () => {
  await screen.findByText(/Your card is active. Now choose its PIN/)
}

const timesActivated = ({ issuer }: App) =>
  issuer.outbox().filter(({ kind }) => kind === 'card-activated').length / 2

/** Reloads the page at its address, in React's strict mode, which draws and runs effects twice. */
const reload = async (app: App): Promise<App> => {
  const address = addressOf(app.router)
  cleanup()
  app.router.dispose()
  const { core, router, element } = await createApp((routes, more) =>
    createMemoryRouter(routes, { ...more, initialEntries: [address] }),
  )
  render(<StrictMode>{element}</StrictMode>)
  await screen.findByRole('heading', { level: 1 })
  return { ...app, core, router }
}

describe('activating a card whose issuer asks identity questions', () => {
  it('does not wait forever when the issuer refuses a grant that is still valid', async () => {
    const app = await openProven()
    app.faults.set('finishActivation', [{ kind: 'problem', code: 'grant-required', times: 1 }])
    await app.router.navigate(activate)
    await app.quiet()
    expect(screen.getByRole('alert').textContent).toMatch(/check again that it’s you/)
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    await isActive()
  })

  it('leads from the details through the questions to an active card, and on to choosing a PIN', async () => {
    const app = await open()
    await giveDetails(app)
    await giveBirthDate(app)
    expect(addressOf(app.router)).toBe(questions)
    expect(timesActivated(app)).toBe(0)
    await giveCode(app)
    await isActive()
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?why=activated')
    expect(timesActivated(app)).toBe(1)
  })

  it('needs no details again after a reload, and finishes once even in strict mode', async () => {
    const before = await open()
    await giveDetails(before)
    await screen.findByLabelText('Day')
    const app = await reload(before)
    expect(addressOf(app.router)).toBe(questions)
    const finishing = vi.spyOn(app.issuer, 'finishActivation')
    await giveBirthDate(app)
    await giveCode(app)
    await isActive()
    expect(finishing).toHaveBeenCalledTimes(1)
    expect(timesActivated(app)).toBe(1)
  })

  it('asks only for the details again when these are too old', async () => {
    const app = await open()
    await giveDetails(app)
    await screen.findByLabelText('Day')
    await letPass(app, 3)
    await giveBirthDate(app)
    await screen.findByLabelText(/The code we’ve just sent you/)
    await letPass(app, 3)
    await giveCode(app)
    const asked = await screen.findByText(/We keep these details for a short time only/)
    expect(document.activeElement).toBe(asked.closest('[role=alert]'))
    expect(addressOf(app.router)).toBe(activate)
    await giveDetails(app)
    await isActive()
    expect(timesActivated(app)).toBe(1)
  })

  it('asks only the questions again when the answers are too old', async () => {
    const app = await open(questions)
    await giveBirthDate(app)
    await giveCode(app)
    await screen.findByText(/We keep these details for a short time only/)
    await letPass(app, 6)
    await giveDetails(app)
    await screen.findByText(/Your time for this ran out/)
    expect(addressOf(app.router)).toBe(`${questions}&why=grant-expired`)
    await giveBirthDate(app)
    await giveCode(app)
    await isActive()
  })

  it('says that it is finishing, and can be tried again when no answer comes', async () => {
    const app = await openProven()
    app.faults.set('finishActivation', [{ kind: 'offline', times: 1 }])
    await app.router.navigate(activate)
    expect((await screen.findByRole('alert')).textContent).toMatch(/This page can’t reach us/)
    expect(timesActivated(app)).toBe(0)
    const arrive = lateAnswer(app, 'finishActivation')
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect((await screen.findByText('Activating your card…')).closest('[role=status]')).not.toBeNull()
    await arrive()
    await isActive()
  })

  it('leads to choosing a PIN when the first try activated the card but its answer was lost', async () => {
    const app = await openProven()
    app.faults.set('finishActivation', [{ kind: 'drop-after', times: 1 }])
    await app.router.navigate(activate)
    await app.user.click(await screen.findByRole('button', { name: 'Try again' }))
    await isActive()
    expect(timesActivated(app)).toBe(1)
  })

  it('shows a lock on the questions on the screen that asks them', async () => {
    const app = await open()
    const person = personOf(app)
    for (let wrong = 0; wrong < 5; wrong++) {
      await person
        .answer(await person.open('everyday', 'activate'), { 'birth-date': '1900-01-01' })
        .catch(() => undefined)
    }
    await giveDetails(app)
    await screen.findByText('Locked for now')
    expect(addressOf(app.router)).toBe(questions)
    expect((await person.card('everyday')).eligibility.activate).toMatchObject({ reason: 'identity-locked' })
  })

  it('does not interrupt a person who has left the screen before the answer', async () => {
    const app = await openProven()
    const arrive = lateAnswer(app, 'finishActivation', 'grant-expired')
    await app.router.navigate(activate)
    await screen.findByText('Activating your card…')
    await leaveBefore(app, arrive)
  })
})
