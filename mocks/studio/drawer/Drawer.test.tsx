import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { inPage, mockApp } from '../../../src/test/mock-app.ts'
import type { ScenarioName } from '../../scenarios.ts'
import { deviceIds, deviceNames, studioPath } from '../kit/addresses.ts'
import { tabNames } from '../tools/tabs.ts'
import { Drawer } from './Drawer.tsx'

inPage()

const show = (scenario: ScenarioName = 'first-pin') => {
  const { mock } = mockApp(scenario)
  const user = userEvent.setup({ delay: null })
  render(
    <>
      <button type="button">Of the app</button>
      <Drawer mock={mock} />
    </>,
  )
  return { mock, user }
}

const handle = () => screen.getByRole('button', { name: /^Mock issuer:/ })
const isOpen = () => handle().getAttribute('aria-expanded') === 'true'
const shortcut = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, {
    key,
    code: 'KeyS',
    altKey: true,
    shiftKey: true,
  })

test('the handle names the scenario, and opens and closes the tools', async () => {
  const { user } = show('last-attempt')
  expect(handle().getAttribute('aria-label')).toBe('Mock issuer: Last attempt')
  expect(screen.queryByRole('tablist')).toBeNull()
  await user.click(handle())
  expect(isOpen()).toBe(true)
  screen.getByRole('tabpanel', { name: 'Scenario' })
  await user.click(handle())
  expect(screen.queryByRole('tablist')).toBeNull()
})

test.each(['S', 'Í', 'ß'])(
  'Alt+Shift+S opens and closes the drawer, also on a keyboard where it types “%s”',
  (key) => {
    show()
    shortcut(key)
    expect(isOpen()).toBe(true)
    shortcut(key)
    expect(isOpen()).toBe(false)
  },
)

test('Escape closes the drawer, and returns the focus to the element that had it', async () => {
  const { user } = show()
  const ofApp = screen.getByRole('button', { name: 'Of the app' })
  ofApp.focus()
  shortcut('S')
  expect(document.activeElement).toBe(handle())
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Scenario' }))
  await user.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(ofApp)
})

test('Escape in the app does not close the drawer', async () => {
  const { user } = show()
  await user.click(handle())
  screen.getByRole('button', { name: 'Of the app' }).focus()
  await user.keyboard('{Escape}')
  expect(isOpen()).toBe(true)
})

test('the drawer reopens as it was left: open, with the same tool', async () => {
  const { mock } = mockApp('first-pin')
  const { unmount } = render(<Drawer mock={mock} />)
  fireEvent.click(handle())
  fireEvent.click(screen.getByRole('tab', { name: 'Link' }))
  unmount()
  render(<Drawer mock={mock} />)
  screen.getByRole('tabpanel', { name: 'Link' })
})

test('the drawer is closed if its stored state cannot be read', () => {
  const { mock } = mockApp('first-pin')
  sessionStorage.setItem('your-pin.mock.drawer', '{"isOpen":')
  render(<Drawer mock={mock} />)
  expect(isOpen()).toBe(false)
})

test('the arrow keys choose a tool, and the Tab key stops only at the chosen one', async () => {
  const { user } = show()
  await user.click(handle())
  screen.getByRole('tab', { name: 'Scenario' }).focus()
  const chosen = () => screen.getByRole('tab', { selected: true })
  for (const name of [...tabNames.slice(1), tabNames[0]]) {
    await user.keyboard('{ArrowRight}')
    expect([chosen().textContent, document.activeElement]).toEqual([name, chosen()])
  }
  await user.keyboard('{ArrowLeft}')
  expect(chosen().textContent).toBe(tabNames.at(-1))
  await user.keyboard('{Home}')
  expect(chosen().textContent).toBe(tabNames[0])
  await user.keyboard('{End}')
  expect(chosen().textContent).toBe(tabNames.at(-1))
  expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([chosen()])
})

test('the handle names the faults and a changed clock, whether the drawer is open or closed', async () => {
  const { mock, user } = show()
  mock.faults.set('listCards', [{ kind: 'offline', times: 'always' }])
  mock.advance(300_000)
  await user.click(handle())
  expect(handle().getAttribute('aria-label')).toBe('Mock issuer: First PIN, 1 fault, clock moved')
  await user.click(handle())
  mock.pause()
  mock.faults.clear()
  await screen.findByRole('button', { name: 'Mock issuer: First PIN, clock paused' })
})

test('on a page that loaded with the tools open, closing them moves the focus to the handle', async () => {
  const { mock } = mockApp('first-pin')
  sessionStorage.setItem('your-pin.mock.drawer', '{"isOpen":true,"tab":"Link"}')
  render(<Drawer mock={mock} />)
  screen.getByRole('tab', { name: 'Link' }).focus()
  await userEvent.setup({ delay: null }).keyboard('{Escape}')
  expect(document.activeElement).toBe(handle())
})

test('each channel opens in its own window, which can link back to the app', async () => {
  const { user } = show()
  await user.click(handle())
  const open = vi.spyOn(window, 'open').mockReturnValue(window)
  for (const device of deviceIds) {
    const link = screen.getByRole('link', { name: deviceNames[device] })
    expect(link.getAttribute('href')).toBe(studioPath(device))
    await user.click(link)
    expect(open).toHaveBeenLastCalledWith(
      studioPath(device),
      `your-pin-${device}`,
      expect.stringContaining('popup'),
    )
  }
  expect(window.name).toBe('your-pin-app')
})
