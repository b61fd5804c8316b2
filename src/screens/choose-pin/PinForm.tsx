import { type FormEvent, useId, useRef, useState } from 'react'
import { isRefusedWith } from '../../api/outcome.ts'
import type { Card } from '../../contract/card.ts'
import type { PinPolicy } from '../../contract/pin.ts'
import { judgePin, suggestPin } from '../../contract/pin-rules.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { ErrorSummary } from '../../ui/fields/ErrorSummary.tsx'
import { useClearOnHide } from '../../ui/fields/use-clear-on-hide.ts'
import { Button } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PinField, setPinValue } from '../../ui/pin/PinField.tsx'
import styles from './PinForm.module.css'
import { blank, type Judged, PinStrength } from './PinStrength.tsx'
import { refusalMessage, refusedReasons } from './refused-reasons.ts'
import type { SetPhase } from './use-set-pin.ts'

type Props = {
  card: Card
  policy: PinPolicy
  phase: SetPhase
  onPin: (pin: string) => void
  onEntry: () => void
}
type Errors = { pin?: MessageId; confirm?: MessageId }

const randomUint32 = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/**
 * The form to enter and confirm a PIN. The digits are in the two inputs only: not in state, not in a form library,
 * not in an attribute. The component keeps only how many digits were entered, and the verdict of the rules.
 */
export const PinForm = ({ card, policy, phase, onPin, onEntry }: Props) => {
  const { say } = useWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const pin = useRef<HTMLInputElement>(null)
  const confirm = useRef<HTMLInputElement>(null)
  const [judged, setJudged] = useState<Judged>(blank)
  const [shown, setShown] = useState(false)
  const [errors, setErrors] = useState<Errors>({})
  const [attempt, setAttempt] = useState(0)
  const [cleared, setCleared] = useState(false)
  const { length } = policy
  const known = { cardDigits: [card.last4, card.expires.slice(5) + card.expires.slice(2, 4)] }
  const busy = phase.kind === 'sending'

  const clear = () => {
    for (const input of [pin.current, confirm.current]) if (input) setPinValue(input, '')
    setShown(false)
  }

  useClearOnHide(form, () => {
    clear()
    setCleared(true)
    setErrors({})
  })

  const onDigits = (digits: string) => {
    if (digits !== '') {
      setCleared(false)
      // A new entry removes the message about the last one.
      if (phase.kind === 'failed' || phase.kind === 'not-set') onEntry()
    }
    setErrors(({ confirm: kept }) => (kept && digits === '' ? { confirm: kept } : {}))
    // No verdict before the last digit: an incomplete PIN is not wrong.
    setJudged({
      entered: digits.length,
      verdict: digits.length < length ? null : judgePin(policy, digits, known),
    })
  }

  const suggest = () => {
    if (!pin.current) return
    setPinValue(pin.current, suggestPin(policy, known, randomUint32))
    setShown(true)
    if (confirm.current?.value) setPinValue(confirm.current, '')
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || !pin.current || !confirm.current) return
    const digits = pin.current.value
    setShown(false)
    // The Enter key in the first field moves the focus to the second. A phone shows “next” on this key.
    if (document.activeElement === pin.current && confirm.current.value === '' && judged.verdict?.accepted) {
      return confirm.current.focus()
    }
    const verdict = judgePin(policy, digits, known)
    const wrong: Errors = {}
    if (!verdict.accepted) wrong.pin = refusalMessage[verdict.reasons[0]]
    else if (confirm.current.value.length < length) wrong.confirm = 'choose-pin.confirm-missing'
    else if (confirm.current.value !== digits) {
      wrong.confirm = 'choose-pin.mismatch'
      setPinValue(confirm.current, '')
    }
    setErrors(wrong)
    setAttempt((times) => times + 1)
    if (wrong.pin || wrong.confirm) return
    clear()
    onPin(digits)
  }

  const problems = [
    ...(errors.pin ? [{ fieldId: `${id}-pin`, text: say(errors.pin, { length }) }] : []),
    ...(errors.confirm ? [{ fieldId: `${id}-confirm`, text: say(errors.confirm, { length }) }] : []),
  ]
  // An empty field is not announced.
  const count = (entered: number) => (entered === 0 ? '' : say('choose-pin.entered', { entered, length }))

  return (
    <form ref={form} onSubmit={submit} noValidate autoComplete="off" className="stack">
      {problems.length > 0 && (
        <ErrorSummary heading={say('form.problems')} problems={problems} attempt={attempt} />
      )}
      {phase.kind === 'failed' && problems.length === 0 && (
        <ProblemNotice failure={phase.failure}>
          <MessageList
            messages={refusedReasons(phase.failure).map((reason) => refusalMessage[reason])}
            values={{ length }}
          />
          {/* If the idempotency key was used before, an earlier try may have set the PIN: claim nothing. */}
          {!isRefusedWith(phase.failure, 'idempotency-key-reused') && <p>{say('choose-pin.again')}</p>}
        </ProblemNotice>
      )}
      {phase.kind === 'not-set' && problems.length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{say('choose-pin.not-set')}</p>
        </Notice>
      )}
      {cleared && (
        <Notice tone="info" role="status">
          <p>{say('choose-pin.cleared')}</p>
        </Notice>
      )}
      <div className={styles.entry}>
        <PinField
          id={`${id}-pin`}
          ref={pin}
          label={say('choose-pin.new')}
          hint={say('choose-pin.hint', { length })}
          error={errors.pin && say(errors.pin, { length })}
          length={length}
          shown={shown}
          accepted={judged.verdict?.accepted === true}
          countLabel={count}
          onDigits={onDigits}
          enterKeyHint="next"
        />
        <div className="cluster">
          <Button tone="secondary" onClick={() => setShown(!shown)}>
            {say(shown ? 'choose-pin.hide' : 'choose-pin.show')}
          </Button>
          <Button tone="secondary" onClick={suggest}>
            {say('choose-pin.suggest')}
          </Button>
        </div>
        <PinStrength judged={judged} length={length} told={errors.pin !== undefined} />
      </div>
      <PinField
        id={`${id}-confirm`}
        ref={confirm}
        label={say('choose-pin.confirm')}
        error={errors.confirm && say(errors.confirm, { length })}
        length={length}
        shown={shown}
        countLabel={count}
      />
      <div>
        <Button type="submit" busy={busy} busyLabel={say('choose-pin.busy')}>
          {say('choose-pin.submit')}
        </Button>
      </div>
    </form>
  )
}
