import { expect, test } from 'vitest'
import { inboxEnglish } from '../../issuer/channels/inbox.ts'
import { scenarioNames } from '../../scenarios.ts'
import { play } from '../../test/cardholder.ts'
import { inboxLanguages, inboxWordsIn, sentence } from './inbox-words.ts'

test('English comes first, and replaces a language that the mock does not have', () => {
  expect(inboxLanguages).toEqual(['en-GB', 'en-XA'])
  expect(inboxWordsIn('tlh').tag).toBe('en-GB')
})

test('the pseudo-language has every message, with the values in place', () => {
  const words = inboxWordsIn('en-XA')
  expect(Object.keys(words.messages)).toEqual(Object.keys(inboxEnglish))
  const values = { product: 'Everyday', last4: '4868', channel: 'phone' }
  const said = sentence(words, { id: 'body.pin-changed', values })
  expect(said).toContain(' Everyday çàřď ëñďïñğ 4868 ŵàš çĥàñğëď ⟦bý ')
  expect(said).not.toMatch(/[{}]/)
  expect(words.frame.to).toContain('{to}')
})

test.each(inboxLanguages)(
  '%s: no message contains a PIN, or more of a card number than the last four digits',
  (tag) => {
    const words = inboxWordsIn(tag)
    for (const name of scenarioNames) {
      const { issuer, seed } = play(name)
      const known = seed.customers.flatMap(({ cards }) => cards.map(({ number }) => number.slice(-4)))
      for (const { subject, body } of issuer.channels.inbox()) {
        const text = [...(subject ? [subject] : []), ...body].map((one) => sentence(words, one)).join(' ')
        expect(text.match(/\d{4,}/g)?.filter((digits) => !known.includes(digits)) ?? []).toEqual([])
      }
    }
  },
)
