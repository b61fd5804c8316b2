import { expect, test } from 'vitest'
import { addressOf, appIn, askedIn, heightFor, sized } from './asked.ts'

const asked = (query: string) => askedIn(new URLSearchParams(query))

test('without a wish it is a phone, with a telephone beside it', () => {
  expect(asked('')).toEqual({ width: 360, height: heightFor(360), tab: 'Scenario', beside: 'phone' })
})

test.each([
  ['width=320', { width: 320, height: 568 }],
  ['width=568&height=320', { width: 568, height: 320 }],
  ['width=1', { width: 240 }],
  ['width=9999', { width: 2560 }],
  ['width=wide&height=-4', { width: 360, height: heightFor(360) }],
  ['beside=shop&tab=Look', { beside: 'shop', tab: 'Look' }],
  ['beside=nothing', { beside: 'nothing' }],
  ['beside=elsewhere&tab=constructor', { beside: 'phone', tab: 'Scenario' }],
])('%s', (query, expected) => {
  expect(asked(query)).toMatchObject(expected)
})

test.each(['', 'width=568&height=320&beside=inbox&tab=Link', 'width=1280&beside=nothing'])(
  'its own address says the same: %s',
  (query) => {
    const now = asked(query)
    const address = new URL(addressOf(now, { scenario: 'last-attempt', path: '/cards' }), 'http://localhost')
    expect(askedIn(address.searchParams)).toEqual(now)
    expect(appIn(address.searchParams)).toBe('/cards?scenario=last-attempt')
  },
)

test('where no tool is named, it is the one that was open last', () => {
  expect(askedIn(new URLSearchParams('width=320'), 'Look').tab).toBe('Look')
  expect(askedIn(new URLSearchParams('tab=Time'), 'Look').tab).toBe('Time')
})

test('another width is a device of another kind, unless it is turned', () => {
  expect(sized(asked('width=320'), 768)).toMatchObject({ width: 768, height: 1024 })
  expect(sized(asked('width=320'), 568, 320)).toMatchObject({ width: 568, height: 320 })
})

test.each([
  '//elsewhere.example/',
  '\\\\elsewhere.example',
  'https://elsewhere.example',
  '/\\elsewhere.example',
])('the frame never leads to another host: %s', (app) => {
  const path = appIn(new URLSearchParams({ app }))
  expect(new URL(path, 'http://localhost:3000').origin).toBe('http://localhost:3000')
})
