import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { i18n } from '@lingui/core'
import { describe, expect, it, vi } from 'vitest'
import { addMessages, pickLanguage, speak } from './language.ts'

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

describe('the messages of a screen', () => {
  it('are loaded once in each language, even when several parts of the screen request them', async () => {
    vi.stubGlobal('document', { documentElement: {} })
    await speak('en-GB')
    const redrawn = vi.fn()
    const stop = i18n.on('change', redrawn)
    await Promise.all([addMessages('help'), addMessages('help'), addMessages('help')])
    await addMessages('help')
    expect(redrawn).toHaveBeenCalledTimes(1)
    await speak('en-XA')
    expect(i18n.messages['help.heading']).toContain('⟦')
    stop()
  })
})

describe('the English catalog', () => {
  const folder = join(import.meta.dirname, 'locales/en-GB')
  const messages = readdirSync(folder).flatMap((file) =>
    Object.entries<string>(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  )

  it('has a text for every id', () => {
    expect(messages.filter(([, message]) => message.trim() === '')).toEqual([])
  })

  it('uses typographic apostrophes and quotation marks', () => {
    // A straight apostrophe is a special character in ICU messages, so in a sentence it is also a bug.
    expect(messages.filter(([, message]) => /['"]/.test(message))).toEqual([])
  })
})
