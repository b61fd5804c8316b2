import { describe, expect, it } from 'vitest'
import { pickLanguage } from './language.ts'
import en from './locales/en-GB.json'

describe('pickLanguage', () => {
  it.each([
    [['en-GB'], 'en-GB'],
    [['EN-gb'], 'en-GB'],
    [['en-AU', 'de'], 'en-GB'],
    [['fr', 'de-AT'], 'de'],
    [[null, undefined, ''], 'en-GB'],
    [['tlh'], 'en-GB'],
    [['en-XA'], 'en-XA'],
    [['xa'], 'en-GB'],
  ])('%j → %s', (wishes, language) => {
    expect(pickLanguage(wishes, ['en-GB', 'en-XA', 'de'])).toBe(language)
  })
})

describe('the English catalog', () => {
  it('has a message behind every id', () => {
    expect(Object.entries(en).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  it('uses typographic apostrophes and quotation marks', () => {
    // ICU quotes syntax with the straight one, so a straight one in a sentence is a bug twice over.
    expect(Object.entries(en).filter(([, message]) => /['"]/.test(message))).toEqual([])
  })
})
