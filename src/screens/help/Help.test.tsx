import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { addressOf, renderApp } from '../../test/render-app.tsx'
import { topicIds } from './topics.tsx'

const open = (path = '/help') => renderApp('first-pin', path, { signedIn: false })

const section = (id: string) => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`No section ${id}`)
  return within(found)
}

it('lists its topics, and each link moves the focus to the heading of its topic', async () => {
  const { router, user } = await open()
  const contents = within(screen.getByRole('navigation', { name: 'On this page' }))
  const links = contents.getAllByRole('link')
  expect(links).toHaveLength(topicIds.length)
  for (const link of links) {
    await user.click(link)
    expect(document.activeElement).toHaveProperty('tagName', 'H2')
    expect(document.activeElement?.textContent).toBe(link.textContent)
  }
  expect(router.state.location.hash).toBe('#no-pin')
  expect(addressOf(router)).toBe('/help')
})

it('opens at the topic that a link names', async () => {
  await open('/help#unblock')
  expect(document.activeElement?.textContent).toBe('Unblock your PIN')
})

it('shows the keys and prompts of the helpline, with its number and hours', async () => {
  await open()
  const phone = section('phone')
  expect(phone.getByRole('link', { name: '01632 960 120' }).getAttribute('href')).toBe('tel:+441632960120')
  expect(phone.getByText(/Monday to Friday, 08:00 to 20:00/)).toBeTruthy()
  expect(phone.getByText(/Enter the long number/)).toBeTruthy()
  expect(phone.getByText(/press 1, “Choose your PIN”. Then press 1 again, “PIN setup”/)).toBeTruthy()
})

it('says what to do about an unexpected message, at any hour', async () => {
  await open()
  const unexpected = section('unexpected-message')
  const steps = unexpected.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(steps[0]).toMatch(/^Don’t tap a link/)
  expect(steps[2]).toContain('“I didn’t make this change”')
  expect(unexpected.getByRole('link', { name: '01632 960 129' }).getAttribute('href')).toBe(
    'tel:+441632960129',
  )
  expect(unexpected.getByText('Open at any time, every day')).toBeTruthy()
  expect(unexpected.getByText(/asks for your PIN or for a code is never from us/)).toBeTruthy()
})

it('prints the page', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue(undefined)
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Print this page' }))
  expect(print).toHaveBeenCalledTimes(1)
})
