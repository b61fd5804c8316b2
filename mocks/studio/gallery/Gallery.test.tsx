import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { states } from '../../states.ts'
import { Gallery } from './Gallery.tsx'

/** The tiles that the gallery observes, and a function that moves tiles into and out of sight. */
const sight = { seen: new Set<Element>(), tell: (_near: readonly Element[], _far: readonly Element[]) => {} }

/** A few states of some screens, because drawing all states is slow. */
const few = states.filter(({ id }) =>
  [
    'cards/default',
    'cards/pseudo-rtl',
    'identity/default',
    'identity/locked',
    'choose-pin/default',
    'help/default',
  ].includes(id),
)
const say = (id: string) => id
const page = {
  brand: 'larkspur',
  brands: ['larkspur', 'tidewater'],
  langs: ['en-GB', 'en-XA'],
  link: () => ({}),
  say,
}

beforeEach(() => {
  window.history.replaceState(null, '', '/studio/gallery')
  sessionStorage.clear()
  sight.seen.clear()
  class Sight {
    constructor(told: (entries: object[]) => void) {
      const entry = (isIntersecting: boolean) => (target: Element) => ({ target, isIntersecting })
      sight.tell = (near, far) => act(() => told([...near.map(entry(true)), ...far.map(entry(false))]))
    }
    observe = (tile: Element) => void sight.seen.add(tile)
    unobserve = (tile: Element) => void sight.seen.delete(tile)
  }
  class Sizes {
    observe = () => {}
    disconnect = () => {}
  }
  vi.stubGlobal('IntersectionObserver', Sight)
  vi.stubGlobal('ResizeObserver', Sizes)
})

const draw = () => {
  render(<Gallery own={{ page }} all={few} />)
  return userEvent.setup({ delay: null })
}
const tileOf = (id: string): HTMLElement => {
  const tile = [...sight.seen].find((each) => each.getAttribute('data-state') === id)
  if (!(tile instanceof HTMLElement)) throw new Error(`no tile for ${id}`)
  return tile
}
const comesNear = (...ids: string[]) => sight.tell(ids.map(tileOf), [])
const frameOf = (id: string) => tileOf(id).querySelector('iframe')
const shownTiles = () => [...sight.seen].filter((tile) => !tile.hasAttribute('hidden')).length

/** Sets the outcome of a frame's steps, as the page in the frame does. */
const says = (id: string, how: 'stateReached' | 'stateFailed', words: string) => {
  const frame = frameOf(id)
  if (!frame) throw new Error(`no frame for ${id}`)
  const inside = document.implementation.createHTMLDocument()
  inside.documentElement.dataset[how] = words
  Object.defineProperty(frame, 'contentDocument', { value: inside })
  fireEvent.load(frame)
}

test('every state has a tile under the heading of its screen, but no frame until the tile is near', () => {
  draw()
  expect(sight.seen.size).toBe(few.length)
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings).toEqual(['Cards 2', 'Identity 2', 'Choose PIN 1', 'Help 1'])
  const list = within(screen.getByRole('navigation', { name: 'Screens' }))
  expect(list.getByRole('link', { name: 'Identity 2' }).getAttribute('href')).toBe('#screen-identity')
  expect(document.querySelector('iframe')).toBeNull()
})

test('the search shows and counts the states that it finds, and is kept in the address', async () => {
  const user = draw()
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Find a state' }))
  await user.keyboard('last wrong')
  expect(screen.getByRole('status').textContent).toBe('1 of 6 states')
  expect(shownTiles()).toBe(1)
  expect(window.location.search).toBe('?find=last+wrong')
  await user.keyboard(' nonsense')
  expect(screen.getByText('No state matches the search.')).toBeTruthy()
})

test('a frame starts with its own world and look, and is inert until it is used', async () => {
  window.history.replaceState(null, '', '/studio/gallery?show-theme=dark&width=320')
  const user = draw()
  comesNear('identity/locked')
  const frame = frameOf('identity/locked')
  expect(frame?.getAttribute('src')).toBe('/?state=identity/locked&theme=dark')
  expect(frame?.name).toBe('your-pin-world:gallery/identity/locked')
  expect(frame?.getAttribute('width')).toBe('320')
  expect(frame?.hasAttribute('inert')).toBe(true)

  const tile = within(tileOf('identity/locked'))
  expect(tile.getByText('Loading…')).toBeTruthy()
  const use = tile.getByRole('button', { name: /^Use here/ })
  expect(use).toHaveProperty('disabled', true)
  says('identity/locked', 'stateReached', 'identity/locked')
  await tile.findByText('Ready')
  await user.click(use)
  expect(frame?.hasAttribute('inert')).toBe(false)
  expect(frameOf('identity/locked')).toBe(frame)
})

