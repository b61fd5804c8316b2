import type { NextUse } from '../src/contract/card.ts'
import { type RefusalReason, refusalReasons } from '../src/contract/pin.ts'
import { paths } from '../src/paths.ts'
import { prove, sendPin, typePin, until } from './states-steps.ts'
import {
  card,
  failing,
  fill,
  go,
  hide,
  hurry,
  type Name,
  on,
  press,
  refusing,
  type State,
  type States,
  waiting,
} from './states-type.ts'

/* Choosing a PIN, and what came of it. */

const choose = on('choose-pin', { path: paths.identity(card) })
const ready = prove('first-pin')
const sent = sendPin('first-pin')

/** One PIN for each rule that the page itself can judge; the issuer is asked about nothing else. */
const judged: Record<RefusalReason, string | null> = {
  length: '73',
  repeated: '7777',
  run: '3456',
  pairs: '8181',
  mirror: '7337',
  keypad: '2580',
  year: '1987',
  common: '1004',
  'card-digits': null,
  'birth-date': null,
  phone: null,
  'post-code': null,
  'other-card': null,
  'current-pin': null,
  other: null,
}

const refused = (reason: RefusalReason): State => {
  const said: Name = { id: `refusal.${reason}`, values: { length: 4 } }
  const pin = judged[reason]
  return pin === null
    ? choose(`refused-${reason}`, `The issuer refuses it: ${reason}`, {
        faults: refusing('setPin', 'pin-refused', { reasons: [reason] }),
        steps: [...sent, ...until('problem.pin-refused', said)],
      })
    : choose(`weak-${reason}`, `Easy to guess: ${reason}`, {
        steps: [
          ...ready,
          fill('choose-pin.new', pin),
          press('choose-pin.submit'),
          ...until('form.problems', said),
        ],
      })
}

export const choosePinStates: States = [
  choose('default', 'An empty form', { steps: [...ready, ...until('strength.waiting')] }),
  choose('focus', 'The first field in focus', { steps: ready, focus: 'choose-pin.new' }),
  choose('half', 'Half a PIN', {
    steps: [
      ...ready,
      fill('choose-pin.new', '73'),
      ...until({ id: 'choose-pin.entered', values: { entered: 2, length: 4 } }),
    ],
  }),
  choose('accepted', 'A good PIN', {
    steps: [...ready, fill('choose-pin.new', '7305'), ...until('strength.accepted')],
  }),
  choose('unconfirmed', 'Not entered a second time', {
    steps: [
      ...ready,
      fill('choose-pin.new', '7305'),
      press('choose-pin.submit'),
      press('choose-pin.submit'),
      ...until('choose-pin.confirm-missing'),
    ],
  }),
  choose('mismatch', 'Two different PINs', {
    steps: [
      ...ready,
      ...typePin('7305', '7350'),
      press('choose-pin.submit'),
      ...until('choose-pin.mismatch'),
    ],
  }),
  choose('shown', 'The digits can be read', {
    steps: [...ready, ...typePin('7305'), press('choose-pin.show'), ...until('choose-pin.hide')],
  }),
  choose('judged', 'Easy to guess, said while typing', {
    steps: [...ready, fill('choose-pin.new', '1234'), ...until('refusal.run')],
  }),
  choose('suggested', 'A PIN that was suggested', {
    steps: [...ready, press('choose-pin.suggest'), ...until('choose-pin.hide', 'strength.accepted')],
  }),
  choose('long', 'A product with a long name', {
    scenario: 'long-words',
    path: paths.identity(card),
    steps: [...prove('long-words'), ...until('strength.waiting')],
  }),
  choose('loading', 'The form is on its way', {
    faults: waiting('readPinPolicy'),
    steps: [...ready, ...until('shell.loading')],
  }),
  ...refusalReasons.map(refused),
  choose('refused-several', 'The issuer refuses it for several reasons', {
    faults: refusing('setPin', 'pin-refused', { reasons: ['birth-date', 'phone', 'other-card'] }),
    steps: [...sent, ...until('problem.pin-refused', 'refusal.other-card')],
  }),
  choose('cleared', 'The PIN cleared while away', {
    steps: [...ready, ...typePin('7305'), hide, ...until('choose-pin.cleared')],
  }),
  choose('busy', 'Setting the PIN', {
    faults: waiting('setPin'),
    steps: [...sent, ...until('choose-pin.busy')],
  }),
  choose('checking', 'No answer: asking again', {
    faults: failing('setPin', { kind: 'offline', times: 'always' }),
    steps: [...sent, ...until('choose-pin.checking')],
  }),
  choose('unknown', 'Nobody knows whether it worked', {
    faults: failing('setPin', { kind: 'drop-after', times: 'always' }),
    steps: [...sent, ...until('choose-pin.check-again')],
  }),
  choose('not-set', 'It never arrived', {
    faults: failing(
      'setPin',
      { kind: 'offline', times: 1 },
      { kind: 'problem', code: 'message-expired', times: 'always' },
    ),
    steps: [...sent, ...until('choose-pin.not-set')],
  }),
  choose('rate-limited', 'Too quick for the issuer', {
    faults: refusing('setPin', 'rate-limited', { retryAfter: 30 }),
    steps: [...sent, ...until({ id: 'problem.rate-limited', values: { seconds: 30 } })],
  }),
  choose('offline', 'No connection', {
    // The first key seals the answers.
    faults: failing('readPinPolicy', { kind: 'offline', times: 'always' }),
    steps: [...ready, ...until('problem.offline')],
  }),
]

