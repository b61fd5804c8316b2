import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, it } from 'vitest'
import { gradeOf, sentencesOf, textsOf, valuesOf } from './readability.ts'

const message =
  '{count, plural, one {# try left.} other {# tries left.}} {until, select, none {Wait.} other {Wait until {until}.}}'

it('reads every combination of the branches of a message', () => {
  expect(textsOf(compileMessage(message))).toEqual([
    'N try left. Wait.',
    'N try left. Wait until N.',
    'N tries left. Wait.',
    'N tries left. Wait until N.',
  ])
  expect(textsOf(compileMessage('Log in'))).toEqual(['Log in'])
})

it('finds the values of a message, also inside its branches', () => {
  expect(valuesOf(compileMessage(message))).toEqual(['count', 'until'])
  expect(valuesOf(compileMessage('Log in'))).toEqual([])
})

it('splits a text into sentences', () => {
  expect(sentencesOf('Do this: call us. Is it “Help”? Yes…')).toEqual([
    'Do this:',
    'call us.',
    'Is it “Help”?',
    'Yes…',
  ])
})

it.each([
  ['The cat sat on the mat. The dog ran. It was hot.', -4, 1],
  ['Choose a new PIN. Enter all the digits. Then call us.', -1, 4],
  ['Authentication credentials necessitate immediate organisational verification procedures.', 20, 60],
])('%s', (text, least, most) => {
  expect(gradeOf(text)).toBeGreaterThan(least)
  expect(gradeOf(text)).toBeLessThan(most)
})
