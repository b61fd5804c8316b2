import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../../test/render-app.tsx'

it('lists cards with values that the app does not know, and claims nothing about their status', async () => {
  const { faults, user } = await renderApp('several-cards', '/help')
  faults.set('listCards', [{ kind: 'other-words', times: 'always' }])
  await user.click(screen.getByRole('link', { name: 'Your cards' }))
  await screen.findByRole('heading', { name: 'Your cards' })
  const rows = within(screen.getByRole('main')).getAllByRole('listitem')
  expect(rows).toHaveLength(3)
  for (const row of rows) {
    expect(row.textContent).toContain('We can’t show this card’s status here. Call us.')
  }
})
