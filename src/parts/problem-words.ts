import type { ApiCode, ApiProblem } from '../api/client.ts'
import type { ClosedReason } from '../contract/card.ts'
import type { RefusalReason } from '../contract/pin.ts'
import type { Formats } from '../i18n/format.ts'
import type { MessageId } from '../i18n/words.ts'

/** The words for every code a call can fail with: a code without words does not compile. */
export const problemMessage: Record<ApiCode, MessageId> = {
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
  offline: 'problem.offline',
  'timed-out': 'problem.timed-out',
  'unreadable-answer': 'problem.unreadable-answer',
}

/** What the words of a problem may need. A value the issuer did not give is left out of the sentence, never made up. */
export const problemValues = ({ problem }: ApiProblem, as: Formats) => ({
  attempts: problem?.attemptsLeft ?? 0,
  until: problem?.until ? as.until(problem.until) : 'none',
  seconds: problem?.retryAfter ?? 0,
})

/** Why a PIN is refused and what to do instead (NIST 800-63B asks for the reason, WCAG 3.3.3 for the way out). */
export const refusalMessage: Record<RefusalReason, MessageId> = {
  length: 'refusal.length',
  repeated: 'refusal.repeated',
  run: 'refusal.run',
  pairs: 'refusal.pairs',
  mirror: 'refusal.mirror',
  keypad: 'refusal.keypad',
  year: 'refusal.year',
  common: 'refusal.common',
  'card-digits': 'refusal.card-digits',
  'birth-date': 'refusal.birth-date',
  phone: 'refusal.phone',
  'post-code': 'refusal.post-code',
  'other-card': 'refusal.other-card',
  'current-pin': 'refusal.current-pin',
  other: 'refusal.other',
}

/** Why an action is not open on a card, and the way that is. */
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
