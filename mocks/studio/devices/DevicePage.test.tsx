import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../../src/brand/brand.ts'
import { placeOf } from '../../test/studio-place.ts'
import { deviceIds, deviceNames } from '../kit/addresses.ts'
import { announceMock } from '../kit/mock-windows.ts'
import { DevicePage } from './DevicePage.tsx'
import { patienceMs, type Worlds } from './worlds.ts'

beforeEach(() => setBrand(Brand.parse(larkspur)))

const { place } = placeOf('first-pin')
const worldsOf = (look: Worlds['look']): Worlds => ({ look })

test.each(deviceIds)('%s shows its name and the scenario of its world', (device) => {
  render(<DevicePage device={device} worlds={worldsOf(() => place)} />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(deviceNames[device])
  expect(screen.getByText(/^Scenario:/).textContent).toContain(
    'Scenario: First PIN. It is the world of this tab.',
  )
  expect(screen.getByRole('link', { current: 'page' }).textContent).toContain(deviceNames[device])
  expect(screen.getByRole('link', { name: 'The app' }).getAttribute('href')).toBe('/')
})

const besideApp = { ...place, id: 1, where: 'beside', appWindow: 'your-pin-app' } as const

test('the page waits while the app’s window loads, then shows the world of that window', async () => {
  let now: ReturnType<Worlds['look']> = null
  render(<DevicePage device="phone" worlds={worldsOf(() => now)} />)
  expect(screen.getByText('The app’s window is loading…')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  now = besideApp
  announceMock()
  await screen.findByText(/the app in the window that opened this one/)
  expect(screen.getByRole('link', { name: 'The app' }).getAttribute('target')).toBe('your-pin-app')
})

test('the page looks again for a window that does not announce that it has loaded', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let now: ReturnType<Worlds['look']> = null
  render(<DevicePage device="phone" worlds={worldsOf(() => now)} />)
  act(() => void vi.advanceTimersByTime(patienceMs))
  expect(screen.getByText('The app’s window is loading…')).toBeTruthy()
  now = besideApp
  act(() => void vi.advanceTimersByTime(patienceMs))
  screen.getByText(/the app in the window that opened this one/)
})
