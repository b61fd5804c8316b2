import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../../test/render-app.tsx'

const openQuestions = async () => {
  const app = await renderApp('pin-blocked', '/cards/everyday/pin')
  app.faults.set('openChallenge', [{ kind: 'other-words', times: 'always' }])
  await app.user.click(screen.getByRole('link', { name: 'Unblock your PIN' }))
  await screen.findByRole('heading', { name: 'Confirm it’s you' })
  return app
}
const cannot = 'You can’t answer this question here. Use one of the other ways below.'

it('shows a question of an unknown kind, and says that it cannot be answered here', async () => {
  await openQuestions()
  screen.getByText('Which name did you give to your savings pot?')
  expect(screen.getAllByText(cannot)).toHaveLength(2)
  expect(screen.queryByRole('textbox')).toBeNull()
  screen.getByText('Can’t answer?')
})

it('offers no button to send answers while a question cannot be answered here', async () => {
  await openQuestions()
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
  expect(screen.getAllByText(cannot).length).toBeGreaterThan(0)
})
