import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { lateAnswer } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { renderApp } from '../../test/render-app.tsx'

const pin = '6038'

const open = async () => {
  const app = await renderApp('change-pin', '/cards/everyday/pin')
  await personOf(app).prove('everyday', 'view')
  await app.router.navigate('/cards/everyday/view-pin')
  return { ...app, show: await screen.findByRole('button', { name: 'Show PIN' }) }
}
const shown = () => document.querySelector('[data-revealed]')

// The router keeps a screen drawn until the next one has been read.
it.each<[string, number | string]>([
  ['Back', -1],
  ['a link', '/cards'],
])('%s hides a PIN before the next screen has arrived', async (_, to) => {
  const { router, issuer, user, show } = await open()
  await user.click(show)
  await waitFor(() => expect(shown()?.textContent).toBe(pin))
  const arrive = lateAnswer({ issuer }, typeof to === 'number' ? 'readCard' : 'listCards')
  const gone = typeof to === 'number' ? router.navigate(to) : router.navigate(to)
  await waitFor(() => expect(shown()).toBeNull())
  expect(router.state.navigation.state).toBe('loading')
  expect(document.body.innerHTML).not.toContain(pin)
  await arrive()
  await gone
})

const onTheWayOut = () =>
  waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true'))

it('draws no PIN that arrives while somebody is on the way out', async () => {
  const { router, issuer, user, show } = await open()
  const arrivePin = lateAnswer({ issuer }, 'viewPin')
  await user.click(show)
  const arriveCards = lateAnswer({ issuer }, 'listCards')
  const gone = router.navigate('/cards')
  await onTheWayOut()
  await arrivePin()
  expect(document.body.innerHTML).not.toContain(pin)
  await arriveCards()
  await gone
  expect(document.body.innerHTML).not.toContain(pin)
})

/**
 * Presses and sets out for elsewhere; the answer comes on the way, and a jump within the page calls the way out off.
 *
 * @param heeded throws until the screen has taken notice of the answer
 */
const stay = async (heeded: () => void, refusal?: 'service-unavailable') => {
  const { router, issuer, user, show } = await open()
  const arrivePin = lateAnswer({ issuer }, 'viewPin', refusal)
  await user.click(show)
  lateAnswer({ issuer }, 'listCards')
  router.navigate('/cards')
  await onTheWayOut()
  await arrivePin()
  await waitFor(heeded)
  expect(router.state.navigation.state).toBe('loading')
  await router.navigate({ hash: '#here' })
  expect(router.state.navigation.state).toBe('idle')
  heeded()
}

it('says that the look is used up to somebody who stays after all', async () => {
  await stay(() => screen.getByText(/You turned away/))
  expect(screen.getByRole('link', { name: 'See it again' })).toBeTruthy()
  expect(document.body.innerHTML).not.toContain(pin)
})

it('lets somebody try again who stays after all, where the look failed', async () => {
  await stay(() => {
    const again = screen.getByRole('button', { name: 'Show PIN' })
    expect(again.getAttribute('aria-disabled')).toBeNull()
  }, 'service-unavailable')
})
