import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { FieldFrame, type FieldNotes, fieldAria } from './FieldFrame.tsx'
import { PinCells } from './PinCells.tsx'
import css from './PinField.module.css'
import { tidyPin } from './pin-digits.ts'

type InputProps = ComponentProps<'input'>

export type PinFieldProps = FieldNotes &
  Pick<InputProps, 'id' | 'disabled' | 'readOnly' | 'required' | 'enterKeyHint' | 'aria-describedby'> & {
    label: ReactNode
    length: number
    /** Whether the digits can be read. */
    shown: boolean
    /** The words for how many digits are entered. They are live, so they must never hold one. */
    countLabel: (entered: number) => string
    /** Called with the ASCII digits after every change. */
    onDigits?: ((digits: string) => void) | undefined
    /** Drawn as settled: the PIN passes every rule. */
    accepted?: boolean | undefined
    ref?: Ref<HTMLInputElement> | undefined
  }

/** How far the field is filled and where the caret is. Never which digits. */
type Filled = { entered: number; from: number; to: number }

const filledOf = (input: HTMLInputElement): Filled => ({
  entered: input.value.length,
  from: input.selectionStart ?? input.value.length,
  to: input.selectionEnd ?? input.value.length,
})

const same = (a: Filled, b: Filled) => a.entered === b.entered && a.from === b.from && a.to === b.to

/** `beforeinput` and `input` of an IME: rewriting the value meanwhile would break its composition. */
const composing = (event: FormEvent) => 'isComposing' in event.nativeEvent && !!event.nativeEvent.isComposing

/**
 * A PIN in ONE labelled input, drawn as cells: four anonymous boxes break labels, paste, backspace and screen readers.
 *
 * - Text with `inputmode=numeric`, not `type=password`: browsers would offer to save it. The managers' opt-outs say the
 *   same to them; `autocomplete=off`, because a PIN is no one-time code.
 * - Listens to `input`, never to keys: paste (WCAG 2.2, 3.3.8), dictation and Android's key code 229 are all the same.
 * - The digits are in the input's `value` property and nowhere else. It is not a controlled input: React mirrors a
 *   controlled value into the `value` attribute, where every observer of the document can read it.
 * - No `name` in the document: a native submit before React owns the form would put a named field into the address.
 */
export function PinField({
  label,
  hint,
  error,
  length,
  shown,
  countLabel,
  onDigits,
  accepted = false,
  ref,
  id: given,
  'aria-describedby': alsoDescribedBy,
  enterKeyHint = 'done',
  disabled,
  readOnly,
  required,
}: PinFieldProps) {
  const own = useId()
  const id = given ?? own
  const inner = useRef<HTMLInputElement>(null)
  const [filled, setFilled] = useState<Filled>({ entered: 0, from: 0, to: 0 })
  const [touched, setTouched] = useState(false)

  const attach = useCallback(
    (node: HTMLInputElement | null) => {
      inner.current = node
      if (typeof ref === 'function') return ref(node)
      if (ref) ref.current = node
    },
    [ref],
  )

  const look = (input: HTMLInputElement) => {
    const next = filledOf(input)
    setFilled((last) => (same(last, next) ? last : next))
  }

  // A form that is reset writes the value without an event, and draws again: look after every drawing.
  useLayoutEffect(() => {
    if (inner.current && inner.current.value.length !== filled.entered) look(inner.current)
  })

  const take = (event: FormEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const tidy = tidyPin(input.value, input.selectionStart ?? input.value.length, length)
    if (tidy.digits !== input.value && !composing(event)) {
      input.value = tidy.digits
      input.setSelectionRange(tidy.caret, tidy.caret)
    }
    setTouched(true)
    look(input)
    onDigits?.(tidy.digits)
  }

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <PinCells length={length} {...filled} shown={shown} accepted={accepted}>
        <input
          ref={attach}
          id={id}
          className={css.input}
          type="text"
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint={enterKeyHint}
          disabled={disabled}
          readOnly={readOnly}
          required={required}
          data-masked={!shown || undefined}
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          data-form-type="other"
          {...fieldAria(id, { hint, error }, alsoDescribedBy)}
          onInput={take}
          onCompositionEnd={take}
          onSelect={(event) => look(event.currentTarget)}
        />
      </PinCells>
      <span className="visually-hidden" role="status">
        {touched ? countLabel(filled.entered) : ''}
      </span>
    </FieldFrame>
  )
}

/** Sets or clears a PIN field from outside, so that its cells, its count and its form follow. */
export function setPinValue(input: HTMLInputElement, digits: string): void {
  input.value = digits
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
