import type { PinPolicy, RefusalReason } from '../../contract/pin.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { ThiefTries } from '../../parts/ThiefTries.tsx'
import type { Side } from '../../ui/pin/PinStage.tsx'
import { refusalMessage } from './refused-reasons.ts'
import styles from './Verdict.module.css'

type Props = {
  /** The ids of the hint, the refusal and the verdict, for the fields that they describe. */
  hintId: string
  saidId: string
  acceptedId: string
  side: Side
  policy: PinPolicy
  /** The PIN is being sent, so the hint is hidden. */
  busy: boolean
  accepted: boolean
  /** Why the page or the issuer refuses the PIN: the same look and words for both. */
  refused: readonly RefusalReason[]
  /** Another error: digits are missing, or the two PINs differ. */
  error: MessageId | null
}

const Reasons = ({ reasons, length }: { reasons: readonly RefusalReason[]; length: number }) => {
  const { say } = useWords()
  const said = reasons.map((reason) => say(refusalMessage[reason], { length }))
  return (
    <>
      <p className={styles.lead}>{say('problem.pin-refused')}</p>
      {said.length === 1 ? (
        <p>{said}</p>
      ) : (
        <ul className={styles.reasons}>
          {said.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/**
 * The text under the cells. It judges only a complete PIN, and announces each verdict once (WCAG 4.1.3). It keeps the
 * same element while the second field is shown, so it is not announced again.
 */
export const Verdict = ({
  hintId,
  saidId,
  acceptedId,
  side,
  policy,
  busy,
  accepted,
  refused,
  error,
}: Props) => {
  const { say } = useWords()
  const { length, rules, issuerRules } = policy
  const isRefused = refused.length > 0
  const isAsked = !busy && !isRefused && !error && (side === 'confirm' || !accepted)
  return (
    <div className={styles.verdict} data-side={side}>
      {isAsked && (
        <p id={hintId} className={styles.hint}>
          {say(side === 'confirm' ? 'choose-pin.again-hint' : 'choose-pin.hint', { length })}
        </p>
      )}
      <div id={saidId} role="status" className={styles.stop}>
        {error ? <p>{say(error, { length })}</p> : isRefused && <Reasons reasons={refused} length={length} />}
      </div>
      <div id={acceptedId} role="status" className={styles.accepted}>
        {accepted && (
          <p>
            <strong>{say(rules.includes('common') ? 'strength.accepted' : 'strength.complete')}</strong>{' '}
            {issuerRules.length > 0 && <span>{say('strength.next')}</span>}
          </p>
        )}
      </div>
      {accepted && !error && <ThiefTries policy={policy} />}
    </div>
  )
}
