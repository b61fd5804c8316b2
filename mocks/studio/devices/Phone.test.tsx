import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../../src/brand/brand.ts'
import { limits } from '../../issuer/core/limits.ts'
import { placeOf, seenOn } from '../../test/studio-place.ts'
import { Phone } from './Phone.tsx'

beforeEach(() => setBrand(Brand.parse(larkspur)))

class Utterance {
  text: string
  constructor(text: string) {
    this.text = text
  }
}

const number = '904177253004868'
const birthDate = '17041988'

const atPhone = (name: Parameters<typeof placeOf>[0] = 'first-pin') => {
  const played = placeOf(name)
  const user = userEvent.setup({ delay: null })
  const shown = render(<Phone place={played.place} wait={played.timer.wait} />)
  const device = screen.getByRole('region', { name: 'Phone' })
  return {
    ...played,
    ...shown,
    user,
    device,
    call: () => user.click(screen.getByRole('button', { name: 'Call 01632 960 120' })),
    hears: (words: string | RegExp) => within(device).findByText(words),
    page: () => seenOn(document),
  }
}

test('a PIN is chosen with the keyboard alone, and the page never shows its digits', async () => {
  const { user, hears, scenario, page, holder } = atPhone()
  await user.tab()
  while (document.activeElement?.textContent !== 'Call 01632 960 120') await user.tab()
  await user.keyboard('{Enter}')
  await hears('Enter the 15 digits on the front of your card.')
  await user.keyboard(number.slice(0, 5))
  await hears('9041 7')
  await user.keyboard(number.slice(5))
  await hears(/^Enter your date of birth/)
  await user.keyboard(birthDate.slice(0, 4))
  await hears('4 digits entered')
  expect(page()).not.toContain('1704')
  await user.keyboard(birthDate.slice(4))
  await hears(/^Enter the 4 digits of the security code/)
  await user.keyboard('5093')
  await hears(/^Press 1 to choose your PIN/)
  await user.keyboard('11')
  for (const prompt of ['Enter the 4 digits of your new PIN.', 'Enter your new PIN once more.']) {
    await hears(prompt)
    for (const entered of [1, 2, 3]) {
      await user.keyboard(scenario.goodPin.charAt(entered - 1))
      await hears(entered === 1 ? '1 digit entered' : `${entered} digits entered`)
      expect(page()).not.toMatch(/73|7\W{1,3}3/)
      await hears('●'.repeat(entered))
    }
    await user.keyboard(scenario.goodPin.charAt(3))
  }
  await hears('Your PIN is set.')
  await holder.signIn()
  expect(await holder.card('everyday')).toMatchObject({ pin: { state: 'set' }, chip: 'pending' })
  await user.keyboard('{Escape}')
  await hears('The call has ended.')
})

test('the keys have names, and work by mouse while the focus stays on the phone', async () => {
  const { user, call, hears, device } = atPhone()
  await call()
  expect(document.activeElement).toBe(device)
  await hears(/^Welcome/)
  const keypad = screen.getByRole('group', { name: 'Keypad' })
  const names = within(keypad)
    .getAllByRole('button')
    .map((key) => key.getAttribute('aria-label') ?? key.textContent)
  expect(names.join(' ')).toBe('1 2 3 4 5 6 7 8 9 Star 0 Hash')
  await user.click(within(keypad).getByRole('button', { name: '9' }))
  await hears('1 digit entered')
  expect(document.activeElement).toBe(device)
  await user.click(within(keypad).getByRole('button', { name: 'Star' }))
  await vi.waitFor(() => expect(screen.queryByText('1 digit entered')).toBeNull())
})

test('the phone says in words why a PIN is refused', async () => {
  const { user, call, hears } = atPhone()
  await call()
  await hears(/^Welcome/)
  await user.keyboard(`${number}${birthDate}509311`)
  await hears('Enter the 4 digits of your new PIN.')
  await user.keyboard('17041704')
  await hears('This PIN cannot be used (it is in your date of birth). Please choose another.')
})

test('when no key is pressed, the line asks twice and then ends the call', async () => {
  const { user, call, hears, timer } = atPhone()
  expect(timer.running()).toEqual([])
  await call()
  await hears(/^Welcome/)
  expect(timer.running()).toEqual([limits.phoneSilenceMs])
  await act(async () => timer.pass())
  await hears('Are you still there?')
  await user.keyboard('9')
  await hears('1 digit entered')
  expect(timer.running()).toEqual([limits.phoneSilenceMs])
  for (const words of ['Are you still there?', 'Are you still there?', 'We cannot hear you. Goodbye.']) {
    await act(async () => timer.pass())
    await hears(words)
  }
  expect(timer.running()).toEqual([])
})

test('the time limit of the line can be switched off', async () => {
  const { user, call, hears, timer } = atPhone()
  await call()
  await hears(/^Welcome/)
  await user.click(screen.getByRole('switch', { name: 'Time out like a real phone line' }))
  expect(timer.running()).toEqual([])
})

test('the voice speaks only when it is switched on, and stops when the person presses a key or hangs up', async () => {
  const spoken: string[] = []
  const cancel = vi.fn()
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  vi.stubGlobal('speechSynthesis', { speak: ({ text }: { text: string }) => spoken.push(text), cancel })
  const { user, call, hears, unmount } = atPhone()
  await call()
  await hears(/^Welcome/)
  expect(spoken).toEqual([])
  await user.click(screen.getByRole('switch', { name: 'Read the words aloud' }))
  expect(spoken).toEqual([expect.stringMatching(/^Welcome.* front of your card\.$/)])
  cancel.mockClear()
  screen.getByRole('region', { name: 'Phone' }).focus()
  await user.keyboard('9')
  await hears('1 digit entered')
  expect(cancel).toHaveBeenCalled()
  await user.keyboard('#')
  await vi.waitFor(() => expect(spoken).toHaveLength(2))
  cancel.mockClear()
  await user.keyboard('{Escape}')
  await hears('The call has ended.')
  expect(cancel).toHaveBeenCalled()
  expect(spoken).toHaveLength(2)
  cancel.mockClear()
  await call()
  await vi.waitFor(() => expect(spoken).toHaveLength(3))
  unmount()
  expect(cancel).toHaveBeenCalled()
})

test('the answers are on the page only after a request to show them', async () => {
  const { user, page } = atPhone('change-pin')
  expect(page()).not.toContain('1966')
  await user.click(screen.getByRole('button', { name: 'Show the answers to the questions' }))
  const facts = [
    'Date of birth',
    '21 09 1966',
    'Year of joining',
    '2013',
    'Last digits of the phone number',
    '0648',
  ]
  for (const fact of facts) expect(screen.getByText(fact)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Hide the answers' }))
  expect(page()).not.toContain('1966')
})

test('the phone shows a call that was made in another window', async () => {
  const { issuer, hears } = atPhone()
  await act(() => issuer.channels.phone.send({ kind: 'dial' }))
  await hears(/^Welcome/)
})

test('a digit typed outside the phone does nothing', async () => {
  const { user, call, hears } = atPhone('many-cards')
  await call()
  await hears(/^Welcome/)
  screen.getByRole('combobox', { name: 'Card' }).focus()
  await user.keyboard('9')
  expect(screen.queryByText('1 digit entered')).toBeNull()
})
