import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { describe, expect, it, vi } from 'vitest'
import { forgetSession } from '../../api/session.ts'
import { ready } from '../../ready.ts'
import { routes } from '../../routes.tsx'
import { lateAnswer } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

type App = Awaited<ReturnType<typeof renderApp>>

const minute = 60_000
const activate = '/cards/everyday/activate'
const questions = '/cards/everyday/identity?for=activate'

/** A card whose issuer wants to know who asks, too. */
const open = (path = activate) => renderApp('activate-with-identity', path)

const giveDetails = async ({ user, securityCodes }: App) => {
  await user.type(await screen.findByLabelText('Card security code'), securityCodes.everyday ?? '')
  await user.type(screen.getByLabelText('Expiry date'), '05/29')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
}

const giveBirthDate = async ({ user, answers }: App) => {
  const [year = '', month = '', day = ''] = (answers['birth-date'] ?? '').split('-')
  await user.type(await screen.findByLabelText('Day'), day)
  await user.type(screen.getByLabelText('Month'), month)
  await user.type(screen.getByLabelText('Year'), year)
  await user.click(screen.getByRole('button', { name: 'Continue' }))
}

const giveCode = async ({ user, answers }: App) => {
  await user.type(await screen.findByLabelText(/The code we’ve just sent you/), answers['code-sent'] ?? '')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
}

const isActive = async () => {
  await screen.findByText(/Your card is active. Now choose its PIN/)
}

const timesActivated = ({ issuer }: App) =>
  issuer.outbox().filter(({ kind }) => kind === 'card-activated').length / 2

/** Minutes in which the session is kept alive by another call. */
const pass = async (app: App, minutes: number) => {
  for (let left = minutes; left > 0; left -= 4) {
    app.clock.advance(Math.min(left, 4) * minute)
    await fetch('/api/v1/cards')
  }
}

/** The page anew at its address, drawn twice as React does while somebody develops. */
const reload = async (app: App): Promise<App> => {
  const address = addressOf(app.router)
  cleanup()
  app.router.dispose()
  forgetSession()
  const router = createMemoryRouter(routes, { initialEntries: [address] })
  await ready(router)
  render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { ...app, router }
}

describe('activating where the issuer asks who it is', () => {
  it('goes from the details through the questions to an active card, and on to choosing', async () => {
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

  it('needs nothing again after a reload in between, and finishes once however often it is drawn', async () => {
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

  it('asks for the details once more when they are too old, and says so; the answers still count', async () => {
    const app = await open()
    await giveDetails(app)
    await screen.findByLabelText('Day')
    await pass(app, 3)
    await giveBirthDate(app)
    await screen.findByLabelText(/The code we’ve just sent you/)
    await pass(app, 3)
    await giveCode(app)
    const asked = await screen.findByText(/We keep these details for five minutes only/)
    expect(document.activeElement).toBe(asked.closest('[role=alert]'))
    expect(addressOf(app.router)).toBe(activate)
    await giveDetails(app)
    await isActive()
    expect(timesActivated(app)).toBe(1)
  })

  it('asks the questions again when they are too old, and says so; the details still count', async () => {
    const app = await open(questions)
    await giveBirthDate(app)
    await giveCode(app)
    await screen.findByText(/We keep these details for five minutes only/)
    await pass(app, 6)
    await giveDetails(app)
    await screen.findByText(/You have five minutes for this, and they’re over/)
    expect(addressOf(app.router)).toBe(`${questions}&why=grant-expired`)
    await giveBirthDate(app)
    await giveCode(app)
    await isActive()
  })

  it('waits with words while it finishes, and can be tried again when nobody answers', async () => {
    const app = await open()
    await giveDetails(app)
    await giveBirthDate(app)
    app.faults.set('finishActivation', [{ kind: 'offline', times: 1 }])
    await giveCode(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/We can’t reach our service/)
    expect(timesActivated(app)).toBe(0)
    const arrive = lateAnswer(app, 'finishActivation')
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect((await screen.findByText('Activating your card…')).closest('[role=status]')).not.toBeNull()
    await arrive()
    await isActive()
  })

  it('goes on to choosing when it is tried again and had counted before', async () => {
    const app = await open()
    await giveDetails(app)
    await giveBirthDate(app)
    app.faults.set('finishActivation', [{ kind: 'drop-after', times: 1 }])
    await giveCode(app)
    await app.user.click(await screen.findByRole('button', { name: 'Try again' }))
    await isActive()
    expect(timesActivated(app)).toBe(1)
  })

  it('tells of a lock on the questions where they are asked', async () => {
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

  it('leaves somebody alone who has gone elsewhere meanwhile', async () => {
    const app = await open()
    await giveDetails(app)
    await screen.findByLabelText('Day')
    await personOf(app).prove('everyday', 'activate')
    const arrive = lateAnswer(app, 'finishActivation', 'grant-expired')
    await app.router.navigate(activate)
    await screen.findByText('Activating your card…')
    await app.router.navigate('/help')
    await screen.findByRole('heading', { level: 1, name: 'Help' })
    await arrive()
    expect(app.router.state.navigation.state).toBe('idle')
    expect(addressOf(app.router)).toBe('/help')
  })
})
