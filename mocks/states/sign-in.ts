import { paths } from '../../src/paths.ts'
import type { ScenarioName } from '../scenarios.ts'
import { signIn } from './screens.ts'
import { anything, card, fill, hurry, offline, press, type States, text, waiting } from './state.ts'
import { logIn } from './steps.ts'

const wrongPassword = 'not-the-password'
const logInWrongly = (scenario: ScenarioName) => logIn(scenario, wrongPassword)
const fillIn = (scenario: ScenarioName) => logIn(scenario).slice(0, 2)
const submit = press('sign-in.submit')
const refused = (attempts: number) => text('problem.credentials-refused', { attempts })
const tryAgain = (left: number) => [refused(left), fill('sign-in.password', wrongPassword), submit]

export const signInStates: States = [
  signIn('default', 'Log in', ['sign-in.user-id']),
  signIn('focus', 'Log in, the first field in focus', [], { focus: 'sign-in.user-id' }),
  signIn('why', 'Log in first, and then on', ['why.sign-in-first'], {
    path: paths.signIn({ from: paths.pin(card), why: 'sign-in-first' }),
  }),
  signIn('missing', 'Nothing entered', [submit, 'sign-in.password-missing']),
  signIn('password-shown', 'The password can be read', [
    fillIn,
    press('sign-in.show-password'),
    'sign-in.hide-password',
  ]),
  signIn('busy', 'Logging in', [logIn, 'sign-in.busy'], waiting('signIn')),
  signIn('wrong', 'A wrong password', [logInWrongly, refused(4)], { refusals: ['credentials-refused'] }),
  signIn(
    'lock',
    'Locked by the last wrong password',
    [logInWrongly, [4, 3, 2, 1].map(tryAgain), text('problem.sign-in-locked', { until: anything })],
    { refusals: ['credentials-refused', 'sign-in-locked'] },
  ),
  signIn('timed-out', 'Nobody answers the log-in', [logIn, 'sign-in.busy', hurry(20), 'problem.timed-out'], {
    ...waiting('signIn'),
  }),
  signIn('offline', 'Log in without a connection', [logIn, 'problem.offline'], offline('signIn')),
]
