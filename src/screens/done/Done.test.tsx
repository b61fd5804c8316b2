import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addressOf, renderApp } from '../../test/render-app.tsx'

/** Sets a PIN by hand, from the questions on. */
const setPin = async (scenario: Parameters<typeof renderApp>[0]) => {
  const app = await renderApp(scenario, '/cards/everyday/identity')
  const [year = '', month = '', day = ''] = (app.answers['birth-date'] ?? '').split('-')
  await app.user.type(screen.getByLabelText('Day'), day)
  await app.user.type(screen.getByLabelText('Month'), month)
  await app.user.type(screen.getByLabelText('Year'), year)
  await app.user.type(screen.getByLabelText('Card security code'), app.answers['security-code'] ?? '')
  await app.user.click(screen.getByRole('button', { name: 'Continue' }))
  await app.user.type(await screen.findByLabelText('New PIN'), app.goodPin)
  await app.user.type(screen.getByLabelText('Confirm PIN'), app.goodPin)
  await app.user.click(screen.getByRole('button', { name: 'Set PIN' }))
  return app
}

describe('the end of the journey', () => {
  it('has nothing to show before anything was set', async () => {
    const { router } = await renderApp('first-pin', '/cards/everyday/done')
    expect(addressOf(router)).toBe('/cards/everyday/pin?why=nothing-set')
  })

  it('claims nothing while the result is not known, then tells by itself', async () => {
    const app = await setPin('result-pending')
    await screen.findByRole('heading', { level: 1, name: 'We’re still confirming your PIN' })
    expect(screen.queryByText('Your PIN is set')).toBeNull()
    app.clock.advance(21_000)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN is set' })
    expect(screen.getByText(/You’ll be asked to sign/)).toBeTruthy()
  })

  it('is where a set that is still open is found again', async () => {
    const app = await setPin('result-pending')
    await screen.findByRole('heading', { level: 1, name: 'We’re still confirming your PIN' })
    await app.router.navigate('/cards/everyday/choose-pin')
    expect(addressOf(app.router)).toBe('/cards/everyday/done?why=still-open')
  })
})
