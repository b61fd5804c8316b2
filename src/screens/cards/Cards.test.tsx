import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { addressOf, renderApp } from '../../test/render-app.tsx'

it('lists every card with where its PIN stands, and leads to it', async () => {
  const { router, user } = await renderApp('several-cards', '/cards')
  expect(screen.getByRole('heading', { level: 1 })).toHaveProperty('textContent', 'Your cards')
  const names = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(names).toHaveLength(3)
  for (const state of ['No PIN yet', 'PIN set', 'Not active yet'])
    expect(screen.getByText(state)).toBeTruthy()

  await user.click(screen.getByRole('link', { name: /Traveller/ }))
  await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  expect(addressOf(router)).toBe('/cards/traveller/pin')
})

it('offers the phone to somebody without a card', async () => {
  await renderApp('no-cards', '/cards')
  expect(screen.getByText(/no cards in your name/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '01632 960 120' }).getAttribute('href')).toBe('tel:+441632960120')
})

it('“Your PIN” without a card goes to the only one, or asks which', async () => {
  const one = await renderApp('first-pin', '/pin')
  expect(addressOf(one.router)).toBe('/cards/everyday/pin')
})

it('asks which card where there are several', async () => {
  const several = await renderApp('several-cards', '/pin')
  expect(addressOf(several.router)).toBe('/cards?why=pick-a-card')
  expect(screen.getByText(/Pick the card first/)).toBeTruthy()
})
