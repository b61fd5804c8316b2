import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { firstCards } from '../../test/first-cards.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'

const cardLinks = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

const rowOf = (name: RegExp) => {
  const row = [...document.querySelectorAll<HTMLElement>('main li')].find((item) =>
    name.test(item.textContent),
  )
  if (!row) throw new Error(`No row contains ${name}`)
  return within(row)
}

it('lists every card with the status of its PIN, and links to the card', async () => {
  const { router, user } = await renderApp('several-cards', '/cards')
  expect(screen.getByRole('heading', { level: 1 })).toHaveProperty('textContent', 'Your cards')
  expect(cardLinks()).toHaveLength(3)
  for (const state of ['No PIN yet', 'PIN set', 'Not active yet'])
    expect(screen.getByText(state)).toBeTruthy()
  expect(screen.getByText(/Use a different PIN on each card/)).toBeTruthy()
  expect(screen.queryByRole('searchbox')).toBeNull()

  await user.click(screen.getByRole('link', { name: /^Traveller/ }))
  await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  expect(addressOf(router)).toBe('/cards/traveller/pin')
})

it('offers the likely action for each card, in a link that names the card', async () => {
  await renderApp('several-cards', '/cards')
  const main = within(screen.getByRole('main'))
  expect(main.getByRole('link', { name: /^Choose your PIN Everyday ending \d{4}$/ })).toBeTruthy()
  const view = main.getByRole('link', { name: /^View your PIN Traveller ending \d{4}$/ })
  expect(view.getAttribute('href')).toBe('/cards/traveller/identity?for=view')
  const activate = screen.getAllByRole('link', { name: /Activate this card/ })
  expect(activate.map((link) => link.getAttribute('aria-labelledby')?.split(' ').length)).toEqual([2])
  expect(screen.getByRole('link', { name: /^Activate this card Household ending \d{4}$/ })).toBe(activate[0])
})

it('shows the phone number to a person without a card', async () => {
  await renderApp('no-cards', '/cards')
  expect(screen.getByText(/no cards here yet/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '01632 960 120' }).getAttribute('href')).toBe('tel:+441632960120')
})

it('“Your PIN” leads to the only card', async () => {
  const one = await renderApp('first-pin', '/pin')
  expect(addressOf(one.router)).toBe('/cards/everyday/pin')
})

it('“Your PIN” asks which card when there are several', async () => {
  const several = await renderApp('several-cards', '/pin')
  expect(addressOf(several.router)).toBe('/cards?why=pick-a-card')
  expect(screen.getByText(/Pick the card first/)).toBeTruthy()
})

const drawn = (size: string) => document.querySelectorAll(`main svg[data-size="${size}"]`).length

it('draws up to four cards large, for tiles', async () => {
  await renderApp('several-cards', '/cards')
  expect([drawn('full'), drawn('thumb')]).toEqual([3, 3])
})

it('draws more cards as thumbnails only', async () => {
  firstCards(5)
  await renderApp('many-cards', '/cards')
  expect([drawn('full'), drawn('thumb')]).toEqual([0, 5])
})

it('shows for each card with a closed action what the person can do instead', async () => {
  firstCards(25)
  await renderApp('many-cards', '/cards')
  for (const [name, state, way] of [
    [/^\D+007 /, 'Card frozen', 'Call us to unfreeze it.'],
    [/^\D+010 /, 'Card reported', 'Nobody can use it. A new card gets its own PIN.'],
    [/^\D+013 /, 'Card expired', 'The new card gets its own PIN.'],
    [/^\D+016 /, 'Signature card, no PIN', 'You sign instead.'],
    [/^\D+019 /, 'No PIN yet', 'Choose its PIN by phone or at a cash machine.'],
    [/^\D+021 /, 'No PIN yet', 'Not possible online right now. Call us or use a cash machine.'],
  ] as const) {
    const row = rowOf(name)
    expect(row.getByText(state)).toBeTruthy()
    expect(row.getByText(way)).toBeTruthy()
  }
})
