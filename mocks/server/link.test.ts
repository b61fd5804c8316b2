import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenarioNames } from '../scenarios.ts'
import { codesOf, endpointNames, type FaultLists, parseFaults } from './faults.ts'
import { linkTo, readLink, type StudioLink } from './link.ts'

const read = (address: string, base?: string) => readLink(new URL(address, 'http://localhost:3000'), base)

const times = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant('always' as const))
const retryAfter = fc.record({ retryAfter: fc.nat() }, { requiredKeys: [] })
const extras = fc.record(
  { retryAfter: fc.nat(), attemptsLeft: fc.nat(), detail: fc.string(), reasons: fc.array(fc.string()) },
  { requiredKeys: [] },
)
const rule = (codes: readonly string[]) =>
  fc
    .tuple(
      fc.oneof(
        fc.record({ kind: fc.constantFrom('offline', 'drop-after', 'not-json', 'wrong-shape') }),
        fc.record({ kind: fc.constant('delay'), ms: fc.nat() }),
        fc
          .tuple(fc.integer({ min: 400, max: 599 }), retryAfter)
          .map(([status, more]) => ({ kind: 'status', status, ...more })),
        fc
          .tuple(fc.constantFrom(...codes), extras)
          .map(([code, more]) => ({ kind: 'problem', code, ...more })),
      ),
      times,
    )
    .map(([said, often]) => ({ ...said, times: often }))
const faults: fc.Arbitrary<FaultLists> = fc
  .array(
    fc
      .constantFrom(...endpointNames)
      .chain((name) =>
        fc.tuple(fc.constant(name), fc.array(rule(codesOf(name)), { minLength: 1, maxLength: 3 })),
      ),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => parseFaults(Object.fromEntries(rows)) ?? expect.fail('these faults cannot be read'))

const link: fc.Arbitrary<StudioLink> = fc.record(
  {
    scenario: fc.constantFrom(...scenarioNames),
    path: fc.constantFrom('/cards', '/cards/everyday/pin', '/verify?for=view&notice=n1', '/a%20b/c'),
    brand: fc.constantFrom('larkspur', 'my-bank_2'),
    lang: fc.constantFrom('en-GB', 'en-XA', 'de', 'zh-Hant-TW'),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    motion: fc.constant('reduce' as const),
    text: fc.integer({ min: 50, max: 400 }),
    dir: fc.constant('rtl' as const),
    faults,
    clock: fc.record({ ms: fc.integer(), paused: fc.constant(true as const) }, { requiredKeys: ['ms'] }),
    signedIn: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

test('a link stays the same when it is written and read again', () => {
  fc.assert(
    fc.property(link, (said) => {
      const address = linkTo(said)
      expect(read(address)).toEqual({ link: said, problems: [] })
      expect(linkTo(read(address).link)).toBe(address)
    }),
  )
})

test('any address can be read, and the link that was read can be written and read again', () => {
  const names = fc.constantFrom('scenario', 'text', 'clock', 'fault', 'dir', 'lang', 'brand', 'other')
  const words = fc.oneof(fc.string(), fc.constantFrom('listCards.delay', 'x.offline', 'setPin.offline {"a'))
  fc.assert(
    fc.property(fc.array(fc.tuple(names, words)), (pairs) => {
      const first = read(`/?${new URLSearchParams(pairs)}`).link
      expect(read(linkTo(first))).toEqual({ link: first, problems: [] })
    }),
  )
})

test('the address is short, and its parameters always have the same order', () => {
  expect(linkTo({})).toBe('/')
  expect(linkTo({ scenario: 'change-pin' })).toBe('/?scenario=change-pin')
  const faults: FaultLists = {
    setPin: [{ kind: 'problem', code: 'pin-refused', times: 'always' }],
    listCards: [{ kind: 'delay', ms: 300, times: 1 }],
  }
  expect(linkTo({ faults, clock: { ms: 60_000, paused: true }, path: '/cards', signedIn: true })).toBe(
    '/cards?signed-in=yes&clock=60000-paused&fault=listCards.delay.300&fault=setPin.problem.pin-refused.always',
  )
  expect(linkTo({ path: '//elsewhere.example/' })).toBe('/elsewhere.example/')
})

test('“scenario” alone is a link, in any folder that the app is served from', () => {
  expect(read('/?scenario=no-cards').link).toEqual({ scenario: 'no-cards' })
  expect(read('/demo/?scenario=no-cards', '/demo/').link).toEqual({ scenario: 'no-cards' })
  expect(read('/demo/cards?world=one', '/demo/').link).toEqual({ path: '/cards' })
})

test.each([
  ['scenario=nothing', 'There is no scenario “nothing”.'],
  ['scenario=constructor', 'There is no scenario “constructor”.'],
  ['theme=pink', 'The theme is “light” or “dark”, not “pink”.'],
  ['text=9', 'Text is 50 to 400 per cent large, not “9”.'],
  ['lang=!', '“!” is no language. One is written like “en-GB”.'],
  ['brand=../x', '“../x” is no name of a brand.'],
  ['signed-in=no', '“signed-in” can only be “yes”, not “no”.'],
  ['theme=dark&theme=light', 'The link says “theme” more than once. The first one counts.'],
  ['clock=soon', expect.stringContaining('“soon” is no time.')],
  [
    'fault=listCards.problem.pin-refused',
    expect.stringContaining('“listCards.problem.pin-refused” is no fault'),
  ],
  ['fault=nobody.offline', expect.stringContaining('is no fault')],
  ['fault=listCards.delay', expect.stringContaining('is no fault')],
  ['fault=listCards.offline.x0', expect.stringContaining('is no fault')],
  ['fault=listCards.status.200', expect.stringContaining('is no fault')],
  ['fault=listCards.offline+[]', expect.stringContaining('is no fault')],
])('%s gives a problem in words', (query, problem) => {
  expect(read(`/?${query}`).problems).toEqual([problem])
})

test('the readable parts are used even if other parts are wrong', () => {
  expect(read('/cards?theme=pink&scenario=no-cards&fault=x&fault=listCards.offline').link).toEqual({
    path: '/cards',
    scenario: 'no-cards',
    faults: { listCards: [{ kind: 'offline', times: 1 }] },
  })
})
