import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { isRefusedWith } from '../../api/outcome.ts'
import type { Card } from '../../contract/card.ts'
import type { PinPolicy } from '../../contract/pin.ts'
import { judgePin, type PinVerdict, suggestPin } from '../../contract/pin-rules.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { useClearOnHide } from '../../ui/fields/use-clear-on-hide.ts'
import { Button } from '../../ui/page/Button.tsx'
import { ArrowBackIcon, DiceIcon, EyeIcon } from '../../ui/pictures/icons.tsx'
import { PinField, setPinValue } from '../../ui/pin/PinField.tsx'
import { PinStage, type Side } from '../../ui/pin/PinStage.tsx'
import { PinAdvice } from './PinAdvice.tsx'
import { refusedReasons } from './refused-reasons.ts'
import { useRest } from './use-rest.ts'
import type { SetPhase } from './use-set-pin.ts'
import { Verdict } from './Verdict.tsx'

type Props = {
  card: Card
  policy: PinPolicy
  phase: SetPhase
  onPin: (pin: string) => void
  /** A new entry has begun. */
  onEntry: () => void
  /** The entry was cleared, because the page was hidden. */
  onCleared: () => void
}

/** What is missing or wrong, and the field that it is about. */
type Wrong = { at: Side; text: MessageId }

const randomUint32 = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/**
 * The form to enter and confirm a PIN. The digits are in the two inputs only: not in state, not in a form library,
 * not in an attribute. The component keeps only how many digits were entered, and the verdict of the rules.
 */
export const PinForm = ({ card, policy, phase, onPin, onEntry, onCleared }: Props) => {
  const { say } = useWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const pin = useRef<HTMLInputElement>(null)
  const confirm = useRef<HTMLInputElement>(null)
  const [turn, setTurn] = useState<Side>('new')
  const [verdict, setVerdict] = useState<PinVerdict | null>(null)
  const [repeated, setRepeated] = useState(0)
  const [shown, setShown] = useState(false)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const { length } = policy
  const known = { cardDigits: [card.last4, card.expires.slice(5) + card.expires.slice(2, 4)] }
  const busy = phase.kind === 'sending'
  const refusedByIssuer =
    phase.kind === 'failed' && isRefusedWith(phase.failure, 'pin-refused') && phase.failure

  // While the PIN is being sent, the inputs are empty, but the form still looks filled in.
  const side = busy ? 'confirm' : turn
  const accepted = busy || verdict?.accepted === true
  const refused = refusedByIssuer
    ? refusedReasons(refusedByIssuer)
    : verdict?.accepted === false
      ? verdict.reasons.slice(0, 1)
      : []
  const ready = accepted && (busy || repeated === length)

  const clear = () => {
    for (const input of [pin.current, confirm.current]) if (input) setPinValue(input, '')
    setShown(false)
    setWrong(null)
    setTurn('new')
  }

  const rest = useRest(() => {
    // The focus does not move if the person has left the field, for example to see the digits.
    if (document.activeElement === pin.current) confirm.current?.focus()
  })

  useClearOnHide(form, () => {
    if (document.activeElement === confirm.current) pin.current?.focus()
    clear()
    onCleared()
  })

  useLayoutEffect(() => {
    if (refusedByIssuer) pin.current?.focus()
  }, [refusedByIssuer])

  const onSide = (next: Side) => {
    if (busy) return
    setTurn(next)
    rest(false)
  }

  const goTo = (next: Side, field: HTMLInputElement) => {
    onSide(next)
    field.focus()
  }

  /** A new entry removes the messages about the last one. */
  const begin = (at: Side) => {
    setWrong(null)
    setTurn(at)
    onEntry()
  }

  const onDigits = (digits: string) => {
    if (digits !== '') begin('new')
    // No verdict before the last digit: an incomplete PIN is not wrong.
    const next = digits.length < length ? null : judgePin(policy, digits, known)
    setVerdict(next)
    rest(next?.accepted === true)
  }

  const onRepeated = (digits: string) => {
    if (digits !== '') begin('confirm')
    setRepeated(digits.length)
  }

  const suggest = () => {
    if (!pin.current) return
    if (confirm.current) setPinValue(confirm.current, '')
    setPinValue(pin.current, suggestPin(policy, known, randomUint32))
    setShown(true)
    // The focus does not move by itself, so the person has time to learn the suggested PIN.
    rest(false)
  }

  const goBack = () => {
    if (!pin.current || !confirm.current) return
    setPinValue(confirm.current, '')
    setWrong(null)
    // Typing replaces the first entry.
    pin.current.select()
    goTo('new', pin.current)
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || !pin.current || !confirm.current) return
    const digits = pin.current.value
    const judged = judgePin(policy, digits, known)
    setShown(false)
    rest(false)
    if (!judged.accepted) {
      if (digits.length < length) setWrong({ at: 'new', text: 'refusal.length' })
      return goTo('new', pin.current)
    }
    if (confirm.current.value !== digits) {
      const missing = confirm.current.value.length < length
      if (!missing) setPinValue(confirm.current, '')
      // From the first field, the form moves to the second one without an error.
      const text = missing ? 'choose-pin.confirm-missing' : 'choose-pin.mismatch'
      setWrong(missing && turn === 'new' ? null : { at: 'confirm', text })
      return goTo('confirm', confirm.current)
    }
    clear()
    onPin(digits)
  }

  const hintId = `${id}-hint`
  const saidId = `${id}-said`
  const acceptedId = `${id}-accepted`
  const completeLabel = say('choose-pin.entered', { length })
  const field = { length, shown, completeLabel, locked: busy }
  // The text under the cells describes only the visible field.
  const described = (at: Side) => (side === at ? `${hintId} ${saidId} ${acceptedId}` : undefined)

  return (
    <form ref={form} onSubmit={submit} noValidate autoComplete="off" className="stack">
      <PinStage
        side={side}
        entry={
          <PinField
            {...field}
            id={`${id}-pin`}
            ref={pin}
            label={say('choose-pin.new')}
            aria-describedby={described('new')}
            invalid={refused.length > 0 || wrong?.at === 'new'}
            onDigits={onDigits}
            onFocus={() => onSide('new')}
            enterKeyHint="next"
          />
        }
        show={
          <Button tone="quiet" onClick={() => setShown(!shown)}>
            <EyeIcon />
            {say(shown ? 'choose-pin.hide' : 'choose-pin.show')}
          </Button>
        }
        suggest={
          <Button tone="quiet" onClick={suggest}>
            <DiceIcon />
            {say('choose-pin.suggest')}
          </Button>
        }
        confirm={
          <PinField
            {...field}
            id={`${id}-confirm`}
            ref={confirm}
            label={say('choose-pin.confirm')}
            aria-describedby={described('confirm')}
            invalid={wrong?.at === 'confirm'}
            onDigits={onRepeated}
            onFocus={() => onSide('confirm')}
          />
        }
        verdict={
          <Verdict
            {...{ hintId, saidId, acceptedId, side, policy, busy, accepted, refused }}
            error={wrong?.at === side ? wrong.text : null}
          />
        }
        back={
          !busy && (
            <Button tone="quiet" onClick={goBack}>
              <ArrowBackIcon />
              {say('choose-pin.back')}
            </Button>
          )
        }
        submit={
          <Button
            type="submit"
            tone={ready ? 'primary' : 'secondary'}
            busy={busy}
            busyLabel={say('choose-pin.busy')}
          >
            {say('choose-pin.submit')}
          </Button>
        }
      />
      <PinAdvice />
    </form>
  )
}
