import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react'
import { FieldFrame, type FieldNotes, fieldAria } from '../fields/FieldFrame.tsx'
import { PinCells } from './PinCells.tsx'
import css from './PinField.module.css'
import { tidyPin } from './pin-digits.ts'
import { useFilled } from './use-filled.ts'

export type PinFieldProps = FieldNotes &
  Pick<ComponentProps<'input'>, 'id' | 'enterKeyHint'> & {
    label: ReactNode
    length: number
    /** Whether the digits can be read. */
    shown: boolean
    /**
     * The words for the number of entered digits. They are announced, so they must never contain a digit of the PIN.
     */
    countLabel: (entered: number) => string
    /** Called with the ASCII digits after every change. */
    onDigits?: ((digits: string) => void) | undefined
    /** The PIN passes every rule, and the cells show that. */
    accepted?: boolean | undefined
    ref?: Ref<HTMLInputElement> | undefined
  }

/** Whether an input method (IME) is composing. A change of the value would break its composition. */
const composing = (event: FormEvent) => 'isComposing' in event.nativeEvent && !!event.nativeEvent.isComposing

/**
 * A PIN in ONE labelled input, drawn as cells. Four separate inputs would break labels, paste, backspace and screen
 * readers.
 *
 * - Text with `inputmode=numeric`, not `type=password`, because browsers would offer to save a password. The `data-*`
 *   attributes tell password managers not to save it. `autocomplete=off`, because a PIN is not a one-time code.
 * - Listens to `input`, never to keys. So paste (WCAG 2.2, 3.3.8), dictation and Android's key code 229 work alike.
 * - The digits are in the input's `value` property and nowhere else. It is not a controlled input, because React
 *   mirrors a controlled value into the `value` attribute, where every observer of the document can read it.
 * - No `name` in the document: a native submit before React handles the form would put a named field into the address.
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
  enterKeyHint = 'done',
}: PinFieldProps) {
  const own = useId()
  const id = given ?? own
  const inner = useRef<HTMLInputElement>(null)
  const [filled, look] = useFilled(inner)
  const [touched, setTouched] = useState(false)

  const attach = useCallback(
    (node: HTMLInputElement | null) => {
      inner.current = node
      if (typeof ref === 'function') return ref(node)
      if (ref) ref.current = node
    },
    [ref],
  )

  const take = (event: FormEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const tidy = tidyPin(input.value, input.selectionStart ?? input.value.length, length)
    if (tidy.digits !== input.value && !composing(event)) {
      input.value = tidy.digits
      input.setSelectionRange(tidy.caret, tidy.caret)
    }
    setTouched(true)
    look()
    onDigits?.(tidy.digits)
  }

  // Firefox copies masked text to the clipboard unmasked, so a masked PIN cannot be copied.
  const keep = (event: SyntheticEvent) => {
    if (!shown) event.preventDefault()
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
          data-masked={!shown || undefined}
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          data-form-type="other"
          {...fieldAria(id, { hint, error })}
          onInput={take}
          onCompositionEnd={take}
          onSelect={look}
          onFocus={look}
          onBlur={look}
          onCopy={keep}
          onCut={keep}
          onDragStart={keep}
        />
      </PinCells>
      <span className="visually-hidden" role="status">
        {touched ? countLabel(filled.entered) : ''}
      </span>
    </FieldFrame>
  )
}

/** Sets or clears a PIN field from outside, together with its cells, its count and its form. */
export function setPinValue(input: HTMLInputElement, digits: string): void {
  input.value = digits
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
