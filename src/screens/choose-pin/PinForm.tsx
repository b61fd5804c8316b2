import { type FormEvent, useId, useRef, useState } from 'react'
import type { Card } from '../../contract/card.ts'
import type { PinPolicy } from '../../contract/pin.ts'
import { judgePin, suggestPin } from '../../contract/pin-rules.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { refusalMessage } from '../../parts/problem-words.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PinField, setPinValue } from '../../ui/PinField.tsx'
import { useClearOnHide } from '../../ui/use-clear-on-hide.ts'
import styles from './PinForm.module.css'
import { blank, type Judged, PinStrength } from './PinStrength.tsx'
import { refusedReasons } from './refused-reasons.ts'
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
 * Enter and confirm. The digits live in the two inputs and nowhere else: no state, no form library, no attribute.
 * What this component remembers is how many were entered and what the rules say about them.
 */
export const PinForm = ({ card, policy, phase, onPin, onEntry }: Props) => {
  const { say } = useWords()
  const id = useId()
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
    for (const input of [pin.current, confirm.current]) if (input?.value) setPinValue(input, '')
    setShown(false)
  }

  useClearOnHide(() => {
    if (pin.current?.value || confirm.current?.value) setCleared(true)
    clear()
    setErrors({})
  })

  const onDigits = (digits: string) => {
    if (digits !== '') {
      setCleared(false)
      // A new entry answers what was said about the last one.
      if (phase.kind === 'failed' || phase.kind === 'not-set') onEntry()
    }
    setErrors(({ confirm: kept }) => (kept && digits === '' ? { confirm: kept } : {}))
    // No verdict before the last digit: a half-typed PIN has done nothing wrong.
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
    // Enter in the first field means "on to the second", as the key on a phone says.
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
  // Clearing is not worth a word of its own.
  const count = (entered: number) => (entered === 0 ? '' : say('choose-pin.entered', { entered, length }))

  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="stack">
      {problems.length > 0 && (
        <ErrorSummary heading={say('form.problems')} problems={problems} attempt={attempt} />
      )}
      {phase.kind === 'failed' && problems.length === 0 && (
        <ProblemNotice error={phase.error}>
          <ul>
            {refusedReasons(phase.error).map((reason) => (
              <li key={reason}>{say(refusalMessage[reason], { length })}</li>
            ))}
          </ul>
          <p>{say('choose-pin.again')}</p>
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
