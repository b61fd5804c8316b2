import { people } from './people.ts'
import { birthDate, phoneDigits } from './questions.ts'
import { past, pinSet, tell } from './scenario.ts'

/*
 * All cases that issuers document for cardholders after a PIN was changed or unblocked. They differ in whether the chip
 * has the new PIN, and in what the next purchase asks for.
 */

export const useScenarios = {
  'changed-elsewhere': tell({
    title: 'Changed by phone',
    note: 'The PIN was changed by phone yesterday. View it, or say that it was not you: that freezes the card. The inbox has the e-mail with the same link.',
    person: people.hoa,
    card: (now) => ({
      pin: pinSet('9364', now, 1, {
        onChip: '5182',
        kind: 'changed',
        channel: 'phone',
        nextUse: 'previous-pin',
      }),
      history: past(now, ['activated', 'web', 301], ['chosen', 'web', 300], ['viewed', 'web', 42]),
    }),
  }),
  'changed-chip-check': tell({
    title: 'Changed online, old PIN once more',
    note: 'The PIN was changed online yesterday and the chip checks PINs itself: in a shop 6038, the old one, is right once more, then 2709. At a cash machine 2709 is right now.',
    person: people.eleni,
    questions: [[birthDate(people.eleni), phoneDigits(people.eleni)]],
    card: (now) => ({
      pin: pinSet('2709', now, 1, { onChip: '6038', kind: 'changed', nextUse: 'previous-pin' }),
      history: past(now, ['chosen', 'web', 340]),
    }),
  }),
  'changed-online-check': tell({
    title: 'Changed online, works now',
    note: 'The PIN was changed online yesterday and this issuer checks it in shops too: 2709 works now.',
    person: people.amara,
    card: (now) => ({
      pinCheck: 'online',
      pin: pinSet('2709', now, 1, { kind: 'changed' }),
      history: past(now, ['chosen', 'web', 210]),
    }),
  }),
  'changed-at-machine': tell({
    title: 'Changed at a cash machine',
    note: 'The PIN was changed at a cash machine yesterday: 2709 is on the chip and works now.',
    person: people.jonas,
    card: (now) => ({
      pin: pinSet('2709', now, 1, { kind: 'changed', channel: 'cash-machine' }),
      history: past(now, ['chosen', 'web', 480]),
    }),
  }),
  'blocked-then-changed': tell({
    title: 'Blocked, then changed online',
    note: 'Blocked in a shop, then changed online: the chip is still blocked. The next try in a shop fails once; at a cash machine 2709 works now.',
    person: people.samuel,
    card: (now) => ({
      pin: pinSet('2709', now, 1, { onChip: '8153', kind: 'changed', nextUse: 'cash-machine' }),
      history: past(now, ['chosen', 'web', 200], ['blocked', 'shop', 2]),
    }),
  }),
  'blocked-then-unblocked': tell({
    title: 'Blocked, then unblocked online',
    note: 'The same PIN as before, 8153, but the chip is still blocked. The next try in a shop fails once; a cash machine works now.',
    person: people.rhys,
    card: (now) => ({
      pin: pinSet('8153', now, 200, { nextUse: 'cash-machine' }),
      history: past(now, ['blocked', 'shop', 2], ['unblocked', 'web', 1]),
    }),
  }),
}
