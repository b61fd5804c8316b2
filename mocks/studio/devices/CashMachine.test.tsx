import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../../src/brand/brand.ts'
import { limits } from '../../issuer/core/limits.ts'
import { placeOf, seenOn } from '../../test/studio-place.ts'
import { CashMachine } from './CashMachine.tsx'

beforeEach(() => setBrand(Brand.parse(larkspur)))

const atMachine = (name: Parameters<typeof placeOf>[0]) => {
  const played = placeOf(name)
  const user = userEvent.setup({ delay: null })
  render(<CashMachine place={played.place} wait={played.timer.wait} />)
  const device = screen.getByRole('region', { name: 'Cash machine' })
  return {
    ...played,
    user,
    device,
    insert: () => user.click(screen.getByRole('button', { name: 'Insert this card' })),
    says: (words: string | RegExp) => within(device).findByText(words),
  }
}

test('a first PIN can be typed on the keyboard, and the page never shows it', async () => {
  const { user, device, insert, says, scenario, holder } = atMachine('first-pin')
  await insert()
  await says('What would you like to do?')
  expect(document.activeElement).toBe(device)
  await user.keyboard('1')
  await says('Enter a new PIN of 4 digits and press Enter.')
  await user.keyboard(scenario.goodPin)
  await says('4 digits entered')
  expect(seenOn(document)).not.toMatch(/73|7\W{1,3}3/)
  await user.keyboard('{Enter}')
  await says('Enter the new PIN once more.')
  await user.keyboard(`${scenario.goodPin.slice(0, 2)}{Backspace}${scenario.goodPin}{Enter}`)
  await says('Your PIN is set. It is on your chip now.')
  await holder.signIn()
  expect(await holder.card('everyday')).toMatchObject({ chip: 'written', nextUse: 'new-pin' })
  await user.keyboard('{Escape}')
  await says('Take your card.')
})

test('keys, choices and taking the card back work by mouse', async () => {
  const { user, insert, says } = atMachine('pin-blocked')
  const key = (name: string) => user.click(screen.getByRole('button', { name }))
  await insert()
  await says('Enter your PIN and press Enter.')
  for (const name of ['8', '1', '5', '3', 'Enter']) await key(name)
  await says('What would you like to do?')
  const choices = within(screen.getByRole('list')).getAllByRole('button')
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    '1 Unblock your PIN',
    '2 Change your PIN',
    '3 Take the card',
  ])
  await key('Unblock your PIN')
  await says('Your PIN is unblocked. It works now.')
  await key('Take the card back')
  await says('Take your card.')
  expect(screen.getByRole('button', { name: 'Insert this card' })).toBeTruthy()
})

test('a card that is not active comes back, and the machine says why', async () => {
  const { insert, says } = atMachine('not-activated')
  await insert()
  await says('This cannot be done here now (the card is not active yet). Please call us.')
})

test('one of several cards can be chosen', async () => {
  const { user, insert, says, place } = atMachine('several-cards')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Card' }), 'traveller')
  await insert()
  await says('Enter your PIN and press Enter.')
  expect(place.world.issuer.channels.cashMachine.read().step).toBe('pin')
})

test('the machine gives the card back when no key is pressed for a time', async () => {
  const { insert, says, timer } = atMachine('first-pin')
  expect(timer.running()).toEqual([])
  await insert()
  await says('What would you like to do?')
  expect(timer.running()).toEqual([limits.machineSilenceMs])
  await act(async () => timer.pass())
  await says('Take your card.')
  expect(timer.running()).toEqual([])
})

test('the PINs of the scenario are on the page only after a request to show them', async () => {
  const { user } = atMachine('changed-elsewhere')
  expect(seenOn(document)).not.toMatch(/9364|5182/)
  await user.click(screen.getByRole('button', { name: 'Show the PINs at the beginning' }))
  expect(screen.getByText('9364')).toBeTruthy()
  expect(screen.getByText('5182')).toBeTruthy()
})
