import { paths } from '../src/paths.ts'
import { people } from './scenarios-people.ts'
import { birthDate, phoneDigits, securityCode } from './scenarios-questions.ts'
import { daysBefore, issued, pinSet, products, tell } from './scenarios-tell.ts'

const { everyday } = products

/*
 * Where a chosen PIN is, and what the next purchase asks for: every case that issuers document to their cardholders.
 */

export const useScenarios = {
  'chip-pending': tell({
    title: 'Not on the chip yet',
    note: 'A first PIN was chosen online yesterday and the card was not used since: the first purchase asks for a signature.',
    person: people.jonas,
    questions: [[birthDate(people.jonas), securityCode('3806')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, { pin: pinSet('2709', now, 1, { onChip: null, nextUse: 'signature' }) }),
    ],
  }),
  'changed-elsewhere': tell({
    title: 'Changed by phone',
    note: 'The PIN was changed by phone yesterday. View it, or say that it was not you: that freezes the card. The inbox has the e-mail with the same link.',
    person: people.hoa,
    questions: [[birthDate(people.hoa), securityCode('286')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pin: pinSet('9364', now, 1, {
          onChip: '5182',
          kind: 'changed',
          channel: 'phone',
          nextUse: 'previous-pin',
        }),
        history: [
          { kind: 'activated', channel: 'web', at: daysBefore(now, 301) },
          { kind: 'chosen', channel: 'web', at: daysBefore(now, 300) },
          { kind: 'viewed', channel: 'web', at: daysBefore(now, 42) },
        ],
      }),
    ],
  }),
  'changed-chip-check': tell({
    title: 'Changed online, old PIN once more',
    note: 'The PIN was changed online yesterday and the chip checks PINs itself: in a shop 6038, the old one, is right once more, then 2709. At a cash machine 2709 is right now.',
    person: people.eleni,
    questions: [[birthDate(people.eleni), phoneDigits(people.eleni)]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pin: pinSet('2709', now, 1, { onChip: '6038', kind: 'changed', nextUse: 'previous-pin' }),
        history: [{ kind: 'chosen', channel: 'web', at: daysBefore(now, 340) }],
      }),
    ],
  }),
  'changed-online-check': tell({
    title: 'Changed online, works now',
    note: 'The PIN was changed online yesterday and this issuer checks it in shops too: 2709 works now.',
    person: people.amara,
    questions: [[birthDate(people.amara), securityCode('915')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pinCheck: 'online',
        pin: pinSet('2709', now, 1, { kind: 'changed' }),
        history: [{ kind: 'chosen', channel: 'web', at: daysBefore(now, 210) }],
      }),
    ],
  }),
  'changed-at-machine': tell({
    title: 'Changed at a cash machine',
    note: 'The PIN was changed at a cash machine yesterday: 2709 is on the chip and works now.',
    person: people.jonas,
    questions: [[birthDate(people.jonas), securityCode('3806')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pin: pinSet('2709', now, 1, { kind: 'changed', channel: 'cash-machine' }),
        history: [{ kind: 'chosen', channel: 'web', at: daysBefore(now, 480) }],
      }),
    ],
  }),
  'blocked-then-changed': tell({
    title: 'Blocked, then changed online',
    note: 'Blocked in a shop, then changed online: the chip is still blocked. The next try in a shop fails once; at a cash machine 2709 works now.',
    person: people.samuel,
    questions: [[birthDate(people.samuel), securityCode('618')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pin: pinSet('2709', now, 1, { onChip: '8153', kind: 'changed', nextUse: 'cash-machine' }),
        history: [
          { kind: 'chosen', channel: 'web', at: daysBefore(now, 200) },
          { kind: 'blocked', channel: 'shop', at: daysBefore(now, 2) },
        ],
      }),
    ],
  }),
  'blocked-then-unblocked': tell({
    title: 'Blocked, then unblocked online',
    note: 'The same PIN as before, 8153, but the chip is still blocked. The next try in a shop fails once; a cash machine works now.',
    person: people.rhys,
    questions: [[birthDate(people.rhys), securityCode('350')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pin: pinSet('8153', now, 200, { nextUse: 'cash-machine' }),
        history: [
          { kind: 'blocked', channel: 'shop', at: daysBefore(now, 2) },
          { kind: 'unblocked', channel: 'web', at: daysBefore(now, 1) },
        ],
      }),
    ],
  }),
}
