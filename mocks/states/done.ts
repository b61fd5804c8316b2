import type { NextUse } from '../../src/contract/card.ts'
import { paths } from '../../src/paths.ts'
import type { ScenarioName } from '../scenarios.ts'
import { done } from './screens.ts'
import { advance, card, go, hurry, on, type State, type States, waiting } from './state.ts'
import { sendPin } from './steps.ts'

const set = (name: string, title: string, scenario: ScenarioName, use: NextUse) =>
  done(name, title, [sendPin, 'done.heading', `done.next-${use}`], { scenario })

/** What the next purchase asks for after a PIN was set. A case without a state does not compile. */
const next: Record<NextUse, State> = {
  signature: set('default', 'Set: a signature first', 'first-pin', 'signature'),
  'previous-pin': set('changed', 'Changed: the old PIN once more', 'change-pin', 'previous-pin'),
  'new-pin': set('works-now', 'Changed: works right away', 'changed-online-check', 'new-pin'),
  'cash-machine': set(
    'machine-first',
    'Changed while blocked: a cash machine first',
    'pin-blocked',
    'cash-machine',
  ),
}

const pending = on('done', { path: paths.identity(card), scenario: 'result-pending' })
const leave = go(paths.identity(card))
const pinSent = [sendPin, 'done.pending-wait'] as const

export const doneStates: States = [
  next.signature,
  next['previous-pin'],
  next['new-pin'],
  next['cash-machine'],
  set('long', 'A product with a long name', 'long-words', 'previous-pin'),
  done('loading', 'The screen is on its way', [go(paths.done(card)), 'shell.loading'], {
    path: paths.pin(card),
    ...waiting('readIdentity'),
  }),
  pending('confirming', 'Still being confirmed', pinSent),
  pending('confirming-long', 'Confirming takes longer than usual', [pinSent, hurry(30), 'done.pending-long']),
  pending('confirmed', 'Confirmed while somebody waited', [
    pinSent,
    advance(20_000),
    hurry(10),
    'done.heading',
  ]),
  pending('still-open', 'Led here while it is still being confirmed', [pinSent, leave, 'why.still-open']),
]
