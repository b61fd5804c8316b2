import { expect, test } from 'vitest'
import { inboxEnglish } from '../issuer/channels/inbox.ts'
import { play } from '../node-cardholder.ts'
import { scenarioNames } from '../scenarios.ts'
import { inboxLanguages, inboxWordsIn, sentence } from './inbox-words.ts'

test('English comes first, and stands in for a language the mock has not', () => {
  expect(inboxLanguages).toEqual(['en-GB', 'en-XA'])
  expect(inboxWordsIn('tlh').tag).toBe('en-GB')
})

test('the pseudo-language has every word, with its values in place', () => {
  const words = inboxWordsIn('en-XA')
  expect(Object.keys(words.messages)).toEqual(Object.keys(inboxEnglish))
  const values = { product: 'Everyday', last4: '4868', channel: 'phone' }
  const said = sentence(words, { id: 'body.pin-changed', values })
  expect(said).toContain(' Everyday çàřď ëñďïñğ 4868 ŵàš çĥàñğëď ⟦bý ')
  expect(said).not.toMatch(/[{}]/)
  expect(words.frame.to).toContain('{to}')
})

test.each(inboxLanguages)(
  '%s: of a card’s number no message has more than the last four digits, and no PIN',
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
