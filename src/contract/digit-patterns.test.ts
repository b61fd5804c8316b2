import { describe, expect, test } from 'vitest'
import { isMirror, isOneDigit, isPairs, isRun } from './digit-patterns.ts'
import { isKeypadShape } from './keypad.ts'

const everyPin = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'))

type Case = [name: string, isShape: (pin: string) => boolean, shapes: string, others: string]

function holds(isShape: (pin: string) => boolean, shapes: string, others: string) {
  const expected = [
    ...shapes.split(' ').map((pin) => [pin, true]),
    ...others.split(' ').map((pin) => [pin, false]),
  ]
  expect(expected.map(([pin]) => [pin, isShape(String(pin))])).toEqual(expected)
}

describe('a PIN of four digits', () => {
  test.each<Case>([
    ['one digit', isOneDigit, '0000 5555 9999', '0001 5556 1212'],
    ['run by one', isRun, '0123 1234 4321 7890 8901 9012 0987 3210', '1235 1243 0000 9011 7899'],
    ['run by any step', isRun, '2468 8642 1357 9753 0369 1470 8024 1616', '2467 1358 0368 1617'],
    ['pairs', isPairs, '1212 0909 1122 8800', '1221 1213 1112 7777 1223'],
    ['mirror', isMirror, '1221 0880 9009', '1212 1231 7777'],
    ['straight line', isKeypadShape, '2580 0852', '2581 0825 5280 1470 1478'],
    ['corners, round', isKeypadShape, '1397 1793 3179 3971 7139 7931 9317 9713', '1937 3719 1391 1398'],
    ['corners, row by row', isKeypadShape, '1379 9731', '3917 7193'],
    ['cross', isKeypadShape, '2684 2486 4268 4862', '2864 8426 6248 2685 2682'],
  ])('%s', (_, isShape, shapes, others) => holds(isShape, shapes, others))

  test.each([
    ['one digit', isOneDigit, 10],
    ['run: ten first digits, nine steps', isRun, 10 * 9],
    ['pairs: ten digits, nine others, two forms', isPairs, 10 * 9 * 2],
    ['mirror: ten digits, nine others', isMirror, 10 * 9],
    ['keypad: two lines, ten orders of the corners, four of the cross', isKeypadShape, 2 + 10 + 4],
  ])('number of PINs: %s', (_, isShape, number) => {
    expect(everyPin.filter(isShape)).toHaveLength(number)
  })
})

describe('a PIN of another length', () => {
  test.each<Case>([
    ['one digit', isOneDigit, '000000 77777', '777778'],
    ['run', isRun, '123456 654321 246802 975319 890123 56789', '123457 246810 56780'],
    [
      'pairs',
      isPairs,
      '121212 909090 111222 123123 112233 111222 12341234',
      '121213 123321 111223 777777 12123',
    ],
    ['mirror', isMirror, '123321 741147 100001 12321', '123322 777777 12312'],
    [
      'straight strokes',
      isKeypadShape,
      '147258 159357 741963 789456 25800852',
      '147259 125801 25801 2580258',
    ],
    ['round', isKeypadShape, '139713 268426 13971', '842684 139731 26842684130'],
  ])('%s', (_, isShape, shapes, others) => holds(isShape, shapes, others))
})
