import { paths } from '../src/paths.ts'
import { giveDetails, prove, until } from './states-steps.ts'
import {
  card,
  failing,
  fill,
  go,
  hide,
  hurry,
  on,
  press,
  refusing,
  type States,
  waiting,
} from './states-type.ts'

/* Activating a card, looking at its PIN, unblocking it, reporting a change. */

const activate = on('activate', { scenario: 'activation-last-try', path: paths.activate(card) })

export const activateStates: States = [
  activate('default', 'What is printed on the card', { steps: until('activate.lead') }),
  activate('missing', 'Nothing entered', {
    steps: [press('activate.submit'), ...until('form.problems', 'activate.code-missing')],
  }),
  activate('busy', 'Checking the details', {
    faults: waiting('checkActivation'),
    steps: [...giveDetails('4162'), ...until('activate.busy')],
  }),
  activate('wrong', 'Wrong details', {
    scenario: 'activate-with-identity',
    refusals: ['details-refused'],
    steps: [...giveDetails('9973'), ...until({ id: 'problem.details-refused', values: { attempts: 4 } })],
  }),
  activate('cleared', 'Details cleared while away', {
    steps: [fill('activate.code', '4162'), hide, ...until('activate.cleared')],
  }),
  activate('offline', 'No connection', {
    faults: failing('checkActivation', { kind: 'offline', times: 'always' }),
    steps: [...giveDetails('4162'), ...until('problem.offline')],
  }),
  activate('again', 'The details are needed again', {
    scenario: 'activate-with-identity',
    path: paths.identity(card, { for: 'activate' }),
    refusals: ['action-not-allowed'],
    steps: [...prove('activate-with-identity'), ...until('activate.again')],
  }),
  activate('finishing', 'Activating the card', {
    scenario: 'activate-with-identity',
    path: paths.identity(card, { for: 'activate' }),
    faults: waiting('finishActivation'),
    steps: [...prove('activate-with-identity'), ...until('activate.finishing')],
  }),
  activate('failed', 'Activating failed', {
    scenario: 'activate-with-identity',
    path: paths.identity(card, { for: 'activate' }),
    faults: failing('finishActivation', { kind: 'not-json', times: 'always' }),
    steps: [...prove('activate-with-identity'), ...until('activate.try-again')],
  }),
  activate('long', 'A product with a long name', {
    scenario: 'long-words',
    path: paths.activate('household'),
    steps: until('activate.lead'),
  }),
  activate('loading', 'The form is on its way', {
    path: paths.pin(card),
    faults: waiting('readIdentity'),
    steps: [press('pin.activate'), ...until('shell.loading')],
  }),
]

const view = on('view-pin', {
  scenario: 'changed-elsewhere',
  path: paths.identity(card, { for: 'view' }),
})
const looking = [...prove('changed-elsewhere'), press('view-pin.show')]

export const viewPinStates: States = [
  view('default', 'Before the look', { steps: [...prove('changed-elsewhere'), ...until('view-pin.lead')] }),
  view('busy', 'Fetching the PIN', {
    faults: waiting('viewPin'),
    steps: [...looking, ...until('view-pin.busy')],
  }),
  view('shown', 'The PIN is shown', { steps: [...looking, ...until('view-pin.hide')] }),
  view('hidden', 'Hidden again', {
    steps: [
      ...looking,
      ...until('view-pin.hide'),
      { do: 'key', key: 'Escape' },
      ...until('view-pin.over-asked'),
    ],
  }),
  view('away', 'Hidden while away', {
    steps: [...looking, ...until('view-pin.hide'), hide, ...until('view-pin.over-away')],
  }),
  view('over', 'The time is up', {
    steps: [...looking, ...until('view-pin.hide'), hurry(15), ...until('view-pin.over-time')],
  }),
  view('long', 'A product with a long name', {
    scenario: 'long-words',
    steps: [...prove('long-words'), press('view-pin.show'), ...until('view-pin.hide')],
  }),
  view('loading', 'The screen is on its way', {
    faults: waiting('readPinPolicy'),
    steps: [...prove('changed-elsewhere'), ...until('shell.loading')],
  }),
  view('offline', 'No connection', {
    faults: failing('viewPin', { kind: 'offline', times: 'always' }),
    steps: [...looking, ...until('problem.offline')],
  }),
]

