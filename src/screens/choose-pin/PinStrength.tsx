import type { PinVerdict } from '../../contract/pin-rules.ts'
import { useWords } from '../../i18n/words.ts'
import { refusalMessage } from '../../parts/problem-words.ts'
import { StrengthPicture } from '../../ui/StrengthPicture.tsx'

/** How many digits are entered and, once all are, what the rules say. Never the digits. */
export type Judged = { entered: number; verdict: PinVerdict | null }

export const blank: Judged = { entered: 0, verdict: null }

type Props = {
  judged: Judged
  length: number
  /** The refusal already stands at the field: say it once, not twice. */
  told: boolean
}

/** What a thief's first tries would find, drawn and said; announced when it changes (WCAG 4.1.3). */
export const PinStrength = ({ judged: { entered, verdict }, length, told }: Props) => {
  const { say } = useWords()
  const picture = verdict === null ? 'waiting' : verdict.accepted ? 'accepted' : 'refused'
  return (
    <StrengthPicture verdict={picture} entered={entered} length={length}>
      <div role="status">
        {verdict === null && <p>{say('strength.waiting')}</p>}
        {verdict?.accepted && <p>{say('strength.accepted')}</p>}
        {verdict && !verdict.accepted && !told && (
          <ul>
            {verdict.reasons.map((reason) => (
              <li key={reason}>{say(refusalMessage[reason], { length })}</li>
            ))}
          </ul>
        )}
      </div>
    </StrengthPicture>
  )
}
