import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { lateAnswer } from '../../test/late-answer.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

type App = Awaited<ReturnType<typeof renderApp>>

/** Presses "Log out"; the refusal of it comes when the test lets it. */
const leaveSlowly = async () => {
  const app = await renderApp('first-pin', '/cards')
  const arrive = lateAnswer(app, 'signOut', 'unexpected')
  await app.user.click(screen.getByRole('button', { name: 'Log out' }))
  await screen.findByRole('heading', { level: 1, name: 'You’re logged out' })
  return { ...app, answered: () => act(arrive) }
}

const toLogIn = async ({ user }: Pick<App, 'user'>) => {
  await user.click(screen.getByRole('link', { name: 'Log in again' }))
  await screen.findByRole('heading', { level: 1, name: 'Log in' })
}

it('says where somebody still reads it that the issuer could not be told', async () => {
  const { router, answered } = await leaveSlowly()
  await answered()
  await screen.findByText(/We couldn’t reach our service to log you out there/)
  expect(addressOf(router)).toBe('/signed-out?ended=untold')
})

it('leaves whoever logs in again where they are, with what they type', async () => {
  const app = await leaveSlowly()
  await toLogIn(app)
  await app.user.type(screen.getByLabelText('User ID'), app.signIn.userId)
  await app.user.type(screen.getByLabelText('Password'), app.signIn.password)
  await app.user.click(screen.getByRole('button', { name: 'Log in' }))
  await screen.findByRole('heading', { level: 1, name: 'Your cards' })
  await app.router.navigate('/cards/everyday/identity')
  const code = await screen.findByLabelText(/security code/i)
  await app.user.type(code, '12')
  await app.answered()
  expect(addressOf(app.router)).toBe('/cards/everyday/identity')
  expect(code).toHaveProperty('value', '12')
})

it('does not interrupt whoever is about to log in', async () => {
  const app = await leaveSlowly()
  await toLogIn(app)
  await app.user.type(screen.getByLabelText('User ID'), 'ma')
  await app.answered()
  expect(addressOf(app.router)).toBe('/sign-in')
  expect(screen.getByLabelText('User ID')).toHaveProperty('value', 'ma')
})
