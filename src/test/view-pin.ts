import { screen } from '@testing-library/react'
import { renderApp } from './render-app.tsx'

/** The screen that shows a PIN, for a person who has proved their identity. They came from the card's page. */
export const viewPin = async () => {
  const app = await renderApp('change-pin', '/cards/everyday/view-pin', {
    proven: 'view',
    from: '/cards/everyday/pin',
  })
  return { ...app, show: screen.getByRole('button', { name: 'Show PIN' }) }
}

/** The PIN that the screen shows. */
export const pin = '6038'
