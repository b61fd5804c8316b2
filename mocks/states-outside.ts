import { type Ending, endings, paths } from '../src/paths.ts'
import { logIn, stayFor, typeAnswers, until } from './states-steps.ts'
import {
  anything,
  card,
  failing,
  fill,
  hurry,
  on,
  press,
  type State,
  type States,
  type Step,
  waiting,
} from './states-type.ts'

/* Before somebody is logged in, and after. */

const signIn = on('sign-in', { path: paths.signIn(), signedIn: false })

export const signInStates: States = [
  signIn('default', 'Log in', { steps: until('sign-in.user-id') }),
  signIn('focus', 'Log in, the first field in focus', { focus: 'sign-in.user-id' }),
  signIn('why', 'Log in first, and then on', {
    path: paths.signIn({ from: paths.pin(card), why: 'sign-in-first' }),
    steps: until('why.sign-in-first'),
  }),
  signIn('missing', 'Nothing entered', {
    steps: [press('sign-in.submit'), ...until('sign-in.password-missing')],
  }),
  signIn('password-shown', 'The password can be read', {
    steps: [
      ...logIn('first-pin').slice(0, 2),
      press('sign-in.show-password'),
      ...until('sign-in.hide-password'),
    ],
  }),
  signIn('busy', 'Logging in', {
    faults: waiting('signIn'),
    steps: [...logIn('first-pin'), ...until('sign-in.busy')],
  }),
  signIn('wrong', 'A wrong password', {
    refusals: ['credentials-refused'],
    steps: [
      ...logIn('first-pin', 'not-the-password'),
      ...until({ id: 'problem.credentials-refused', values: { attempts: 4 } }),
    ],
  }),
  signIn('lock', 'Locked by the last wrong password', {
    refusals: ['credentials-refused', 'sign-in-locked'],
    steps: [
      ...logIn('first-pin', 'not-the-password'),
      ...[4, 3, 2, 1].flatMap((attempts): Step[] => [
        ...until({ id: 'problem.credentials-refused', values: { attempts } }),
        fill('sign-in.password', 'not-the-password'),
        press('sign-in.submit'),
      ]),
      ...until({ id: 'problem.sign-in-locked', values: { until: anything } }),
    ],
  }),
  signIn('timed-out', 'Nobody answers the log-in', {
    faults: waiting('signIn'),
    steps: [...logIn('first-pin'), ...until('sign-in.busy'), hurry(20), ...until('problem.timed-out')],
  }),
  signIn('offline', 'Log in without a connection', {
    faults: failing('signIn', { kind: 'offline', times: 'always' }),
    steps: [...logIn('first-pin'), ...until('problem.offline')],
  }),
]

const signedOut = on('signed-out', { path: paths.signedOut(), signedIn: false })

const told: Record<Ending, State> = {
  expired: signedOut('expired', 'The session has ended', {
    path: paths.signedOut({ ended: 'expired', from: paths.pin(card) }),
    steps: until('signed-out.expired-heading'),
  }),
  elsewhere: signedOut('elsewhere', 'Logged out in another tab', {
    path: paths.signedOut({ ended: 'elsewhere' }),
    steps: until('signed-out.elsewhere-heading'),
  }),
  replaced: signedOut('replaced', 'Somebody else logged in', {
    path: paths.signedOut({ ended: 'replaced' }),
    steps: until('signed-out.replaced-heading'),
  }),
  untold: signedOut('untold', 'Logged out, and the issuer never heard of it', {
    path: paths.signedOut({ ended: 'untold' }),
    steps: until('signed-out.untold'),
  }),
}

export const signedOutStates: States = [
  signedOut('default', 'Logged out', { steps: until('signed-out.heading') }),
  ...endings.map((ending) => told[ending]),
  signedOut('on-arrival', 'The session ran out before the page was opened', {
    scenario: 'signed-out',
    path: paths.pin(card),
    steps: until('signed-out.expired-heading'),
  }),
  signedOut('run-out', 'The last minute ran out', {
    scenario: 'session-expiring',
    path: paths.identity(card),
    signedIn: true,
    steps: [
      ...typeAnswers('session-expiring'),
      ...stayFor(20_000),
      ...until('session.heading'),
      hurry(30),
      ...until('signed-out.expired-heading'),
    ],
  }),
  signedOut('untold-busy', 'Telling the issuer once more', {
    path: paths.signedOut({ ended: 'untold' }),
    faults: waiting('signOut'),
    steps: [press('signed-out.retry'), ...until('shell.loading')],
  }),
  signedOut('untold-told', 'Told at last', {
    path: paths.signedOut({ ended: 'untold' }),
    steps: [press('signed-out.retry'), ...until('signed-out.lead')],
  }),
  signedOut('offline', 'Logged out without a connection', {
    path: paths.help(),
    signedIn: true,
    faults: failing('signOut', { kind: 'offline', times: 'always' }),
    steps: [press('shell.sign-out'), ...until('signed-out.untold')],
  }),
]

const help = on('help', { path: paths.help(), signedIn: false })

export const helpStates: States = [
  help('default', 'Help', { steps: until('help.phone') }),
  help('message', 'A message nobody expected', {
    path: paths.help('unexpected-message'),
    steps: until('help.unexpected'),
  }),
  help('no-pin', 'If a PIN is hard to use', { path: paths.help('no-pin'), steps: until('help.no-pin') }),
  help('member', 'Help, logged in', { signedIn: true, steps: until('shell.sign-out') }),
]

const notFound = on('not-found', { path: '/nowhere', signedIn: false })

export const notFoundStates: States = [
  notFound('default', 'No such page', { steps: until('not-found.heading') }),
  notFound('member', 'No such page, logged in', {
    signedIn: true,
    path: `/cards/${card}/nothing`,
    steps: until('not-found.heading'),
  }),
]

/** The questions ask nobody again when they are looked at, so nothing but the person keeps the session alive. */
const session = on('session', { scenario: 'session-expiring', path: paths.identity(card) })
const warned = [...stayFor(20_000), ...until('session.heading')]

/** For how long one step keeps the usual session alive, and how much of it is left then: 50 seconds. */
const nearlyIdle = 250_000

export const sessionStates: States = [
  session('default', 'The session is about to end', {
    steps: [...warned, ...until({ id: 'session.left', values: { seconds: 50 } })],
  }),
  session('last-seconds', 'The last ten seconds', {
    steps: [...stayFor(60_000), ...until({ id: 'session.left', values: { seconds: 10 } })],
  }),
  session('last-second', 'The last second', {
    steps: [...stayFor(69_000), ...until({ id: 'session.left', values: { seconds: 1 } })],
  }),
  session('busy', 'Staying logged in', {
    faults: waiting('extendSession'),
    steps: [...warned, press('session.stay'), ...until('shell.loading')],
  }),
  session('failed', 'Staying failed', {
    faults: failing('extendSession', { kind: 'offline', times: 'always' }),
    steps: [...warned, press('session.stay'), ...until('session.failed')],
  }),
  session('final', 'The end that nothing moves', {
    scenario: 'first-pin',
    steps: [
      ...Array(6)
        .fill(null)
        .flatMap((): Step[] => [...stayFor(nearlyIdle), press('session.stay')]),
      ...stayFor(nearlyIdle),
      ...until('session.final-heading'),
    ],
  }),
]
