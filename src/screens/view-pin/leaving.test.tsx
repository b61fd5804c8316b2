import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { lateAnswer } from '../../test/late-answer.ts'
import { pin, viewPin } from '../../test/view-pin.ts'

const shown = () => document.querySelector('[data-revealed]')

// The router keeps a screen on the page until the next screen has loaded.
it.each<[string, number | string]>([
  ['Back', -1],
  ['a link', '/cards'],
])('%s hides a PIN before the next screen has loaded', async (_, to) => {
  const app = await viewPin()
  const { router, user, show } = app
  await user.click(show)
  await waitFor(() => expect(shown()?.textContent).toBe(pin))
  const arrive = lateAnswer(app, typeof to === 'number' ? 'readCard' : 'listCards')
  const gone = typeof to === 'number' ? router.navigate(to) : router.navigate(to)
  await waitFor(() => expect(shown()).toBeNull())
  expect(router.state.navigation.state).toBe('loading')
  expect(document.body.innerHTML).not.toContain(pin)
  await arrive()
  await gone
})

const onTheWayOut = () =>
  waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true'))

it('never shows a PIN that arrives while the person is leaving', async () => {
  const app = await viewPin()
  const { router, user, show } = app
  const arrivePin = lateAnswer(app, 'viewPin')
  await user.click(show)
  const arriveCards = lateAnswer(app, 'listCards')
  const gone = router.navigate('/cards')
  await onTheWayOut()
  await arrivePin()
  await screen.findByText(/You left this page/)
  expect(document.body.innerHTML).not.toContain(pin)
  await arriveCards()
  await gone
  expect(document.body.innerHTML).not.toContain(pin)
})

/**
 * Presses "Show PIN" and starts to leave. The answer comes during that navigation. Then a jump within the page
 * cancels the navigation.
 *
 * @param heeded throws until the screen has handled the answer
 */
const stay = async (heeded: () => void, refusal?: 'service-unavailable') => {
  const app = await viewPin()
  const { router, user, show } = app
  const arrivePin = lateAnswer(app, 'viewPin', refusal)
  await user.click(show)
  lateAnswer(app, 'listCards')
  router.navigate('/cards')
  await onTheWayOut()
  await arrivePin()
  await waitFor(heeded)
  expect(router.state.navigation.state).toBe('loading')
  await router.navigate({ hash: '#here' })
  expect(router.state.navigation.state).toBe('idle')
  heeded()
}

it('shows that the reveal is used up when the person stays after all', async () => {
  await stay(() => screen.getByText(/You left this page/))
  expect(screen.getByRole('link', { name: 'View it again' })).toBeTruthy()
  expect(document.body.innerHTML).not.toContain(pin)
})

it('allows another try when the reveal failed and the person stays after all', async () => {
  await stay(() => {
    const again = screen.getByRole('button', { name: 'Show PIN' })
    expect(again.getAttribute('aria-disabled')).toBeNull()
  }, 'service-unavailable')
})
