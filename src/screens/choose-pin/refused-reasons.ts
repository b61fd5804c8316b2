import type { Refused } from '../../api/outcome.ts'
import { RefusalReason } from '../../contract/pin.ts'
import type { MessageId } from '../../i18n/words.ts'

/** Why the issuer refused the PIN, the most useful reason first. */
export const refusedReasons = ({ problem }: Refused): RefusalReason[] => {
  const reasons = problem.reasons ?? []
  return reasons.length > 0 ? [...new Set(reasons.map((reason) => RefusalReason.parse(reason)))] : ['other']
}

/** Why a PIN is refused and what to do instead (NIST 800-63B asks for the reason, WCAG 3.3.3 for a suggestion). */
export const refusalMessage: Record<RefusalReason, MessageId> = {
  length: 'refusal.length',
  repeated: 'refusal.repeated',
  run: 'refusal.run',
  pairs: 'refusal.pairs',
  mirror: 'refusal.mirror',
  keypad: 'refusal.keypad',
  date: 'refusal.date',
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
