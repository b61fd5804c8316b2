import { problemStatus } from '../../../src/contract/problems.ts'
import type { Fault, FaultRule } from '../../faults.ts'
import { spanWords } from './instants.ts'

/** What goes wrong, in two or three words. */
export const faultWords = (fault: Fault): string => {
  switch (fault.kind) {
    case 'delay':
      return `${fault.ms < 1000 ? `${fault.ms} ms` : spanWords(fault.ms)} late`
    case 'offline':
      return 'offline'
    case 'drop-after':
      return 'answer lost'
    case 'problem':
      return `${problemStatus[fault.code]} ${fault.code}`
    case 'status':
      return `${fault.status} from a gateway`
    case 'not-json':
      return 'not JSON'
    case 'wrong-shape':
      return 'wrong shape'
  }
}

/** What a fault says beside its kind: `3 tries left, locked until …`; empty where it says nothing. */
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

/** How often it is still met. */
export const oftenWords = ({ times }: Pick<FaultRule, 'times'>): string =>
  times === 'always' ? 'until switched off' : times === 1 ? 'once' : `${times} times`
