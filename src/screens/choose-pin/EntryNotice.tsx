import { isRefusedWith } from '../../api/outcome.ts'
import { useWords } from '../../i18n/words.ts'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import type { SetPhase } from './use-set-pin.ts'

type Props = { phase: SetPhase; cleared: boolean }

const EntryNotice = ({ phase, cleared }: Props) => {
  const { say } = useWords()
  if (cleared) {
    return (
      <Notice tone="info" role="status">
        <p>{say('choose-pin.cleared')}</p>
      </Notice>
    )
  }
  if (phase.kind === 'failed') {
    return (
      <ProblemNotice failure={phase.failure}>
        {/* If the idempotency key was used before, an earlier try may have set the PIN: claim nothing. */}
        {!isRefusedWith(phase.failure, 'idempotency-key-reused') && <p>{say('choose-pin.again')}</p>}
      </ProblemNotice>
    )
  }
  return (
    <Notice tone="warn" role="alert">
      <p>{say('choose-pin.not-set')}</p>
    </Notice>
  )
}

/**
 * The notice about the latest event; null if there is none. `Verdict` shows why the issuer refuses a PIN, so that needs no
 * notice.
 */
export const entryNotice = ({ phase, cleared }: Props) => {
  const failed = phase.kind === 'failed' && !isRefusedWith(phase.failure, 'pin-refused')
  return cleared || failed || phase.kind === 'not-set' ? (
    <EntryNotice phase={phase} cleared={cleared} />
  ) : null
}
