import { problemStatus } from '../../../../src/contract/problems.ts'
import type { Fault, FaultRule } from '../../../server/faults.ts'
import { spanWords } from '../parts/instants.ts'

/** The faults without details. */
export const plainWords = {
  offline: 'offline',
  'drop-after': 'answer lost',
  'not-json': 'unreadable answer',
  'wrong-shape': 'wrong data',
  'other-words': 'unknown values',
}

/** A fault in two or three words. */
export const faultWords = (fault: Fault): string => {
  if (fault.kind === 'delay') return `${fault.ms < 1000 ? `${fault.ms} ms` : spanWords(fault.ms)} late`
  if (fault.kind === 'problem') return `${problemStatus[fault.code]} ${fault.code}`
  if (fault.kind === 'status') return `${fault.status} from a gateway`
  return plainWords[fault.kind]
}

/** The details of a fault: `attempts left: 3; until …`. Empty if the fault has no details. */
export const extraWords = (fault: Fault): string => {
  const said: (string | false | undefined)[] = []
  if (fault.kind === 'problem') {
    const { attemptsLeft, until, reason, reasons } = fault
    said.push(
      attemptsLeft !== undefined && `attempts left: ${attemptsLeft}`,
      until !== undefined && `until ${until}`,
      reason !== undefined && `reason: ${reason}`,
      reasons !== undefined && reasons.length > 0 && `reasons: ${reasons.join(', ')}`,
    )
  }
  if ('retryAfter' in fault && fault.retryAfter !== undefined)
    said.push(`try again after ${fault.retryAfter} s`)
  return said.filter(Boolean).join('; ')
}

/** How many more calls meet the fault. */
export const oftenWords = ({ times }: Pick<FaultRule, 'times'>): string =>
  times === 'always' ? 'until switched off' : times === 1 ? 'once' : `${times} times`
