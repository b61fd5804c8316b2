import type { ProblemCode } from '../src/contract/problems.ts'
import { paths } from '../src/paths.ts'
import type { CodeOf } from './issuer/problem.ts'
import { answer, giveDetails, logIn, prove, sendPin, until } from './states-steps.ts'
import {
  card,
  failing,
  hurry,
  type Name,
  on,
  press,
  refusing,
  type State,
  type States,
  waiting,
} from './states-type.ts'

const signIn = on('sign-in', { path: paths.signIn(), signedIn: false })
const signedOut = on('signed-out', { path: paths.pin(card) })
const problem = on('problem', { path: paths.cards() })
const identity = on('identity', { path: paths.identity(card) })
const choose = on('choose-pin', { path: paths.identity(card) })
const pinSent = sendPin('first-pin')

/** What the issuer answers to a PIN, and what the page makes of it. */
const toPin = (code: CodeOf<'setPin'>, title: string, words: Name = 'problem.not-sealed') =>
  choose(`problem-${code}`, title, { faults: refusing('setPin', code), steps: [...pinSent, ...until(words)] })

/** What the issuer answers to the questions: the page asks where things stand. */
const toAnswers = (code: CodeOf<'answerChallenge'>, title: string) =>
  identity(`problem-${code}`, title, {
    faults: refusing('answerChallenge', code),
    steps: [...answer('first-pin'), ...until('identity.lost')],
  })