const done = on('done', { path: paths.identity(card) })

/** What the next purchase asks for after a PIN was set. A case without a state does not compile. */
const next: Record<NextUse, State> = {
  signature: done('default', 'Set: a signature first', {
    steps: [...sendPin('first-pin'), ...until('done.heading', 'next-use.signature')],
  }),
  'previous-pin': done('changed', 'Changed: the old PIN once more', {
    scenario: 'change-pin',
    steps: [...sendPin('change-pin'), ...until('done.heading', 'next-use.previous-pin')],
  }),
  'new-pin': done('works-now', 'Changed: works right away', {
    scenario: 'changed-online-check',
    steps: [...sendPin('changed-online-check'), ...until('done.heading', 'next-use.new-pin')],
  }),
  'cash-machine': done('machine-first', 'Changed while blocked: a cash machine first', {
    scenario: 'pin-blocked',
    steps: [...sendPin('pin-blocked'), ...until('done.heading', 'next-use.cash-machine')],
  }),
}

const confirming = [...sendPin('result-pending'), ...until('done.pending-wait')]

export const doneStates: States = [
  next.signature,
  next['previous-pin'],
  next['new-pin'],
  next['cash-machine'],
  done('long', 'A product with a long name', {
    scenario: 'long-words',
    steps: [...sendPin('long-words'), ...until('done.heading', 'next-use.previous-pin')],
  }),
  done('loading', 'The screen is on its way', {
    path: paths.pin(card),
    faults: waiting('readIdentity'),
    steps: [go(paths.done(card)), ...until('shell.loading')],
  }),
  done('confirming', 'Still being confirmed', { scenario: 'result-pending', steps: confirming }),
  done('confirming-long', 'Confirming takes longer than usual', {
    scenario: 'result-pending',
    steps: [...confirming, hurry(30), ...until('done.pending-long')],
  }),
  done('confirmed', 'Confirmed while somebody waited', {
    scenario: 'result-pending',
    steps: [...confirming, { do: 'advance', ms: 20_000 }, hurry(10), ...until('done.heading')],
  }),
  done('still-open', 'Led here while it is still being confirmed', {
    scenario: 'result-pending',
    steps: [...confirming, go(paths.identity(card)), ...until('why.still-open')],
  }),
]
