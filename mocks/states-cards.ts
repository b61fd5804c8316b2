import { type ClosedReason, closedReasons } from '../src/contract/card.ts'
import { paths } from '../src/paths.ts'
import { giveDetails, sendPin, until } from './states-steps.ts'
import {
  anything,
  card,
  failing,
  fill,
  go,
  on,
  press,
  type State,
  type States,
  waiting,
} from './states-type.ts'

/* How things stand: the list, and one card's page. */

const cards = on('cards', { scenario: 'several-cards', path: paths.cards() })
const many = { scenario: 'many-cards' } as const

export const cardsStates: States = [
  cards('default', 'Several cards', { steps: until({ id: 'cards.lead', values: { count: 3 } }) }),
  cards('one', 'One card', { scenario: 'first-pin', steps: until('card.no-pin') }),
  cards('none', 'No cards', { scenario: 'no-cards', steps: until('cards.none') }),
  cards('pick', 'Pick a card first', {
    path: paths.cards({ why: 'pick-a-card' }),
    steps: until('why.pick-a-card'),
  }),
  cards('many', '200 cards', { ...many, steps: until({ id: 'cards.shown-all', values: { all: 200 } }) }),
  cards('found', 'Some of them found', {
    ...many,
    steps: [fill('cards.find', '02'), ...until('cards.find-clear')],
  }),
  cards('none-found', 'None of them fits', {
    ...many,
    steps: [fill('cards.find', 'nowhere'), ...until({ id: 'cards.none-found', values: { all: 200 } })],
  }),
  cards('long-name', 'A cardholder with a long name', {
    scenario: 'no-pin-allowed',
    steps: until('cards.way-signature'),
  }),
  cards('attention', 'Only those that need attention', {
    ...many,
    steps: [
      press({ id: 'cards.attention', values: { count: anything } }),
      ...until({ id: 'cards.shown', values: { count: 172, all: 200 } }),
    ],
  }),
  cards('none-waiting', 'None that needs attention fits', {
    ...many,
    steps: [
      press({ id: 'cards.attention', values: { count: anything } }),
      fill('cards.find', 'nowhere'),
      ...until('cards.none-waiting-found'),
    ],
  }),
  cards('waiting', 'A PIN that waits for a purchase', {
    scenario: 'chip-pending',
    steps: until('card.waiting'),
  }),
  cards('cash-machine', 'A PIN that waits for a cash machine', {
    scenario: 'blocked-then-changed',
    steps: until('card.cash-machine'),
  }),
  cards('confirming', 'A PIN that is still being confirmed', {
    scenario: 'result-pending',
    path: paths.identity(card),
    steps: [
      ...sendPin('result-pending'),
      ...until('done.pending-heading'),
      press('shell.cards'),
      ...until('card.confirming'),
    ],
  }),
  cards('blocked', 'A blocked PIN', { scenario: 'pin-blocked', steps: until('cards.way-unblock') }),
  cards('locked', 'The questions are locked', {
    scenario: 'identity-locked',
    steps: until('cards.way-locked'),
  }),
  cards('frozen', 'A frozen card', { scenario: 'card-frozen', steps: until('cards.way-frozen') }),
  cards('reported', 'A reported card', { scenario: 'card-reported', steps: until('cards.way-reported') }),
  cards('not-online', 'Not online', { scenario: 'not-online', steps: until('cards.way-not-online') }),
  cards('long', 'A product with a long name', { scenario: 'long-words', steps: until('card.set') }),
  cards('loading', 'The cards are on their way', {
    path: paths.help(),
    faults: waiting('listCards'),
    steps: [press('shell.cards'), ...until('shell.loading')],
  }),
]

const pin = on('pin', { path: paths.pin(card) })
const among = (id: string) => ({ scenario: 'many-cards', path: paths.pin(id) }) as const

