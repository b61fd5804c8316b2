import { type Failure, Refused, type Silence } from '../api/outcome.ts'
import type { ClosedReason } from '../contract/permission.ts'
import type { ProblemCode } from '../contract/problems.ts'
import type { Formats } from '../i18n/format.ts'
import type { MessageId } from '../i18n/words.ts'

/** The words for every code of the contract: a code without words does not compile. */
export const problemMessage: Record<ProblemCode, MessageId> = {
  'request-invalid': 'problem.request-invalid',
  'session-required': 'problem.session-required',
  'session-expired': 'problem.session-expired',
  'credentials-refused': 'problem.credentials-refused',
  'grant-required': 'problem.grant-required',
  'grant-expired': 'problem.grant-expired',
  'card-not-found': 'problem.card-not-found',
  'challenge-not-found': 'problem.challenge-not-found',
  'pin-set-not-found': 'problem.pin-set-not-found',
  'notice-not-found': 'problem.notice-not-found',
  'action-not-allowed': 'problem.action-not-allowed',
  'key-unknown': 'problem.not-sealed',
  'key-retired': 'problem.not-sealed',
  'message-replayed': 'problem.not-sealed',
  'message-expired': 'problem.message-expired',
  'message-tampered': 'problem.not-sealed',
  'message-wrong-card': 'problem.not-sealed',
  'set-in-progress': 'problem.set-in-progress',
  'challenge-expired': 'problem.challenge-expired',
  'answers-incomplete': 'problem.answers-incomplete',
  'idempotency-key-reused': 'problem.idempotency-key-reused',
  'pin-refused': 'problem.pin-refused',
  'details-refused': 'problem.details-refused',
  'identity-locked': 'problem.identity-locked',
  'activation-locked': 'problem.activation-locked',
  'sign-in-locked': 'problem.sign-in-locked',
  'code-resend-too-soon': 'problem.code-resend-too-soon',
  'rate-limited': 'problem.rate-limited',
  unexpected: 'problem.unexpected',
  'service-unavailable': 'problem.service-unavailable',
}

/** Why there is no answer, and what to do now. */
const silenceMessage: Record<Silence, MessageId> = {
  offline: 'problem.offline',
  'timed-out': 'problem.timed-out',
  unavailable: 'problem.service-unavailable',
  failed: 'problem.unexpected',
  unreadable: 'problem.unreadable-answer',
  'other-session': 'problem.session-required',
  'not-sealed': 'problem.not-sealed',
}

/** The words for a refusal that carries no code of the contract, by its HTTP status. */
const statusMessage: Partial<Record<number, MessageId>> = {
  401: 'refused.forbidden',
  403: 'refused.forbidden',
  404: 'refused.not-found',
  409: 'refused.not-now',
  410: 'refused.not-found',
  423: 'refused.not-now',
  429: 'problem.rate-limited',
}

/** The message for a failed call. */
export const failureMessage = (failure: Failure): MessageId => {
  if (failure.kind === 'unanswered') {
    // On the screen that shows a PIN nothing was entered: `not-sealed` means that the PIN cannot be decrypted.
    const isView = failure.endpoint === 'viewPin' && failure.because === 'not-sealed'
    return isView ? 'view-pin.not-opened' : silenceMessage[failure.because]
  }
  if (failure.code) return problemMessage[failure.code]
  // The words by status refer to the person's cards, and a person who is not logged in has none.
  const words = failure.endpoint === 'signIn' ? undefined : statusMessage[failure.status]
  return words ?? 'refused.other'
}

/** The issuer's own words for a refusal without a code of the contract; empty when it sent none. */
export const ownWordsOf = (failure: Failure): string[] => {
  if (!(failure instanceof Refused) || failure.code) return []
  const { title, detail } = failure.problem
  return [...new Set([title, detail].flatMap((text) => (text?.trim() ? [text] : [])))]
}

/** The values for the message. A value that the issuer did not send is left out of the sentence. */
export const failureValues = (failure: Failure, as: Formats) => {
  const problem = failure instanceof Refused ? failure.problem : {}
  return {
    attempts: problem.attemptsLeft ?? 0,
    until: problem.until ? as.until(problem.until) : 'none',
    seconds: failure.kind === 'unanswered' ? (failure.retryAfter ?? 0) : (problem.retryAfter ?? 0),
  }
}

/** Why an action is closed on a card, and what the person can do instead. */
export const closedMessage: Record<ClosedReason, MessageId> = {
  'not-active': 'closed.not-active',
  'already-active': 'closed.already-active',
  'pin-suppressed': 'closed.pin-suppressed',
  'no-pin': 'closed.no-pin',
  'pin-blocked': 'closed.pin-blocked',
  'not-blocked': 'closed.not-blocked',
  'change-pending': 'closed.change-pending',
  'card-frozen': 'closed.card-frozen',
  'card-reported': 'closed.card-reported',
  'card-expired': 'closed.card-expired',
  'identity-locked': 'closed.identity-locked',
  'activation-locked': 'closed.activation-locked',
  'not-online': 'closed.not-online',
  'not-available': 'closed.not-available',
}
