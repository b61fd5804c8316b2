import { paths } from '../../src/paths.ts'
import { report } from './screens.ts'
import { anything, card, go, offline, on, press, type States, text, waiting } from './state.ts'

const submit = press('report.submit')
const entry = (nth: number) => press('history.not-me', nth)
const ask = press('report.show-reference')
const reported = on('report', { path: paths.report(card), scenario: 'card-reported' })

export const reportStates: States = [
  report('default', 'A card to report', ['report.lead']),
  report('entry', 'An entry to report', [entry(0), 'report.cannot-undo'], { path: paths.pin(card) }),
  report('no-such-entry', 'An entry that is not there', ['report.no-such-entry'], {
    path: paths.report(card, { notice: 'nothing' }),
  }),
  report('nothing', 'Nothing to report', ['report.nothing'], { scenario: 'first-pin' }),
  report('busy', 'Freezing the card', [submit, 'report.busy'], waiting('reportChange')),
  report('done', 'Reported', [submit, 'report.done-heading']),
  reported('already', 'Reported before', ['report.already-heading']),
  reported('reference', 'The reference of a report', [
    ask,
    text('report.reference', { reference: anything }),
  ]),
  report('offline', 'No connection', [submit, 'report.unknown'], offline('reportChange')),
  reported('reference-busy', 'Looking the reference up', [ask, 'report.busy-reference'], {
    ...waiting('reportChange'),
  }),
  report('expired', 'An expired card', ['closed.card-expired'], {
    scenario: 'many-cards',
    path: paths.report('card-013'),
  }),
  report('long', 'A long entry of a product with a long name', [entry(1), 'report.cannot-undo'], {
    scenario: 'long-words',
    path: paths.pin(card),
  }),
  report('loading', 'The card is on its way', [go(paths.report(card)), 'shell.loading'], {
    path: paths.help(),
    ...waiting('readCard'),
  }),
]
