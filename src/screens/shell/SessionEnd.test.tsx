import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createApi } from '../../api/client.ts'
import { comeBack } from '../../test/quiet.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'
import { addTomasz } from '../../test/second-person.ts'

const told = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

it('the end of a session stays on the page, even if the issuer’s session is still open', async () => {
  const app = await renderApp('first-pin', '/cards/everyday/pin')
  app.faults.set('signOut', [{ kind: 'offline', times: 'always' }])
  // The device's clock jumps: the issuer's session is still open.
  act(() => app.core.session.expire())
  await told('We’ve logged you out')
  await screen.findByText(/We couldn’t log you out fully/)
  await comeBack(app)
  await told('We’ve logged you out')
  await app.user.click(screen.getByRole('link', { name: 'Log in again' }))
  await told('Log in')
  expect(screen.getByLabelText('Password')).toBeTruthy()
})

it('when the session ends in the page, the page ends it at the issuer too', async () => {
  const app = await renderApp('first-pin', '/cards')
  act(() => app.core.session.expire())
  await told('We’ve logged you out')
  await vi.waitFor(() => expect(app.issuer.save().sessions).toEqual({}))
  expect(screen.queryByText(/We couldn’t log you out/)).toBeNull()
})

it('“Log in again” first shows that another person has logged in', async () => {
  const tomasz = addTomasz()
  const app = await renderApp('first-pin', '/cards/everyday/pin')
  await app.user.click(screen.getByRole('button', { name: 'Log out' }))
  await told('You’re logged out')
  await vi.waitFor(() => expect(app.issuer.save().sessions).toEqual({}))
  app.clock.advance(1000)
  app.signInAs(tomasz)
  await app.user.click(screen.getByRole('link', { name: 'Log in again' }))
  await told('We’ve logged you out here')
  await app.user.click(screen.getByRole('link', { name: 'Carry on here' }))
  await told('Your PIN')
  expect(addressOf(app.router)).toBe('/cards/traveller/pin')
})

/** Another person logs in, and then the first person follows a link. */
const replaced = async () => {
  const tomasz = addTomasz()
  const app = await renderApp('first-pin', '/cards')
  app.clock.advance(1000)
  app.signInAs(tomasz)
  await app.user.click(screen.getByRole('link', { name: 'Your PIN' }))
  await told('We’ve logged you out here')
  return app
}

it('“Carry on here” leads to the log-in when nobody is logged in any more', async () => {
  const app = await replaced()
  await createApi().call('signOut', {})
  await app.user.click(screen.getByRole('link', { name: 'Carry on here' }))
  await told('Log in')
})

it('the first read notices that another person’s log-in has replaced the cookie', async () => {
  await replaced()
  expect(screen.queryByText(/Traveller/)).toBeNull()
})
