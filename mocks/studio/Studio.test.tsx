import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import larkspur from '../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../src/brand/brand.ts'
import { placeOf } from '../node-place.ts'
import { faceNames, faces } from './addresses.ts'
import { Studio } from './Studio.tsx'
import type { Worlds } from './worlds.ts'

beforeEach(() => setBrand(Brand.parse(larkspur)))

const { place } = placeOf('first-pin')
const worldsOf = (look: Worlds['look']): Worlds => ({ look })

test.each(faces)('%s says what it is and which world it shows', (face) => {
  render(<Studio face={face} worlds={worldsOf(() => place)} />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(faceNames[face])
  expect(screen.getByText(/^Scenario:/).textContent).toContain(
    'Scenario: First PIN. It is the world of this tab.',
  )
  expect(screen.getByRole('link', { current: 'page' }).textContent).toContain(faceNames[face])
  expect(screen.getByRole('link', { name: 'The app' }).getAttribute('href')).toBe('/')
})

test('while the app’s window loads there is nothing to press; then its world is there', async () => {
  let now: ReturnType<Worlds['look']> = null
  render(<Studio face="phone" worlds={worldsOf(() => now)} />)
  expect(screen.getByText('The app’s window is loading…')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  now = { ...place, id: 1, where: 'beside', appWindow: 'your-pin-app' }
  await screen.findByText(/the app in the window that opened this one/)
  expect(screen.getByRole('link', { name: 'The app' }).getAttribute('target')).toBe('your-pin-app')
})
