import { paths } from '../../src/paths.ts'
import { activate } from './screens.ts'
import { card, failing, fill, hide, offline, on, press, type States, text, waiting } from './state.ts'
import { giveDetails, prove } from './steps.ts'

const detailsSent = giveDetails('4162')
const asked = on('activate', {
  path: paths.identity(card, { for: 'activate' }),
  scenario: 'activate-with-identity',
})

export const activateStates: States = [
  activate('default', 'What is printed on the card', ['activate.lead']),
  activate('missing', 'Nothing entered', [
    press('activate.submit'),
    'form.problems',
    'activate.code-missing',
  ]),
  activate('busy', 'Checking the details', [detailsSent, 'activate.busy'], waiting('checkActivation')),
  activate(
    'wrong',
    'Wrong details',
    [giveDetails('9973'), text('problem.details-refused', { attempts: 4 })],
    { scenario: 'activate-with-identity', refusals: ['details-refused'] },
  ),
  activate('cleared', 'Details cleared while away', [
    fill('activate.code', '4162'),
    hide,
    'activate.cleared',
  ]),
  activate('offline', 'No connection', [detailsSent, 'problem.offline'], offline('checkActivation')),
  asked('again', 'The details are needed again', [prove, 'activate.again'], {
    refusals: ['action-not-allowed'],
  }),
  asked('finishing', 'Activating the card', [prove, 'activate.finishing'], waiting('finishActivation')),
  asked(
    'failed',
    'Activating failed',
    [prove, 'activate.try-again'],
    failing('finishActivation', 'not-json'),
  ),
  activate('long', 'A product with a long name', ['activate.lead'], {
    scenario: 'long-words',
    path: paths.activate('household'),
  }),
  activate('loading', 'The form is on its way', [press('pin.activate'), 'shell.loading'], {
    path: paths.pin(card),
    ...waiting('readIdentity'),
  }),
]
