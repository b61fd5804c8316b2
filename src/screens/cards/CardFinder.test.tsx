import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { firstCards } from '../../test/first-cards.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

afterEach(() => vi.useRealTimers())

/** A list of cards that is long enough for a search. */
const open = (count = 25) => {
  firstCards(count)
  return renderApp('many-cards', '/cards')
}

const shown = () => document.querySelectorAll('main li:not([hidden])').length
const names = () =>
  [...document.querySelectorAll('main li:not([hidden]) h2')].map(({ textContent }) => textContent)
const field = () => screen.getByLabelText<HTMLInputElement>('Find a card')

const look = async (user: UserEvent, text: string) => {
  await user.click(field())
  await user.paste(text)
}

it('finds a card among many, and Escape shows all cards again', async () => {
  const { user } = await open(50)
  expect(shown()).toBe(50)
  await look(user, '042 travel')
  expect(shown()).toBe(1)
  expect(names()).toEqual([expect.stringMatching(/^Traveller 042 ending/)])

  await user.keyboard('{Escape}')
  expect(field().value).toBe('')
  expect(shown()).toBe(50)
  expect(document.activeElement).toBe(field())
})

it('announces the number of cards after the person stops typing, not before', async () => {
  await open()
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('All 25 cards')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fireEvent.change(field(), { target: { value: 'traveller' } })
  await act(() => vi.advanceTimersByTimeAsync(900))
  expect(status.textContent).toBe('All 25 cards')
  await act(() => vi.advanceTimersByTimeAsync(100))
  expect(status.textContent).toBe('5 of 25 cards')
})

it('shows that no card fits, without the typed text, and offers all cards', async () => {
  const { user } = await open()
  await look(user, 'nowhere')
  expect(shown()).toBe(0)
  expect(screen.getByText('None of your 25 cards match.')).toBeTruthy()
  expect(screen.getByRole('main').textContent).not.toContain('nowhere')
  await user.click(screen.getByText('Show all cards'))
  expect(shown()).toBe(25)
  expect(document.activeElement).toBe(field())
})

it('shows only the cards that need attention, in the same order', async () => {
  const { user } = await open()
  const tick = screen.getByLabelText('Only cards that need attention (22)')
  await user.click(tick)
  expect(shown()).toBe(22)
  expect(
    names()
      .slice(8, 10)
      .map((name) => name.slice(0, 12)),
  ).toEqual(['Fleet 009 en', 'Everyday 011'])
  await look(user, 'reserve 010')
  expect(screen.getByText('No card that needs attention matches.')).toBeTruthy()
  await user.click(screen.getByText('Show all cards'))
  expect(shown()).toBe(25)
})

it('keeps the search for Back, but not in the address or the history', async () => {
  const { user, router } = await open()
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
  expect(shown()).toBe(25)
})

it('forgets the search when the person logs out', async () => {
  const { user, router, signInAs } = await open()
  await look(user, 'traveller')
  await user.click(screen.getByText('Log out'))
  await screen.findByText('You’re logged out', { selector: 'h1' })
  signInAs()
  await router.navigate(-1)
  await screen.findByText('Your cards', { selector: 'h1' })
  expect(field().value).toBe('')
})
