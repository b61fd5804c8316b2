import { type Ending, endings } from '../../src/contract/session.ts'
import { paths } from '../../src/paths.ts'
import { signedOut } from './screens.ts'
import { card, failing, hurry, offline, on, press, type States, waiting } from './state.ts'
import { stayFor, typeAnswers } from './steps.ts'

/** An ending without a state does not compile. */
const titles: Record<Ending, string> = {
  expired: 'The session has ended',
  elsewhere: 'Logged out in another tab',
  replaced: 'Somebody else logged in',
  over: 'The issuer no longer knows the session',
}

const addressOf = (ended: Ending) =>
  paths.signedOut({ ended, from: ended === 'expired' ? paths.pin(card) : null })

const member = on('signed-out', { path: paths.help() })
const signOut = press('shell.sign-out')
const warned = [typeAnswers, stayFor(20_000), 'session.heading'] as const
const signOutLate = [signOut, 'signed-out.heading', hurry(20)] as const
const untold = 'signed-out.untold'
const retry = press('signed-out.retry')

export const signedOutStates: States = [
  signedOut('default', 'Logged out', ['signed-out.heading']),
  ...endings.map((ended) =>
    signedOut(ended, titles[ended], [`signed-out.${ended}-heading`], { path: addressOf(ended) }),
  ),
  signedOut('on-arrival', 'The session ran out before the page was opened', ['signed-out.expired-heading'], {
    scenario: 'signed-out',
    path: paths.pin(card),
  }),
  member('run-out', 'The last minute ran out', [warned, hurry(30), 'signed-out.expired-heading'], {
    scenario: 'session-expiring',
    path: paths.identity(card),
  }),
  member('untold-busy', 'Telling the issuer once more', [signOutLate, untold, retry, 'shell.loading'], {
    ...waiting('signOut'),
  }),
  member('untold-told', 'Told at last', [signOut, untold, retry, 'signed-out.lead'], {
    ...failing('signOut', 'offline', 1),
  }),
  member('offline', 'Logged out without a connection', [signOut, untold], offline('signOut')),
]
