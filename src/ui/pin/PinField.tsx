import {
  type ComponentProps,
  type FocusEvent,
  type FormEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useCallback,
  useId,
  useRef,
} from 'react'
import { PinCells } from './PinCells.tsx'
import css from './PinField.module.css'
import { startedAgain, tidyPin } from './pin-digits.ts'
import { useFilled } from './use-filled.ts'

export type PinFieldProps = Pick<
  ComponentProps<'input'>,
  'id' | 'enterKeyHint' | 'onFocus' | 'aria-describedby'
> & {
  label: ReactNode
  length: number
  /** Whether the digits can be read. */
  shown: boolean
  /** Announced once the last digit is there. It must never contain a digit of the PIN. */
  completeLabel: string
  /** Called with the ASCII digits after every change. */
  onDigits?: ((digits: string) => void) | undefined
  /** The PIN is refused. If the field is full, the next digit starts a new one. */
  invalid?: boolean | undefined
  /** The PIN is on its way: the field is empty already, and its cells stay full. */
  locked?: boolean | undefined
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
  length,
  shown,
  completeLabel,
  onDigits,
  invalid = false,
  locked = false,
  ref,
  id: given,
  enterKeyHint = 'done',
  onFocus,
  'aria-describedby': describedBy,
}: PinFieldProps) {
  const own = useId()
  const id = given ?? own
  const inner = useRef<HTMLInputElement>(null)
  const [filled, look] = useFilled(inner)

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
    const text = input.value
    const caretInText = input.selectionStart ?? text.length
    const isFull = filled.entered === length && filled.from === filled.to
    const tidy =
      (invalid && isFull && startedAgain(text, caretInText, length)) || tidyPin(text, caretInText, length)
    if (tidy.digits !== text && !composing(event)) {
      input.value = tidy.digits
      input.setSelectionRange(tidy.caret, tidy.caret)
    }
    look()
    onDigits?.(tidy.digits)
  }

  const receive = (event: FocusEvent<HTMLInputElement>) => {
    look()
    onFocus?.(event)
  }

  // Firefox copies masked text to the clipboard unmasked, so a masked PIN cannot be copied.
  const keep = (event: SyntheticEvent) => {
    if (!shown) event.preventDefault()
  }

  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div>
        <PinCells length={length} {...filled} shown={shown} invalid={invalid} locked={locked}>
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
            readOnly={locked}
            data-masked={!shown || undefined}
            data-1p-ignore=""
            data-lpignore="true"
            data-bwignore=""
            data-form-type="other"
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onInput={take}
            onCompositionEnd={take}
            onSelect={look}
            onFocus={receive}
            onBlur={look}
            onCopy={keep}
            onCut={keep}
            onDragStart={keep}
          />
        </PinCells>
        <span className="visually-hidden" role="status">
          {filled.entered === length ? completeLabel : ''}
        </span>
      </div>
    </>
  )
}

/** Sets or clears a PIN field from outside, together with its cells, its count and its form. */
export function setPinValue(input: HTMLInputElement, digits: string): void {
  input.value = digits
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
