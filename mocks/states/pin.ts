import { type ClosedReason, closedReasons } from '../../src/contract/permission.ts'
import { paths } from '../../src/paths.ts'
import { pin } from './screens.ts'
import { anything, card, failing, go, on, press, type State, type States, text, waiting } from './state.ts'
import { giveDetails, sendPin } from './steps.ts'

const among = (id: string) => ({ scenario: 'many-cards', path: paths.pin(id) }) as const
const phoned = on('pin', { path: paths.pin(card), scenario: 'changed-elsewhere' })
const pinSent = [sendPin, 'done.pending-heading'] as const
const toPin = press('shell.pin')
const locked = (reason: ClosedReason) => text(`closed.${reason}`, { until: anything })

/** One state for each reason for a closed action. A reason without a state does not compile. */
const closed: Record<ClosedReason, State> = {
  'not-active': pin('not-active', 'Not active yet', ['pin.is-not-active'], { scenario: 'not-activated' }),
  'already-active': pin('already-active', 'Active already', ['closed.already-active'], {
    path: paths.pin(card, { why: 'closed', for: 'activate' }),
  }),
  'pin-suppressed': pin('signature', 'Chip and signature, with a long name', ['closed.pin-suppressed'], {
    scenario: 'no-pin-allowed',
  }),
  'no-pin': pin('nothing-to-view', 'There is no PIN to view', ['closed.no-pin'], {
    path: paths.viewPin(card),
  }),
  'pin-blocked': pin('blocked-no-view', 'A blocked PIN cannot be viewed', ['closed.pin-blocked'], {
    scenario: 'pin-blocked',
    path: paths.viewPin(card),
  }),
  'not-blocked': pin('not-blocked', 'Nothing to unblock', ['closed.not-blocked'], {
    scenario: 'change-pin',
    path: paths.unblockPin(card),
  }),
  'change-pending': pin('confirming', 'Still being confirmed', [pinSent, toPin, 'pin.is-pending'], {
    scenario: 'result-pending',
    path: paths.identity(card),
  }),
  'card-frozen': pin('frozen', 'Frozen', ['closed.card-frozen'], { scenario: 'card-frozen' }),
  'card-reported': pin('reported', 'Reported', ['closed.card-reported'], { scenario: 'card-reported' }),
  'card-expired': pin('expired', 'Expired', ['closed.card-expired'], among('card-013')),
  'identity-locked': pin('identity-locked', 'The questions are locked', [locked('identity-locked')], {
    scenario: 'identity-locked',
  }),
  'activation-locked': pin(
    'activation-locked',
    'Activation is locked',
    [giveDetails('0000'), locked('activation-locked')],
    {
      scenario: 'activation-last-try',
      path: paths.activate(card),
      refusals: ['activation-locked'],
    },
  ),
  'not-online': pin('not-online', 'Not online', ['closed.not-online'], { scenario: 'not-online' }),
  'not-available': pin(
    'not-available',
    'Not available just now',
    ['closed.not-available'],
    among('card-021'),
  ),
}

const noticed = (kind: 'changed' | 'other', channel: string) =>
  text(`notice.${kind}`, { channel, when: anything })
const reported = [press('report.submit'), 'report.done-heading'] as const
const pinSet = [sendPin, 'done.heading'] as const
const toForm = go(paths.choosePin(card))

export const pinStates: States = [
  pin('default', 'No PIN yet', ['pin.is-none']),
  pin('set', 'Set, and on the chip', ['pin.is-set'], { scenario: 'changed-online-check' }),
  pin('reminder', 'Time for a new one', ['pin.reminder'], { scenario: 'change-pin' }),
  pin('blocked', 'Blocked', ['pin.is-blocked'], { scenario: 'pin-blocked' }),
  pin('signs-once', 'A signature first', ['next-use.signature'], { scenario: 'chip-pending' }),
  pin('old-pin-once', 'The old PIN once more', ['next-use.previous-pin'], { scenario: 'changed-chip-check' }),
  phoned('by-phone', 'Changed by phone', ['history.not-me']),
  pin('at-machine', 'Changed at a cash machine', ['pin.is-set'], { scenario: 'changed-at-machine' }),
  pin('machine-first', 'Changed while blocked: a cash machine first', ['next-use.cash-machine'], {
    scenario: 'blocked-then-changed',
  }),
  pin('unblocked', 'Unblocked: a cash machine first', ['next-use.cash-machine'], {
    scenario: 'blocked-then-unblocked',
  }),
  ...closedReasons.map((reason) => closed[reason]),
  pin('long', 'Long names and a long history', [noticed('changed', 'machine')], { scenario: 'long-words' }),
  phoned('reported-history', 'What happened to a reported card', [reported, toPin, 'closed.card-reported'], {
    path: paths.report(card),
  }),
  pin('already-set', 'Back to the form that did its work', [pinSet, toForm, 'why.already-set'], {
    path: paths.identity(card),
  }),
  pin('nothing-set', 'Nothing to confirm', ['why.nothing-set'], { path: paths.done(card) }),
  phoned('history-unread', 'The history cannot be shown', ['history.unread'], {
    faults: { listNotices: [{ kind: 'status', status: 500, times: 'always' }] },
  }),
  phoned('other-history', 'A history in words we do not know', [noticed('other', 'other')], {
    ...failing('listNotices', 'other-words'),
  }),
  pin('loading', 'The card is on its way', [press('shell.pin'), 'shell.loading'], {
    path: paths.help(),
    ...waiting('listCards'),
  }),
]
