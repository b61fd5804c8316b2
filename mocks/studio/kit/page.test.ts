// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import larkspur from '../../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../../../src/brand/brand.ts'
import { speak } from '../../../src/i18n/language.ts'
import { createTabHost } from '../../browser/tab.ts'
import { testNow } from '../../node/clock.ts'
import { linkTo, readLink } from '../../server/link.ts'
import { lookOf } from './look.ts'
import { createMockPage, forgetChoices } from './page.ts'
import { keptIn } from './tab-world.ts'

const kept = keptIn(sessionStorage, null)

/** The pages that a test opened. A look watches the document, which the next test file may share. */
const opened: ReturnType<typeof createMockPage>['page'][] = []

const open = (query = '') => {
  const address = new URL(`http://localhost:3000/cards${query}`)
  const host = createTabHost(sessionStorage, address, { time: () => testNow })
  const { page, begun } = createMockPage(
    host,
    kept,
    query.includes('theme') ? lookOf(readLink(address).link) : null,
  )
  opened.push(page)
  let location = { pathname: '/cards', search: query }
  begun({
    state: {
      get location() {
        return location
      },
    },
    subscribe: () => () => undefined,
    navigate: (path) => {
      location = { pathname: path, search: '' }
    },
  })
  return { host, page }
}

beforeEach(async () => {
  setBrand(Brand.parse(larkspur))
  await speak('en-GB')
})
afterEach(() => {
  for (const page of opened.splice(0)) page.setLook({})
  sessionStorage.clear()
  document.adoptedStyleSheets = []
})

test('the path does not contain the parameters of the studio’s link', async () => {
  const { page } = open('?scenario=change-pin&theme=dark&search=daily')
  expect(page.path()).toBe('/cards?search=daily')
  await page.go('/help')
  expect(page.path()).toBe('/help')
})

test('the link contains what differs from a new tab, and restores it', async () => {
  const { host, page } = open('?scenario=change-pin')
  expect(linkTo(page.link())).toBe('/cards?scenario=change-pin&brand=larkspur&lang=en-GB')
  host.signInAs()
  host.advance(60_000)
  host.pause()
  host.faults.set('listCards', [{ kind: 'offline', times: 'always' }])
  page.setLook({ theme: 'dark', dir: 'rtl' })
  await page.setLang('en-XA')
  const link = linkTo(page.link())
  sessionStorage.clear()
  const again = open(link.slice(link.indexOf('?')))
  expect(again.host).toMatchObject({
    scenarioName: 'change-pin',
    clockAhead: 60_000,
    paused: true,
    signedIn: true,
  })
  expect(again.host.faults.list()).toEqual({ listCards: [{ kind: 'offline', times: 'always' }] })
  expect(again.page.look).toEqual({ theme: 'dark', dir: 'rtl' })
  expect(link).toContain('lang=en-XA')
})

test('the look survives a reload, unless the next address sets another', () => {
  open('?theme=dark&text=150')
  expect(open().page.look).toEqual({ theme: 'dark', text: 150 })
  expect(open('?theme=light').page.look).toEqual({ theme: 'light' })
})

test('a new language applies at once, and the listeners are called', async () => {
  const { page, host } = open()
  const heard = vi.fn()
  const end = host.changes.watch(heard)
  await page.setLang('en-XA')
  expect(page.lang).toBe('en-XA')
  expect(i18n._('shell.help')).toContain('⟦')
  expect(heard).toHaveBeenCalled()
  end()
  heard.mockClear()
  await page.setLang('en-GB')
  expect(heard).not.toHaveBeenCalled()
})

test('the link names the state until the person leaves the state', async () => {
  const { page } = open('?theme=dark')
  page.reached({ id: 'cards/default' })
  const link = { state: 'cards/default', brand: 'larkspur', lang: 'en-GB', theme: 'dark' }
  expect(page.link()).toEqual(link)
  // An event that a script sends does not count as an action of the person.
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  expect(page.link()).toEqual(link)
  await page.go('/help')
  expect(page.link()).toMatchObject({ path: '/help', scenario: 'first-pin' })
})

test('after the tools change the issuer, the link lists the changes instead of the state', () => {
  const { host, page } = open()
  host.pause()
  page.reached({ id: 'cards/default' })
  host.faults.set('listCards', [{ kind: 'offline', times: 1 }])
  expect(page.link()).toMatchObject({
    scenario: 'first-pin',
    faults: { listCards: [{ kind: 'offline', times: 1 }] },
  })
  host.faults.clear()
  expect(page.link().state).toBe('cards/default')
  host.advance(86_400_000)
  expect(page.link()).toMatchObject({ clock: { ms: 86_400_000, paused: true } })
  expect(page.link().state).toBeUndefined()
})

test('the link of a right-to-left state contains a change to left-to-right', () => {
  const { page } = open()
  page.reached({ id: 'cards/pseudo-rtl', dir: 'rtl' })
  page.setLook({ dir: 'rtl' })
  expect(page.link().dir).toBe('rtl')
  page.setLook({})
  const link = linkTo(page.link())
  expect(link).toContain('dir=ltr')
  expect(readLink(new URL(link, 'http://localhost:3000')).link.dir).toBe('ltr')
})

test('the chosen language of a tab can be forgotten', async () => {
  const { page } = open()
  await page.setLang('en-XA')
  expect(sessionStorage.getItem('your-pin.lang')).toBe('en-XA')
  forgetChoices()
  expect(sessionStorage.getItem('your-pin.lang')).toBeNull()
})
