import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { brand, setBrand } from '../../brand/brand.ts'
import words from '../../i18n/locales/en-GB/common.json' with { type: 'json' }
import { logIn } from '../../test/forms.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

const out = { signedIn: false }

describe('log-in', () => {
  it('leads a person with one card to the page of that card', async () => {
    const app = await renderApp('first-pin', '/', out)
    expect(addressOf(app.router)).toBe('/sign-in')
    await logIn(app)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
    expect(screen.getByRole('button', { name: 'Log out' })).toBeTruthy()
  })

  it('leads back to the requested address, and says why the log-in comes first', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin', out)
    expect(screen.getByText(/Log in first/)).toBeTruthy()
    await logIn(app)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
    expect(addressOf(app.router)).toBe('/cards/everyday/pin')
  })

  it('never opens a return address outside the app', async () => {
    const app = await renderApp('first-pin', '/sign-in?from=https://evil.example/', out)
    await logIn(app)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  })

  it('says what is missing before it asks the issuer', async () => {
    const { user } = await renderApp('first-pin', '/sign-in', out)
    await user.click(screen.getByRole('button', { name: 'Log in' }))
    await user.click(await screen.findByRole('link', { name: 'Enter your password.' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Password'))
    expect(screen.getByLabelText('User ID').getAttribute('aria-invalid')).toBe('true')
    await user.type(screen.getByLabelText('User ID'), 'mlindqvist{Enter}')
    // A single error needs no list.
    expect(screen.queryByRole('link', { name: 'Enter your password.' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByLabelText('Password'))
    screen.getByText('Enter your password.')
  })

  it('locks after five tries, without showing which of the two was wrong', async () => {
    const app = await renderApp('first-pin', '/sign-in', out)
    await logIn(app, 'nonsense')
    expect((await screen.findByRole('alert')).textContent).toMatch(/password is wrong.*4 more tries/)
    expect(screen.getByLabelText('User ID')).toHaveProperty('value', app.signIn.userId)
    expect(screen.getByLabelText('Password')).toHaveProperty('value', '')
    for (let tries = 2; tries <= 5; tries++) {
      await app.user.type(screen.getByLabelText('Password'), 'nonsense{Enter}')
      await screen.findByText(
        tries < 5 ? (tries < 4 ? new RegExp(`${5 - tries} more tries`) : /one more try/) : /locked until/,
      )
    }
    // The message speaks of a call, so the number and the hours are in it.
    const lock = within(screen.getByRole('alert'))
    lock.getByRole('link', { name: '01632 960 120' })
    lock.getByText(/Monday to Friday, 08:00 to 20:00/)
  })

  it('leads to a new password, at an issuer that has such a page', async () => {
    const app = await renderApp('first-pin', '/help', out)
    await app.router.navigate('/sign-in')
    const name = 'Forgotten your password?'
    const link = await screen.findByRole('link', { name })
    expect(link.getAttribute('href')).toBe(brand().forgottenPassword)
    await app.router.navigate('/help')
    setBrand({ ...brand(), forgottenPassword: undefined })
    await app.router.navigate('/sign-in')
    await screen.findByLabelText('User ID')
    expect(screen.queryByRole('link', { name })).toBeNull()
  })

  it('shows one notice: a failure instead of why the log-in comes first', async () => {
    const app = await renderApp('first-pin', '/cards/everyday/pin', out)
    screen.getByText(words['why.sign-in-first'])
    await logIn(app, 'nonsense')
    await screen.findByRole('alert')
    expect(screen.queryByText(words['why.sign-in-first'])).toBeNull()
  })
})

it('logging out ends the session at the issuer and says so', async () => {
  const { user, router, issuer } = await renderApp('first-pin', '/cards')
  await user.click(screen.getByRole('button', { name: 'Log out' }))
  await screen.findByRole('heading', { level: 1, name: 'You’re logged out' })
  expect(screen.queryByRole('button', { name: 'Log out' })).toBeNull()
  expect(Object.keys(issuer.save().sessions)).toEqual([])
  await router.navigate('/cards')
  await screen.findByRole('heading', { level: 1, name: 'Log in' })
})

it('the page says that the session has expired, and the next log-in leads back', async () => {
  const app = await renderApp('first-pin', '/cards/everyday/pin')
  app.clock.advance(5 * 60_000)
  await app.user.click(screen.getByRole('link', { name: 'Choose your PIN' }))
  await screen.findByRole('heading', { level: 1, name: 'We’ve logged you out' })
  await app.user.click(screen.getByRole('link', { name: 'Log in again' }))
  await screen.findByRole('heading', { level: 1, name: 'Log in' })
  await logIn(app)
  await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
})
