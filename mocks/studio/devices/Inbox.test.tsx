import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../../src/brand/brand.ts'
import { placeOf } from '../../test/studio-place.ts'
import { Inbox } from './Inbox.tsx'

beforeEach(() => {
  setBrand(Brand.parse(larkspur))
  sessionStorage.clear()
})

const messages = () => screen.getAllByRole('article')

test('after a change by phone, the e-mail has a link to report it, and the text message has none', () => {
  const { place } = placeOf('changed-elsewhere')
  render(<Inbox place={place} />)
  expect(screen.getByText('2 messages, the latest first.')).toBeTruthy()
  const [text, email] = messages()
  if (!text || !email) throw new Error('a message is missing')
  expect(within(text).getByRole('heading').textContent).toBe('Larkspur')
  expect(within(text).getByText(/was changed by phone\.$/)).toBeTruthy()
  expect(within(text).queryByRole('link')).toBeNull()
  expect(within(email).getByRole('heading').textContent).toBe(
    'The PIN of your Everyday card ending 4868 was changed',
  )
  expect(within(email).getByText('To hoa.dang@example.com')).toBeTruthy()
  expect(within(email).getByText(/^\d+ \w+ 2026 at \d\d:\d\d$/)).toBeTruthy()
  const link = within(email).getByRole('link', { name: 'This wasn’t me' })
  expect(link.getAttribute('href')).toMatch(/^\/cards\/everyday\/report\?notice=\S+$/)
  expect(link.hasAttribute('target')).toBe(false)
})

test('in a window beside the app, the link opens in the app’s window', () => {
  const { place } = placeOf('changed-elsewhere')
  render(<Inbox place={{ ...place, where: 'beside', appWindow: 'your-pin-app' }} />)
  expect(screen.getByRole('link').getAttribute('target')).toBe('your-pin-app')
})

test('the messages are in the language of the tab', () => {
  sessionStorage.setItem('your-pin.lang', 'en-XA')
  const { place } = placeOf('changed-elsewhere')
  render(<Inbox place={place} />)
  for (const message of messages()) expect(message.getAttribute('lang')).toBe('en-XA')
  expect(screen.getByRole('link').textContent).toMatch(/^⟦/)
})

test('a code arrives while the inbox is open, and can be copied', async () => {
  const { place, holder, changes } = placeOf('several-cards')
  const user = userEvent.setup({ delay: null })
  render(<Inbox place={place} />)
  expect(screen.getByText('Nothing was sent yet.')).toBeTruthy()
  await act(async () => {
    await holder.signIn()
    await holder.answer(await holder.open('everyday'))
    changes.tell()
  })
  await screen.findByText(/^Your code is 482915\./)
  await user.click(screen.getByRole('button', { name: 'Copy the code' }))
  await screen.findByText('The code is copied.')
  expect(await navigator.clipboard.readText()).toBe('482915')

  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await user.click(screen.getByRole('button', { name: 'Copy the code' }))
  await screen.findByText('This browser does not let it be copied.')
})
