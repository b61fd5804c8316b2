import { type Messages, setupI18n } from '@lingui/core'
import { describe, expect, it } from 'vitest'
import { pseudo } from './pseudo.ts'

/** Formats a message that is given as the catalog compiler writes it. */
const say = (message: Messages[string], values: Record<string, unknown> = {}) => {
  const messages = { 'pin.heading': message }
  return setupI18n({ locale: 'en-GB', messages: { 'en-GB': pseudo(messages) } })._('pin.heading', values)
}

describe('pseudo', () => {
  it('adds marks, accents and length', () => {
    const said = say(['Choose your PIN'])
    expect(said).toMatch(/^⟦Çĥööšë ýöüř ÞÍÑ [~ ]+⟧$/)
    expect(said.length).toBeGreaterThan('Choose your PIN'.length * 1.4)
  })

  it('keeps values as they are, between the marks', () => {
    expect(say(['Changed on ', ['when'], '.'], { when: '3 May 2026' })).toMatch(
      /^⟦Çĥàñğëď öñ 3 May 2026\. [~ ]+⟧$/,
    )
  })

  it('changes the text of plurals and keeps their number', () => {
    const message: Messages[string] = [
      ['count', 'plural', { one: ['#', ' try'], other: ['#', ' tries'] }],
      ' left',
    ]
    expect(say(message, { count: 1 })).toMatch(/^⟦1 ťřý łëfť [~ ]+⟧$/)
    expect(say(message, { count: 3 })).toMatch(/^⟦3 ťřïëš łëfť [~ ]+⟧$/)
  })
})
