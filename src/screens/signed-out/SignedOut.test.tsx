import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { logIn } from '../../test/forms.ts'
import { lateAnswer } from '../../test/late-answer.ts'
import { type App, addressOf, renderApp } from '../../test/render-app.tsx'

/** Presses "Log out". The issuer's refusal arrives when the test calls `answered`. */
const leaveSlowly = async () => {
  const app = await renderApp('first-pin', '/cards')
  const arrive = lateAnswer(app, 'signOut', 'unexpected')
  await app.user.click(screen.getByRole('button', { name: 'Log out' }))
  await screen.findByRole('heading', { level: 1, name: 'You’re logged out' })
  return { ...app, answered: arrive }
}

const toLogIn = async ({ user }: Pick<App, 'user'>) => {
  await user.click(screen.getByRole('link', { name: 'Log in again' }))
  await screen.findByRole('heading', { level: 1, name: 'Log in' })
}

it('shows that the log-out at the issuer failed, while the page is still open', async () => {
  const { router, answered } = await leaveSlowly()
  await answered()
  await screen.findByText(/We couldn’t log you out fully/)
  expect(addressOf(router)).toBe('/signed-out')
})

it('does not interrupt a person who has logged in again, and keeps what they type', async () => {
  const app = await leaveSlowly()
  await toLogIn(app)
  await logIn(app)
  await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  await app.router.navigate('/cards/everyday/identity')
  const code = await screen.findByLabelText(/security code/i)
  await app.user.type(code, '12')
  await app.answered()
  expect(addressOf(app.router)).toBe('/cards/everyday/identity')
  expect(code).toHaveProperty('value', '12')
})

it('does not interrupt a person who is about to log in', async () => {
  const app = await leaveSlowly()
  await toLogIn(app)
  await app.user.type(screen.getByLabelText('User ID'), 'ma')
  await app.answered()
  expect(addressOf(app.router)).toBe('/sign-in')
  expect(screen.getByLabelText('User ID')).toHaveProperty('value', 'ma')
})
