import { expect, it } from 'vitest'
import { defaultPinPolicy, judgePin } from '../../contract/pin-rules.ts'
import en from '../../i18n/locales/en-GB/choose-pin.json'
import { refusalMessage } from './refused-reasons.ts'

const words: Record<string, string> = en

it.each([
  ['1111', /digits are the same/],
  ['1234', /up or down in even steps/],
  ['7474', /repeat in groups/],
  ['3883', /reads the same backwards/],
  ['2580', /shape on the keypad/],
  ['1984', /looks like a year/],
  ['311284', /looks like a date/],
  ['1342', /most common PINs/],
])('says why %s is refused', (pin, why) => {
  const verdict = judgePin({ ...defaultPinPolicy, length: pin.length }, pin)
  expect(verdict.accepted ? null : words[refusalMessage[verdict.reasons[0]]]).toMatch(why)
})