/** Where each code of the contract is met. A code without a state does not compile. */
export const problemStates: Record<ProblemCode, State> = {
  'request-invalid': problem('request-invalid', 'A request the issuer cannot read', {
    faults: refusing('listCards', 'request-invalid'),
    steps: until('problem.request-invalid'),
  }),
  'session-required': signedOut('session-required', 'No session where one is needed', {
    faults: refusing('readCard', 'session-required'),
    steps: until('signed-out.elsewhere-heading'),
  }),
  'session-expired': signedOut('session-expired', 'The session ended before the card was read', {
    faults: refusing('readCard', 'session-expired'),
    steps: until('signed-out.expired-heading'),
  }),
  'credentials-refused': signIn('one-try-left', 'One more try', {
    faults: refusing('signIn', 'credentials-refused', { attemptsLeft: 1 }),
    steps: [...logIn('first-pin'), ...until({ id: 'problem.credentials-refused', values: { attempts: 1 } })],
  }),
  'sign-in-locked': signIn('locked', 'The log-in is locked', {
    faults: refusing('signIn', 'sign-in-locked'),
    steps: [...logIn('first-pin'), ...until({ id: 'problem.sign-in-locked', values: { until: 'none' } })],
  }),
  'grant-required': toPin('grant-required', 'The proof of identity was used up', 'why.identity-done'),
  'grant-expired': on('view-pin', { path: paths.identity(card, { for: 'view' }) })(
    'grant-expired',
    'The proof of identity ran out before the look',
    {
      scenario: 'changed-elsewhere',
      faults: refusing('viewPin', 'grant-expired'),
      steps: [...prove('changed-elsewhere'), press('view-pin.show'), ...until('why.identity-done')],
    },
  ),
  'card-not-found': problem('card-not-found', 'No such card', {
    path: paths.pin('nobody'),
    refusals: ['card-not-found'],
    steps: until('problem.card-heading'),
  }),
  'challenge-not-found': toAnswers('challenge-not-found', 'Questions that are no longer open'),
  'challenge-expired': toAnswers('challenge-expired', 'Questions that have run out'),
  'answers-incomplete': toAnswers('answers-incomplete', 'An answer is missing at the issuer'),
  'pin-set-not-found': on('done', { path: paths.identity(card) })(
    'pin-set-not-found',
    'The issuer does not find what is being confirmed',
    {
      scenario: 'result-pending',
      faults: refusing('readPinSet', 'pin-set-not-found'),
      steps: [
        ...sendPin('result-pending'),
        ...until('done.pending-wait'),
        hurry(30),
        ...until('done.pending-long'),
      ],
    },
  ),
  'notice-not-found': on('report', { path: paths.report(card) })(
    'problem-notice-not-found',
    'No such entry',
    {
      scenario: 'changed-elsewhere',
      faults: refusing('reportChange', 'notice-not-found'),
      steps: [press('report.submit'), ...until('problem.notice-not-found')],
    },
  ),
  'action-not-allowed': on('unblock-pin', { path: paths.identity(card, { for: 'unblock' }) })(
    'problem-action-not-allowed',
    'Not to be unblocked just now',
    {
      scenario: 'pin-blocked',
      faults: refusing('unblockPin', 'action-not-allowed'),
      steps: [...prove('pin-blocked'), press('unblock.submit'), ...until('problem.action-not-allowed')],
    },
  ),
  'key-unknown': toPin('key-unknown', 'Sealed with a key nobody knows'),
  'key-retired': toPin('key-retired', 'Sealed with a key that was retired'),
  'message-replayed': toPin('message-replayed', 'A message the issuer had before'),
  'message-expired': toPin('message-expired', 'A message that took too long', 'problem.message-expired'),
  'message-tampered': toPin('message-tampered', 'A message that was changed on its way'),
  'message-wrong-card': toPin('message-wrong-card', 'A message for another card'),
  'set-in-progress': toPin('set-in-progress', 'The PIN is being set right now', 'choose-pin.checking'),
  'idempotency-key-reused': toPin(
    'idempotency-key-reused',
    'An earlier try had the same key',
    'problem.idempotency-key-reused',
  ),
  'pin-refused': toPin('pin-refused', 'Refused without a reason', 'problem.pin-refused'),
  'details-refused': on('activate', { path: paths.activate(card) })(
    'one-try-left',
    'Wrong details, one try left',
    {
      scenario: 'activate-with-identity',
      faults: refusing('checkActivation', 'details-refused', { attemptsLeft: 1 }),
      steps: [...giveDetails('9973'), ...until({ id: 'problem.details-refused', values: { attempts: 1 } })],
    },
  ),
  'identity-locked': identity('problem-identity-locked', 'Locked', {
    scenario: 'identity-locked',
    steps: until('identity.locked-title'),
  }),
  'activation-locked': on('activate', { path: paths.activate(card) })('locked', 'Activation is locked', {
    scenario: 'activate-with-identity',
    faults: refusing('checkActivation', 'activation-locked'),
    steps: [...giveDetails('9973'), ...until({ id: 'problem.activation-locked', values: { until: 'none' } })],
  }),
  'code-resend-too-soon': identity('problem-code-resend-too-soon', 'Another code, in a moment', {
    scenario: 'several-cards',
    faults: refusing('resendCode', 'code-resend-too-soon', { retryAfter: 0 }),
    steps: [
      ...answer('several-cards'),
      press('identity.resend'),
      ...until({ id: 'problem.code-resend-too-soon', values: { seconds: 0 } }),
    ],
  }),
  'rate-limited': signIn('rate-limited', 'Too quick for the issuer', {
    faults: refusing('signIn', 'rate-limited', { retryAfter: 30 }),
    steps: [...logIn('first-pin'), ...until({ id: 'problem.rate-limited', values: { seconds: 30 } })],
  }),
  unexpected: problem('default', 'Something went wrong', {
    faults: refusing('listCards', 'unexpected'),
    steps: until('problem.unexpected'),
  }),
  'service-unavailable': problem('service-unavailable', 'Out of order', {
    faults: refusing('listCards', 'service-unavailable'),
    steps: until('problem.service-unavailable'),
  }),
}

/** What the network does to a screen that needs an answer before it can be shown. */
export const networkStates: States = [
  problem('offline', 'No connection', {
    faults: failing('listCards', { kind: 'offline', times: 'always' }),
    steps: until('problem.offline'),
  }),
  problem('timed-out', 'No answer came in time', {
    path: paths.help(),
    faults: waiting('listCards'),
    steps: [press('shell.cards'), ...until('shell.loading'), hurry(20), ...until('problem.timed-out')],
  }),
  problem('gateway', 'A gateway without the issuer’s words', {
    faults: failing('listCards', { kind: 'status', status: 503, retryAfter: 30, times: 'always' }),
    steps: until('problem.service-unavailable'),
  }),
  problem('not-json', 'An answer that is a page', {
    faults: failing('listCards', { kind: 'not-json', times: 'always' }),
    steps: until('problem.unreadable-answer'),
  }),
  problem('wrong-shape', 'An answer that breaks the contract', {
    faults: failing('listCards', { kind: 'wrong-shape', times: 'always' }),
    steps: until('problem.unreadable-answer'),
  }),
]
