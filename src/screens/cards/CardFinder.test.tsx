import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { addressOf, renderApp } from '../../test/render-app.tsx'

// With 200 rows, asking for roles takes a second in jsdom.
const shown = () => document.querySelectorAll('main li:not([hidden])').length
const names = () =>
  [...document.querySelectorAll('main li:not([hidden]) h2')].map(({ textContent }) => textContent)
const field = () => screen.getByLabelText<HTMLInputElement>('Find a card')

const look = async (user: UserEvent, text: string) => {
  await user.click(field())
  await user.paste(text)
}

it('finds a card among 200, and Escape shows them all again', async () => {
  const { user } = await renderApp('many-cards', '/cards')
  expect(shown()).toBe(200)
  await look(user, '042 travel')
  expect(shown()).toBe(1)
  expect(names()).toEqual([expect.stringMatching(/^Traveller 042 ending/)])

  await user.keyboard('{Escape}')
  expect(field().value).toBe('')
  expect(shown()).toBe(200)
  expect(document.activeElement).toBe(field())
})

it('says how many there are once somebody has stopped typing, and nothing before', async () => {
  const { user } = await renderApp('many-cards', '/cards')
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('All 200 cards')
  await look(user, 'traveller')
  expect(status.textContent).toBe('All 200 cards')
  await waitFor(() => expect(status.textContent).toBe('40 of 200 cards'), { timeout: 3000 })
})

it('says that nothing was found, without what was typed, and leads back', async () => {
  const { user } = await renderApp('many-cards', '/cards')
  await look(user, 'nowhere')
  expect(shown()).toBe(0)
  expect(screen.getByText('None of your 200 cards fits.')).toBeTruthy()
  expect(screen.getByRole('main').textContent).not.toContain('nowhere')
  await user.click(screen.getByText('Show all cards'))
  expect(shown()).toBe(200)
  expect(document.activeElement).toBe(field())
})

it('shows those that need attention, in the same order', async () => {
  const { user } = await renderApp('many-cards', '/cards')
  const tick = screen.getByLabelText('Only cards that need attention (172)')
  await user.click(tick)
  expect(shown()).toBe(172)
  expect(
    names()
      .slice(8, 10)
      .map((name) => name.slice(0, 12)),
  ).toEqual(['Fleet 009 en', 'Everyday 011'])
  await look(user, 'reserve 010')
  expect(screen.getByText('No card that needs attention fits.')).toBeTruthy()
  await user.click(screen.getByText('Show all cards'))
  expect(shown()).toBe(200)
})

it('keeps the search for Back, and nowhere that can be read', async () => {
  const { user, router } = await renderApp('many-cards', '/cards')
  await look(user, '374512345673900')
  expect(shown()).toBe(1)
  expect(addressOf(router)).toBe('/cards')
  expect(JSON.stringify([router.state.location.state, window.location.href])).not.toContain('3900')

  await user.click(screen.getByText('Reserve 010'))
  await screen.findByText('Your PIN', { selector: 'h1' })
  await router.navigate(-1)
  await screen.findByText('Your cards', { selector: 'h1' })
  expect(field().value).toBe('374512345673900')
  expect(shown()).toBe(1)

  await user.click(screen.getByText('Your cards', { selector: 'a' }))
  await waitFor(() => expect(field().value).toBe(''))
  expect(shown()).toBe(200)
})

it('forgets the search when somebody logs out', async () => {
  const { user, router, signInAs } = await renderApp('many-cards', '/cards')
  await look(user, 'traveller')
  await user.click(screen.getByText('Log out'))
  await screen.findByText('You’re logged out', { selector: 'h1' })
  signInAs()
  await router.navigate(-1)
  await screen.findByText('Your cards', { selector: 'h1' })
  expect(field().value).toBe('')
})