/** Each reason for which something is not open on a card, where it is told. */
const closed: Record<ClosedReason, State> = {
  'not-active': pin('not-active', 'Not active yet', {
    scenario: 'not-activated',
    steps: until('pin.is-not-active'),
  }),
  'already-active': pin('already-active', 'Active already', {
    path: paths.pin(card, { why: 'closed', for: 'activate' }),
    steps: until('closed.already-active'),
  }),
  'pin-suppressed': pin('signature', 'Chip and signature, with a long name', {
    scenario: 'no-pin-allowed',
    steps: until('closed.pin-suppressed'),
  }),
  'no-pin': pin('nothing-to-view', 'There is no PIN to view', {
    path: paths.viewPin(card),
    steps: until('why.closed', 'closed.no-pin'),
  }),
  'pin-blocked': pin('blocked-no-view', 'A blocked PIN cannot be viewed', {
    scenario: 'pin-blocked',
    path: paths.viewPin(card),
    steps: until('why.closed', 'closed.pin-blocked'),
  }),
  'not-blocked': pin('not-blocked', 'Nothing to unblock', {
    scenario: 'change-pin',
    path: paths.unblockPin(card),
    steps: until('why.closed', 'closed.not-blocked'),
  }),
  'change-pending': pin('confirming', 'Still being confirmed', {
    scenario: 'result-pending',
    path: paths.identity(card),
    steps: [
      ...sendPin('result-pending'),
      ...until('done.pending-heading'),
      press('shell.pin'),
      ...until('pin.is-pending'),
    ],
  }),
  'card-frozen': pin('frozen', 'Frozen', { scenario: 'card-frozen', steps: until('closed.card-frozen') }),
  'card-reported': pin('reported', 'Reported', {
    scenario: 'card-reported',
    steps: until('closed.card-reported'),
  }),
  'card-expired': pin('expired', 'Expired', { ...among('card-013'), steps: until('closed.card-expired') }),
  'identity-locked': pin('identity-locked', 'The questions are locked', {
    scenario: 'identity-locked',
    steps: until({ id: 'closed.identity-locked', values: { until: anything } }),
  }),
  'activation-locked': pin('activation-locked', 'Activation is locked', {
    scenario: 'activation-last-try',
    path: paths.activate(card),
    refusals: ['activation-locked'],
    steps: [
      ...giveDetails('0000'),
      ...until('why.closed', { id: 'closed.activation-locked', values: { until: anything } }),
    ],
  }),
  'not-online': pin('not-online', 'Not online', {
    scenario: 'not-online',
    steps: until('closed.not-online'),
  }),
  'not-available': pin('not-available', 'Not available just now', {
    ...among('card-021'),
    steps: until('closed.not-available'),
  }),
}

export const pinStates: States = [
  pin('default', 'No PIN yet', { steps: until('pin.is-none') }),
  pin('set', 'Set, and on the chip', { scenario: 'changed-online-check', steps: until('pin.is-set') }),
  pin('reminder', 'Time for a new one', { scenario: 'change-pin', steps: until('pin.reminder') }),
  pin('blocked', 'Blocked', { scenario: 'pin-blocked', steps: until('pin.is-blocked') }),
  pin('signs-once', 'A signature first', { scenario: 'chip-pending', steps: until('next-use.signature') }),
  pin('old-pin-once', 'The old PIN once more', {
    scenario: 'changed-chip-check',
    steps: until('next-use.previous-pin'),
  }),
  pin('by-phone', 'Changed by phone', { scenario: 'changed-elsewhere', steps: until('history.not-me') }),
  pin('at-machine', 'Changed at a cash machine', {
    scenario: 'changed-at-machine',
    steps: until('pin.is-set'),
  }),
  pin('machine-first', 'Changed while blocked: a cash machine first', {
    scenario: 'blocked-then-changed',
    steps: until('next-use.cash-machine'),
  }),
  pin('unblocked', 'Unblocked: a cash machine first', {
    scenario: 'blocked-then-unblocked',
    steps: until('next-use.cash-machine'),
  }),
  ...closedReasons.map((reason) => closed[reason]),
  pin('long', 'Long names and a long history', {
    scenario: 'long-words',
    steps: until({ id: 'notice.changed', values: { channel: 'machine', when: anything } }),
  }),
  pin('reported-history', 'What happened to a reported card', {
    scenario: 'changed-elsewhere',
    path: paths.report(card),
    steps: [
      press('report.submit'),
      ...until('report.done-heading'),
      press('shell.pin'),
      ...until('closed.card-reported'),
    ],
  }),
  pin('already-set', 'Back to the form that did its work', {
    path: paths.identity(card),
    steps: [
      ...sendPin('first-pin'),
      ...until('done.heading'),
      go(paths.choosePin(card)),
      ...until('why.already-set'),
    ],
  }),
  pin('nothing-set', 'Nothing to confirm', { path: paths.done(card), steps: until('why.nothing-set') }),
  pin('history-unread', 'The history cannot be shown', {
    scenario: 'changed-elsewhere',
    faults: failing('listNotices', { kind: 'status', status: 500, times: 'always' }),
    steps: until('history.unread'),
  }),
  pin('loading', 'The card is on its way', {
    path: paths.help(),
    faults: waiting('listCards'),
    steps: [press('shell.pin'), ...until('shell.loading')],
  }),
]