test('a state that failed shows the reason, can be filtered for, and can be tried again', async () => {
  const user = draw()
  comesNear('cards/default', 'help/default')
  says('cards/default', 'stateReached', 'cards/default')
  says('help/default', 'stateFailed', 'Step 1: there is nothing to press')
  const tile = within(tileOf('help/default'))
  await tile.findByText('Failed')
  expect(tile.getByText('Step 1: there is nothing to press')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Show only failed states (1)' }))
  expect(shownTiles()).toBe(1)
  const before = frameOf('help/default')
  await user.click(tile.getByRole('button', { name: /^Start again/ }))
  expect(frameOf('help/default')).not.toBe(before)
})

test('a new brand or language restarts the frames, but another change of the look does not', async () => {
  const user = draw()
  comesNear('cards/default', 'cards/pseudo-rtl')
  const looks: Record<string, unknown[]> = {}
  for (const id of ['cards/default', 'cards/pseudo-rtl']) {
    const heard: unknown[] = []
    looks[id] = heard
    const yourPinMock = { page: { setLook: (look: unknown) => heard.push(look) } }
    Object.defineProperty(frameOf(id) ?? {}, 'contentWindow', { value: { yourPinMock } })
  }
  const frame = frameOf('cards/default')
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  await user.click(screen.getByRole('radio', { name: '200 %' }))
  expect(looks['cards/default']).toEqual([{ theme: 'dark' }, { theme: 'dark', text: 200 }])
  expect(looks['cards/pseudo-rtl']?.at(-1)).toEqual({ theme: 'dark', text: 200, dir: 'rtl' })
  await user.click(screen.getByRole('radio', { name: '320' }))
  expect(frameOf('cards/default')).toBe(frame)
  expect(frame?.getAttribute('width')).toBe('320')

  await user.click(screen.getByRole('radio', { name: 'Tidewater' }))
  expect(frameOf('cards/default')).not.toBe(frame)
  expect(frameOf('cards/default')?.getAttribute('src')).toBe(
    '/?state=cards/default&brand=tidewater&theme=dark&text=200',
  )
  await user.click(screen.getByRole('radio', { name: 'Longer test words, right to left' }))
  expect(window.location.search).toBe(
    '?width=320&show-brand=tidewater&show-lang=en-XA&show-theme=dark&show-text=200&show-dir=rtl',
  )
  await user.click(screen.getByRole('radio', { name: 'British English' }))
  expect(frameOf('cards/default')?.getAttribute('src')).toBe(
    '/?state=cards/default&brand=tidewater&lang=en-GB&theme=dark&text=200',
  )
})

test('two brands are compared in two frames, which have worlds of their own and settle together', async () => {
  const user = draw()
  comesNear('help/default')
  await user.click(screen.getByRole('radio', { name: 'Two brands' }))
  expect(window.location.search).toContain('compare=brand')
  const tile = tileOf('help/default')
  const frames = [...tile.querySelectorAll('iframe')]
  expect(frames.map(({ name, src }) => [name, new URL(src).search])).toEqual([
    ['your-pin-world:gallery/help/default', '?state=help/default&brand=larkspur'],
    ['your-pin-world:gallery/help/default/2', '?state=help/default&brand=tidewater'],
  ])
  for (const frame of frames) {
    within(tile).getByText('Loading…')
    const inside = document.implementation.createHTMLDocument()
    inside.documentElement.dataset.stateReached = 'help/default'
    Object.defineProperty(frame, 'contentDocument', { value: inside })
    fireEvent.load(frame)
  }
  await within(tile).findByText('Ready')
  expect(within(tile).getByRole('link', { name: /^Open alone: .+: Tidewater$/ })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Light and dark' }))
  expect([...tile.querySelectorAll('iframe')].map(({ style }) => style.colorScheme)).toEqual([
    'light',
    'dark',
  ])
})

test('a frame has the chosen colour scheme, or that of the device if none is chosen', async () => {
  const user = draw()
  comesNear('cards/default')
  const scheme = () => frameOf('cards/default')?.style.colorScheme
  expect(scheme()).toBe('light dark')
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(scheme()).toBe('dark')
  await user.click(screen.getByRole('radio', { name: 'Light' }))
  expect(scheme()).toBe('light')
})

test('the copied link and the workbench link contain the chosen look', async () => {
  window.history.replaceState(null, '', '/studio/gallery?show-dir=rtl&show-theme=dark&width=320')
  const user = draw()
  const tile = within(tileOf('identity/locked'))
  await user.click(tile.getByRole('button', { name: /^Copy link/ }))
  const link = '/?state=identity/locked&theme=dark&dir=rtl'
  expect(await navigator.clipboard.readText()).toBe(new URL(link, window.location.href).href)
  expect(tile.getByRole('link', { name: /^Open in the workbench/ }).getAttribute('href')).toBe(
    `/studio?width=320&app=${encodeURIComponent(link)}`,
  )
})

test('the steps to a state are on the page only while they are open', async () => {
  const user = draw()
  const tile = within(tileOf('identity/locked'))
  const how = tile.getByRole('button', { name: /^Show steps/ })
  expect(tile.queryByText(/^Press/)).toBeNull()
  await user.click(how)
  expect(tile.getByText('Press “identity.submit”')).toBeTruthy()
  await user.click(how)
  expect(tile.queryByText(/^Press/)).toBeNull()
})

test('the stored data of a frame is removed when the gallery or the page is closed', async () => {
  const { unmount } = render(<Gallery own={{ page }} all={few} />)
  comesNear('cards/default')
  const keep = () => sessionStorage.setItem('your-pin.mock.world.gallery%2Fcards%2Fdefault.scenario', 'x')
  sessionStorage.setItem('your-pin.mock.scenario', 'first-pin')
  keep()
  fireEvent(window, new Event('pagehide'))
  expect(Object.keys(sessionStorage)).toEqual(['your-pin.mock.scenario'])
  keep()
  unmount()
  expect(Object.keys(sessionStorage)).toEqual(['your-pin.mock.scenario'])
})