const unblock = on('unblock-pin', {
  scenario: 'pin-blocked',
  path: paths.identity(card, { for: 'unblock' }),
})
const unblocking = [...prove('pin-blocked'), press('unblock.submit')]

export const unblockPinStates: States = [
  unblock('default', 'Before unblocking', { steps: [...prove('pin-blocked'), ...until('unblock.lead')] }),
  unblock('busy', 'Unblocking', {
    faults: waiting('unblockPin'),
    steps: [...unblocking, ...until('unblock.busy')],
  }),
  unblock('long', 'A product with a long name', {
    scenario: 'long-words',
    path: paths.identity('traveller', { for: 'unblock' }),
    steps: [...prove('long-words'), ...until('unblock.lead')],
  }),
  unblock('loading', 'The screen is on its way', {
    path: paths.pin(card),
    faults: waiting('readIdentity'),
    steps: [go(paths.unblockPin(card)), ...until('shell.loading')],
  }),
  unblock('again', 'The proof of identity ran out', {
    faults: refusing('unblockPin', 'grant-expired'),
    steps: [...unblocking, ...until('why.identity-done')],
  }),
  unblock('done', 'Unblocked', { steps: [...unblocking, ...until('unblock.done-heading')] }),
  unblock('offline', 'No connection', {
    faults: failing('unblockPin', { kind: 'offline', times: 'always' }),
    steps: [...unblocking, ...until('problem.offline')],
  }),
]

const report = on('report', { scenario: 'changed-elsewhere', path: paths.report(card) })

export const reportStates: States = [
  report('default', 'A card to report', { steps: until('report.lead') }),
  report('entry', 'An entry to report', {
    path: paths.pin(card),
    steps: [press('history.not-me'), ...until('report.cannot-undo')],
  }),
  report('no-such-entry', 'An entry that is not there', {
    path: paths.report(card, { notice: 'nothing' }),
    steps: until('report.no-such-entry'),
  }),
  report('nothing', 'Nothing to report', { scenario: 'first-pin', steps: until('report.nothing') }),
  report('busy', 'Freezing the card', {
    faults: waiting('reportChange'),
    steps: [press('report.submit'), ...until('report.busy')],
  }),
  report('done', 'Reported', { steps: [press('report.submit'), ...until('report.done-heading')] }),
  report('already', 'Reported before', {
    scenario: 'card-reported',
    steps: until('report.already-heading'),
  }),
  report('reference', 'The reference of a report', {
    scenario: 'card-reported',
    steps: [press('report.show-reference'), ...until('report.reference')],
  }),
  report('offline', 'No connection', {
    faults: failing('reportChange', { kind: 'offline', times: 'always' }),
    steps: [press('report.submit'), ...until('problem.offline')],
  }),
  report('reference-busy', 'Looking the reference up', {
    scenario: 'card-reported',
    faults: waiting('reportChange'),
    steps: [press('report.show-reference'), ...until('report.busy-reference')],
  }),
  report('expired', 'An expired card', {
    scenario: 'many-cards',
    path: paths.report('card-013'),
    steps: until('closed.card-expired'),
  }),
  report('long', 'A long entry of a product with a long name', {
    scenario: 'long-words',
    path: paths.pin(card),
    steps: [press('history.not-me', 1), ...until('report.cannot-undo')],
  }),
  report('loading', 'The card is on its way', {
    path: paths.help(),
    faults: waiting('readCard'),
    steps: [go(paths.report(card)), ...until('shell.loading')],
  }),
]
