import { expect, test } from 'vitest'
import { on, refusing } from '../../states/state.ts'
import { byScreen, faultLines, isFound, screenTitle } from './find.ts'

const cards = on('cards', { path: '/cards' })
const locked = on('choose-pin', { path: '/cards/everyday/choose-pin' })(
  'refused',
  'This PIN is too easy',
  [],
  { scenario: 'last-attempt', ...refusing('setPin', 'pin-refused') },
)
const list = [cards('default', 'The cards'), locked, cards('empty', 'No card')]

test('states are grouped by screen, in the order in which each screen first appears', () => {
  expect(byScreen(list).map(({ screen, states }) => [screen, states.map(({ id }) => id)])).toEqual([
    ['cards', ['cards/default', 'cards/empty']],
    ['choose-pin', ['choose-pin/refused']],
  ])
})

test.each([
  ['', true],
  ['  ', true],
  ['choose-pin/refused', true],
  ['TOO easy', true],
  ['easy last', true],
  ['choose pin', true],
  ['last-attempt', true],
  ['pin-refused', true],
  ['setpin', true],
  ['easy empty', false],
  ['cards', false],
])('a search for “%s” finds the state: %s', (find, found) => {
  expect(isFound(locked, find)).toBe(found)
})

test('each fault is described in one line', () => {
  expect(faultLines(locked)).toEqual(['setPin: 422 pin-refused, until switched off'])
  expect(
    faultLines({
      faults: {
        listCards: [
          { kind: 'delay', ms: 2000, times: 2 },
          { kind: 'status', status: 503, retryAfter: 5, times: 1 },
        ],
        readSession: [{ kind: 'offline', times: 'always' }],
      },
    }),
  ).toEqual([
    'readSession: offline, until switched off',
    'listCards: 2 s late, 2 times',
    'listCards: 503 from a gateway, try again after 5 s, once',
  ])
  expect(faultLines({})).toEqual([])
})

test('a screen’s name is turned into words', () => {
  expect(screenTitle('not-found')).toBe('Not found')
  expect(screenTitle('choose-pin')).toBe('Choose PIN')
  expect(screenTitle('pin')).toBe('PIN')
})
