import type { PinVerdict } from '../../contract/pin-rules.ts'
import { useWords } from '../../i18n/words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { StrengthPicture } from '../../ui/pin/StrengthPicture.tsx'
import { refusalMessage } from './refused-reasons.ts'

/** How many digits are entered and, once all are, the verdict of the rules. Never the digits. */
export type Judged = { entered: number; verdict: PinVerdict | null }

export const blank: Judged = { entered: 0, verdict: null }

type Props = {
  judged: Judged
  length: number
  /** The field already shows the refusal, so it is not shown here again. */
  told: boolean
}

/** Shows in a picture and in words whether a thief would soon guess the PIN. Announces each change (WCAG 4.1.3). */
export const PinStrength = ({ judged: { entered, verdict }, length, told }: Props) => {
  const { say } = useWords()
  const picture = verdict === null ? 'waiting' : verdict.accepted ? 'accepted' : 'refused'
  return (
    <StrengthPicture verdict={picture} entered={entered} length={length}>
      <div role="status">
        {verdict === null && <p>{say('strength.waiting')}</p>}
        {verdict?.accepted && <p>{say('strength.accepted')}</p>}
        {verdict && !verdict.accepted && !told && (
          <MessageList
            messages={verdict.reasons.map((reason) => refusalMessage[reason])}
            values={{ length }}
          />
        )}
      </div>
    </StrengthPicture>
  )
}
