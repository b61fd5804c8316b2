import { session } from './screens.ts'
import { offline, press, type States, text, waiting } from './state.ts'
import { nearlyIdle, stay, stayFor } from './steps.ts'

const warned = [stayFor(20_000), 'session.heading'] as const
const pressed = [warned, press('session.stay')]
const left = (seconds: number) => text('session.left', { seconds })

export const sessionStates: States = [
  session('default', 'The session is about to end', [warned, left(50)]),
  session('last-seconds', 'The last ten seconds', [stayFor(60_000), left(10)]),
  session('last-second', 'The last second', [stayFor(69_000), left(1)]),
  session('busy', 'Staying logged in', [pressed, 'shell.loading'], waiting('extendSession')),
  session('failed', 'Staying failed', [pressed, 'session.failed'], offline('extendSession')),
  session('final', 'The end that nothing moves', [stay(6), stayFor(nearlyIdle), 'session.final-heading'], {
    scenario: 'first-pin',
  }),
]
