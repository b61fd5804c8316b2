import { expect, test } from 'vitest'
import { scenarioNames } from '../scenarios.ts'
import { readOptions, usage } from './options.ts'

test('the default is the first scenario on localhost, and options change it', () => {
  expect(readOptions([])).toEqual({
    do: 'listen',
    port: 4010,
    host: 'localhost',
    scenario: 'first-pin',
    pinLength: 4,
  })
  expect(
    readOptions(['--port', '0', '--scenario', 'no-cards', '--host', '127.0.0.1', '--pin-length', '6']),
  ).toEqual({
    do: 'listen',
    port: 0,
    host: '127.0.0.1',
    scenario: 'no-cards',
    pinLength: 6,
  })
})

test('the help lists every scenario', () => {
  expect(readOptions(['--help'])).toEqual({ do: 'help' })
  expect(readOptions(['-h'])).toEqual({ do: 'help' })
  for (const name of scenarioNames) expect(usage).toContain(`  ${name} `)
})

test.each([
  [['--scenario', 'no-such-thing'], 'There is no scenario "no-such-thing".'],
  [['--scenario', 'constructor'], 'There is no scenario "constructor".'],
  [['--port', '70000'], '"70000" is no port.'],
  [['--port', 'x'], '"x" is no port.'],
  [['--pin-length', '5'], 'PINs have 4 or 6 digits, not "5".'],
  [['--sceanrio', 'first-pin'], 'sceanrio'],
  [['first-pin'], 'first-pin'],
])('%j is refused with a reason', (words, why) => {
  expect(readOptions(words)).toEqual({ do: 'refuse', why: expect.stringContaining(why) })
})
