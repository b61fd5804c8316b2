import { expect, test } from 'vitest'
import { heightOf } from '../kit/widths.ts'
import { addressOf, appIn, settingsIn, sized } from './settings.ts'

const asked = (query: string) => settingsIn(new URLSearchParams(query))

test('the default is the size of a phone, with the phone channel beside the app', () => {
  expect(asked('')).toEqual({ width: 360, height: heightOf(360), tab: 'Scenario', beside: 'phone' })
})

test.each([
  ['width=320', { width: 320, height: 568 }],
  ['width=568&height=320', { width: 568, height: 320 }],
  ['width=1', { width: 240 }],
  ['width=9999', { width: 2560 }],
  ['width=wide&height=-4', { width: 360, height: heightOf(360) }],
  ['beside=shop&tab=Look', { beside: 'shop', tab: 'Look' }],
  ['beside=nothing', { beside: 'nothing' }],
  ['beside=elsewhere&tab=constructor', { beside: 'phone', tab: 'Scenario' }],
])('the query “%s” is read, with limits and defaults', (query, expected) => {
  expect(asked(query)).toMatchObject(expected)
})

test.each(['', 'width=568&height=320&beside=inbox&tab=Link', 'width=1280&beside=nothing'])(
  'the settings are the same when read back from their address: %s',
  (query) => {
    const now = asked(query)
    const address = new URL(addressOf(now, { scenario: 'last-attempt', path: '/cards' }), 'http://localhost')
    expect(settingsIn(address.searchParams)).toEqual(now)
    expect(appIn(address.searchParams)).toBe('/cards?scenario=last-attempt')
  },
)

test('an address without a tool shows the tool that was open last', () => {
  expect(settingsIn(new URLSearchParams('width=320'), 'Look').tab).toBe('Look')
  expect(settingsIn(new URLSearchParams('tab=Time'), 'Look').tab).toBe('Time')
})

test('a new width gets the height of a device of that width, unless a height is given', () => {
  expect(sized(asked('width=320'), 768)).toMatchObject({ width: 768, height: 1024 })
  expect(sized(asked('width=320'), 568, 320)).toMatchObject({ width: 568, height: 320 })
})

test.each([
  '//elsewhere.example/',
  '\\\\elsewhere.example',
  'https://elsewhere.example',
  '/\\elsewhere.example',
])('the frame never opens another origin: %s', (app) => {
  const path = appIn(new URLSearchParams({ app }))
  expect(new URL(path, 'http://localhost:3000').origin).toBe('http://localhost:3000')
})
