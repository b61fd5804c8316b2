import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { states } from '../../states.ts'
import { StateList } from './StateList.tsx'

test('every state is a link, under the heading of its screen', () => {
  render(<StateList />)
  const links = [...document.querySelectorAll('li > a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ])
  expect(links).toEqual(states.map(({ id, title }) => [title, `/?state=${id}`]))
  expect(screen.getByText(/^Choose PIN/).tagName).toBe('H2')
})
