import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { inPage, mockApp } from '../../../src/test/mock-app.ts'
import type { ScenarioName } from '../../scenarios.ts'
import { faceNames, faces, studioPath } from '../addresses.ts'
import { Drawer } from './Drawer.tsx'
import { tabNames } from './tabs.ts'

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

test('the handle says which world it is, opens the tools, and closes them', async () => {
  const { user } = show('last-attempt')
  expect(handle().getAttribute('aria-label')).toBe('Mock issuer: Last attempt')
  expect(screen.queryByRole('tablist')).toBeNull()
  await user.click(handle())
  expect(isOpen()).toBe(true)
  screen.getByRole('tabpanel', { name: 'Scenario' })
  await user.click(handle())
  expect(screen.queryByRole('tablist')).toBeNull()
})

test.each(['S', 'Í', 'ß'])('Alt+Shift+S opens and closes it, also where it types “%s”', (key) => {
  show()
  shortcut(key)
  expect(isOpen()).toBe(true)
  shortcut(key)
  expect(isOpen()).toBe(false)
})

test('Escape closes it, and gives the focus back to who had it', async () => {
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

test('Escape in the app is the app’s', async () => {
  const { user } = show()
  await user.click(handle())
  screen.getByRole('button', { name: 'Of the app' }).focus()
  await user.keyboard('{Escape}')
  expect(isOpen()).toBe(true)
})

test('it is found as it was left: open, at the same tool', async () => {
  const { mock } = mockApp('first-pin')
  const { unmount } = render(<Drawer mock={mock} />)
  fireEvent.click(handle())
  fireEvent.click(screen.getByRole('tab', { name: 'Link' }))
  unmount()
  render(<Drawer mock={mock} />)
  screen.getByRole('tabpanel', { name: 'Link' })
})

test('what cannot be read is as if it had never been left', () => {
  const { mock } = mockApp('first-pin')
  sessionStorage.setItem('your-pin.mock.drawer', '{"isOpen":')
  render(<Drawer mock={mock} />)
  expect(isOpen()).toBe(false)
})

test('the arrows go round the tools; only the chosen one is a stop of the Tab key', async () => {
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

test('what is on is on the handle, open or closed', async () => {
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

test('a page that was loaded with the tools open has the focus on the handle once they are closed', async () => {
  const { mock } = mockApp('first-pin')
  sessionStorage.setItem('your-pin.mock.drawer', '{"isOpen":true,"tab":"Link"}')
  render(<Drawer mock={mock} />)
  screen.getByRole('tab', { name: 'Link' }).focus()
  await userEvent.setup({ delay: null }).keyboard('{Escape}')
  expect(document.activeElement).toBe(handle())
})

test('each channel opens in a window of its own, which can find back', async () => {
  const { user } = show()
  await user.click(handle())
  const open = vi.spyOn(window, 'open').mockReturnValue(window)
  for (const face of faces) {
    const link = screen.getByRole('link', { name: faceNames[face] })
    expect(link.getAttribute('href')).toBe(studioPath(face))
    await user.click(link)
    expect(open).toHaveBeenLastCalledWith(
      studioPath(face),
      `your-pin-${face}`,
      expect.stringContaining('popup'),
    )
  }
  expect(window.name).toBe('your-pin-app')
})
