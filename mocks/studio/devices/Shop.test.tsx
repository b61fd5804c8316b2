import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../../src/brand/brand.ts'
import { placeOf, seenOn } from '../../test/studio-place.ts'
import { amountOf, Shop } from './Shop.tsx'

beforeEach(() => setBrand(Brand.parse(larkspur)))

const atShop = (name: Parameters<typeof placeOf>[0]) => {
  const played = placeOf(name)
  const user = userEvent.setup({ delay: null })
  render(<Shop place={played.place} />)
  const device = screen.getByRole('region', { name: 'Terminal' })
  return {
    ...played,
    user,
    device,
    insert: () => user.click(screen.getByRole('button', { name: 'Insert this card' })),
    says: (words: string | RegExp) => within(device).findByText(words),
  }
}

test('a signed purchase writes the pending PIN to the chip', async () => {
  const { user, insert, says, device } = atShop('chip-pending')
  await insert()
  await says('£12.40. Please sign.')
  await user.click(screen.getByRole('button', { name: 'Sign the receipt' }))
  await says('Approved: £12.40.')
  await says('The chip now holds the PIN that was chosen last.')
  expect(document.activeElement).toBe(device)
})

test('three wrong PINs block the PIN, and the page shows none of them', async () => {
  const { user, insert, says } = atShop('change-pin')
  await insert()
  await says('£12.40. Enter your PIN.')
  await user.keyboard('2850')
  await says('4 digits entered')
  expect(seenOn(document)).not.toMatch(/28|2\W{1,3}8/)
  await user.keyboard('{Enter}')
  await says('Wrong PIN. Tries left: 2.')
  await user.keyboard('2850{Enter}')
  await says('Wrong PIN. Tries left: 1.')
  await user.keyboard('2850{Enter}')
  await says('Wrong PIN three times. The PIN is blocked.')
  await insert()
  await says('Declined: the PIN is blocked.')
})

test('an invalid amount shows an error at its field, and the card stays out of the slot', async () => {
  const { user, insert, says } = atShop('change-pin')
  const amount = screen.getByRole('textbox', { name: 'Amount in pounds' })
  await user.clear(amount)
  await user.type(amount, 'a lot')
  await insert()
  expect(document.activeElement).toBe(amount)
  expect(amount.getAttribute('aria-invalid')).toBe('true')
  await says('Enter an amount such as 12.40.')
  await user.clear(amount)
  await user.type(amount, '7,5')
  await insert()
  await says('£7.50. Enter your PIN.')
  await user.keyboard('{Escape}')
  await says('Cancelled. Take your card.')
})

test('the page says that contactless payments are not modelled', () => {
  atShop('first-pin')
  expect(screen.getByText(/contactless payments and their limits are not modelled/)).toBeTruthy()
})

test.each([
  ['12.40', '12.40'],
  ['£ 9', '9.00'],
  ['007,5', '7.50'],
  ['0', '0.00'],
  ['', null],
  ['-3', null],
  ['1.234', null],
  ['1234567', null],
])('“%s” is the amount %s', (typed, amount) => {
  expect(amountOf(typed)).toBe(amount)
})
