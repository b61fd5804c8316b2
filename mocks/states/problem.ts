import type { ProblemCode } from '../../src/contract/problems.ts'
import { paths } from '../../src/paths.ts'
import type { CodeOf } from '../issuer/core/problem.ts'
import * as on from './screens.ts'
import {
  card,
  failing,
  hurry,
  type Name,
  offline,
  press,
  refusing,
  type State,
  type States,
  text,
  waiting,
} from './state.ts'
import { answer, giveDetails, logIn, prove, sendPin, tooQuick } from './steps.ts'

/** The page after the issuer refused the list of cards with this code. */
const toCards = (code: CodeOf<'listCards'>, title: string, name: string = code) =>
  on.problem(name, title, [`problem.${code}`], refusing('listCards', code))

/** The page after the issuer refused to read a card with this code. */
const toCard = (code: CodeOf<'readCard'>, title: string, words: Name) =>
  on.signedOut(code, title, [words], {
    path: paths.pin(card),
    signedIn: true,
    ...refusing('readCard', code),
  })

/** The page after the issuer refused a new PIN with this code. */
const toPin = (code: CodeOf<'setPin'>, title: string, words: Name = 'problem.not-sealed') =>
  on.choosePin(`problem-${code}`, title, [sendPin, words], refusing('setPin', code))

/** The page after the issuer refused the answers with this code: the page shows the current questions. */
const toAnswers = (code: CodeOf<'answerChallenge'>, title: string) =>
  on.identity(`problem-${code}`, title, [answer, 'identity.lost'], refusing('answerChallenge', code))

const detailsSent = giveDetails('9973')
const oneTry = (code: 'credentials-refused' | 'details-refused') => text(`problem.${code}`, { attempts: 1 })
const locked = (code: 'sign-in-locked' | 'activation-locked') => text(`problem.${code}`, { until: 'none' })

/** One state for each problem code of the contract. A code without a state does not compile. */
export const problemStates: Record<ProblemCode, State> = {
  'request-invalid': toCards('request-invalid', 'A request the issuer cannot read'),
  'session-required': toCard('session-required', 'No session where one is needed', 'signed-out.over-heading'),
  'session-expired': toCard(
    'session-expired',
    'The session ended before the card was read',
    'signed-out.expired-heading',
  ),
  'credentials-refused': on.signIn('one-try-left', 'One more try', [logIn, oneTry('credentials-refused')], {
    ...refusing('signIn', 'credentials-refused', { attemptsLeft: 1 }),
  }),
  'sign-in-locked': on.signIn('locked', 'The log-in is locked', [logIn, locked('sign-in-locked')], {
    ...refusing('signIn', 'sign-in-locked'),
  }),
  'grant-required': toPin('grant-required', 'The proof of identity was used up', 'problem.grant-required'),
  'grant-expired': on.viewPin(
    'grant-expired',
    'The proof of identity ran out before the look',
    [prove, press('view-pin.show'), 'problem.grant-expired'],
    refusing('viewPin', 'grant-expired'),
  ),
  'card-not-found': on.problem('card-not-found', 'No such card', ['problem.card-heading'], {
    path: paths.pin('nobody'),
    refusals: ['card-not-found'],
  }),
  'challenge-not-found': toAnswers('challenge-not-found', 'Questions that are no longer open'),
  'challenge-expired': toAnswers('challenge-expired', 'Questions that have run out'),
  'answers-incomplete': toAnswers('answers-incomplete', 'An answer is missing at the issuer'),
  'pin-set-not-found': on.done(
    'pin-set-not-found',
    'The issuer does not find what is being confirmed',
    [sendPin, 'done.pending-wait', hurry(30), 'done.pending-long'],
    { scenario: 'result-pending', ...refusing('readPinSet', 'pin-set-not-found') },
  ),
  'notice-not-found': on.report(
    'problem-notice-not-found',
    'No such entry',
    [press('report.submit'), 'problem.notice-not-found'],
    refusing('reportChange', 'notice-not-found'),
  ),
  'action-not-allowed': on.unblockPin(
    'problem-action-not-allowed',
    'Not to be unblocked just now',
    [prove, press('unblock.submit'), 'problem.action-not-allowed'],
    refusing('unblockPin', 'action-not-allowed'),
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
  'details-refused': on.activate(
    'one-try-left',
    'Wrong details, one try left',
    [detailsSent, oneTry('details-refused')],
    {
      scenario: 'activate-with-identity',
      ...refusing('checkActivation', 'details-refused', { attemptsLeft: 1 }),
    },
  ),
  'identity-locked': on.identity('problem-identity-locked', 'Locked', ['identity.locked-title'], {
    scenario: 'identity-locked',
  }),
  'activation-locked': on.activate(
    'locked',
    'Activation is locked',
    [detailsSent, locked('activation-locked')],
    {
      scenario: 'activate-with-identity',
      ...refusing('checkActivation', 'activation-locked'),
    },
  ),
  'code-resend-too-soon': on.identity(
    'problem-code-resend-too-soon',
    'Another code, in a moment',
    [answer, press('identity.resend'), text('problem.code-resend-too-soon', { seconds: 0 })],
    { scenario: 'several-cards', ...refusing('resendCode', 'code-resend-too-soon', { retryAfter: 0 }) },
  ),
  'rate-limited': on.signIn('rate-limited', 'Too quick for the issuer', [logIn, tooQuick], {
    ...refusing('signIn', 'rate-limited', { retryAfter: 30 }),
  }),
  unexpected: toCards('unexpected', 'Something went wrong', 'default'),
  'service-unavailable': toCards('service-unavailable', 'Out of order'),
}

const toList = [press('shell.cards'), 'shell.loading'] as const

/** The page when a screen needs an answer, and the call gets no usable one. */
export const networkStates: States = [
  on.problem('offline', 'No connection', ['problem.offline'], offline('listCards')),
  on.problem('timed-out', 'No answer came in time', [toList, hurry(20), 'problem.timed-out'], {
    path: paths.help(),
    ...waiting('listCards'),
  }),
  on.problem('gateway', 'A gateway without the issuer’s words', ['problem.service-unavailable'], {
    faults: { listCards: [{ kind: 'status', status: 503, retryAfter: 30, times: 'always' }] },
  }),
  on.problem('not-json', 'An answer that is a page', ['problem.unreadable-answer'], {
    ...failing('listCards', 'not-json'),
  }),
  on.problem('wrong-shape', 'An answer that breaks the contract', ['problem.unreadable-answer'], {
    ...failing('listCards', 'wrong-shape'),
  }),
]
