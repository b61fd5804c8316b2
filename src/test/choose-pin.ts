import { screen } from '@testing-library/react'
import { fill } from './forms.ts'
import { type App, renderApp } from './render-app.tsx'

/** The form to choose a PIN, for a person who has proved their identity. */
export const choosePin = (scenario: Parameters<typeof renderApp>[0] = 'first-pin'): Promise<App> =>
  renderApp(scenario, '/cards/everyday/choose-pin', { proven: 'choose' })

export const pin = () => screen.getByLabelText<HTMLInputElement>('New PIN')
export const confirm = () => screen.getByLabelText<HTMLInputElement>('Confirm PIN')

export const set = async (app: App, digits: string, again = digits): Promise<void> => {
  await fill(app, pin(), digits)
  await fill(app, confirm(), again)
  await app.user.click(screen.getByRole('button', { name: 'Set PIN' }))
}

export const isDone = () => screen.findByRole('heading', { level: 1, name: 'Your PIN is set' })

/** How many confirmations of a chosen PIN the issuer has sent: two for each, an e-mail and a text message. */
export const timesSet = ({ issuer }: App): number =>
  issuer.outbox().filter(({ kind }) => kind === 'pin-chosen').length
