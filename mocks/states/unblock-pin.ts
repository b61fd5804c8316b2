import { paths } from '../../src/paths.ts'
import { unblockPin } from './screens.ts'
import { card, go, offline, press, refusing, type States, waiting } from './state.ts'
import { prove } from './steps.ts'

const submit = press('unblock.submit')

export const unblockPinStates: States = [
  unblockPin('default', 'Before unblocking', [prove, 'unblock.lead']),
  unblockPin('busy', 'Unblocking', [prove, submit, 'unblock.busy'], waiting('unblockPin')),
  unblockPin('long', 'A product with a long name', [prove, 'unblock.lead'], {
    scenario: 'long-words',
    path: paths.identity('traveller', { for: 'unblock' }),
  }),
  unblockPin('loading', 'The screen is on its way', [go(paths.unblockPin(card)), 'shell.loading'], {
    path: paths.pin(card),
    ...waiting('readIdentity'),
  }),
  unblockPin('again', 'The proof of identity ran out', [prove, submit, 'problem.grant-expired'], {
    ...refusing('unblockPin', 'grant-expired'),
  }),
  unblockPin('done', 'Unblocked', [prove, submit, 'unblock.done-heading']),
  unblockPin('offline', 'No connection', [prove, submit, 'unblock.unknown'], offline('unblockPin')),
]
