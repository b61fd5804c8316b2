import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { inPage, mockApp } from '../../../src/test/mock-app.ts'
import { mockWindow } from '../../../src/test/mock-window.ts'
import type { ScenarioName } from '../../scenarios.ts'
import type { MockWindow } from '../kit/page.ts'
import { Workbench } from './Workbench.tsx'

/** Never calls its listener with a size, so that no frame is scaled. */
class NoResize {
  observe() {}
  disconnect() {}
}

inPage()
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoResize)
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ ...larkspur, stylesheet: undefined })))
})

const show = (query = '') => {
  window.history.replaceState(null, '', `/studio${query}`)
  onTestFinished(() => {
    window.history.replaceState(null, '', '/')
    globalThis.yourPinMock = undefined
  })
  render(<Workbench />)
  const frame = screen.getByTitle<HTMLIFrameElement>('The app')
  /** Loads the frame. At the `load` event the workbench looks for the mock issuer in the frame. */
  const load = async (mock: MockWindow | undefined) => {
    Object.assign(frame.contentWindow ?? {}, { yourPinMock: mock })
    await act(async () => {
      frame.dispatchEvent(new Event('load'))
    })
  }
  return { frame, load, user: userEvent.setup({ delay: null }) }
}

const drawn = (scenario?: ScenarioName) => mockApp(scenario).mock

const here = () => new URLSearchParams(window.location.search)

test('there are no tools until the app has started', async () => {
  const { load } = show()
  expect(screen.getByRole('status').textContent).toBe('The app is loading…')
  expect(screen.queryByRole('tablist')).toBeNull()
  await load(mockWindow('first-pin').mock)
  expect(screen.queryByRole('tablist')).toBeNull()
  await load(drawn())
  screen.getByRole('tablist')
  expect(globalThis.yourPinMock).toMatchObject({ scenarioName: 'first-pin' })
})

test('after each load of the frame, the tools act on the new world', async () => {
  const { load } = show()
  await load(drawn('first-pin'))
  await load(undefined)
  expect(screen.queryByRole('tablist')).toBeNull()
  expect(globalThis.yourPinMock).toBeUndefined()
  await load(drawn('last-attempt'))
  screen.getByText('Last attempt', { selector: 'strong' })
})

test('the tools disappear at once when the page in the frame is left', async () => {
  const { load, frame } = show()
  const mock = drawn()
  await load(mock)
  act(() => {
    frame.contentWindow?.dispatchEvent(new Event('pagehide'))
  })
  expect(screen.queryByRole('tablist')).toBeNull()
  expect(globalThis.yourPinMock).toBeUndefined()
})

test('the address contains all settings, so that a reload continues from them', async () => {
  const { load, user, frame } = show('?width=320&app=/help?scenario=first-pin')
  expect(frame.getAttribute('src')).toBe('/help?scenario=first-pin')
  expect(frame.style.width).toBe('320px')
  const mock = drawn()
  await load(mock)
  await user.click(screen.getByRole('button', { name: '768' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show beside the app' }), 'Shop')
  await user.click(screen.getByRole('tab', { name: 'Look' }))
  await screen.findByRole('region', { name: 'Terminal' })
  expect([here().get('width'), here().get('beside'), here().get('tab')]).toEqual(['768', 'shop', 'Look'])
  expect(here().get('app')).toContain('signed-in=yes')
  expect(sessionStorage.getItem('your-pin.mock.link')).toBe('/?scenario=first-pin&signed-in=yes')
  // The app navigates by itself, so its new address must not reload the frame.
  expect(frame.getAttribute('src')).toBe('/help?scenario=first-pin')
})

test('a frame can be rotated and have any width', async () => {
  const { load, user, frame } = show('?width=320')
  await load(drawn())
  await user.click(screen.getByRole('button', { name: 'Rotate' }))
  expect([frame.style.width, frame.style.height]).toEqual(['568px', '320px'])
  const field = screen.getByRole('spinbutton', { name: 'Width' })
  await user.clear(field)
  await user.type(field, '500{Enter}')
  expect(frame.style.width).toBe('500px')
})

test('a link in a channel opens in the frame', async () => {
  const { load, user } = show('?beside=inbox')
  const mock = drawn('changed-elsewhere')
  const go = vi.spyOn(mock.page, 'go').mockResolvedValue()
  await load(mock)
  const [link] = await screen.findAllByRole('link', { name: 'This wasn’t me' })
  if (!link) throw new Error('no message offers it')
  await user.click(link)
  expect(go).toHaveBeenCalledWith(link.getAttribute('href'))
})
