import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'
import css from './Device.module.css'

export type PadKey<Key extends string> = {
  key: Key
  /** The keys of the keyboard that press this key, as in `KeyboardEvent.key`, if they differ from `key`. */
  typed?: readonly string[]
  /** The text on the key, if it differs from `key`. */
  face?: string
  /** The accessible name of a key that shows only a sign. */
  name?: string
  letters?: string
  tone?: 'go' | 'clear' | 'stop'
}

type KeypadProps<Key extends string> = {
  keys: readonly PadKey<Key>[]
  columns: 3 | 4
  onKey: (key: Key) => void
}

type DisplayProps = {
  lines: string[]
  /** A number that changes with each message, so that a screen reader also announces a message with the same words. */
  said: number
  entered: number
  /** The typed digits, if they may be shown. */
  digits?: string
  tone?: 'ok' | 'stop' | undefined
  /** Controls on the display. */
  controls?: ReactNode
}

type DeviceProps<Key extends string> = DisplayProps & {
  name: string
  ref: Ref<HTMLElement>
  keypad: KeypadProps<Key>
  /** Whether the keys of the keyboard press the keys of the device. */
  isOn: boolean
  onEscape?: () => void
  /** What is between the display and the keys. */
  between?: ReactNode
  /** What is below the keys. */
  children: ReactNode
  /** What is beside the device, for the person who plays the cardholder. */
  beside: ReactNode
}

/** Whether the focused control needs the key itself: a field needs every key, a button needs Enter. */
const isTaken = ({ key, target }: KeyboardEvent) =>
  target instanceof Element &&
  target.closest(key === 'Enter' ? 'input, select, button' : 'input, select') !== null

/** A mouse press moves the focus to the device, so that Enter on the keyboard is the device's Enter key. */
const keepFocus = (event: MouseEvent) => {
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[data-device]')?.focus({ preventScroll: true })
}

/** Keys to press by mouse, by touch or with a screen reader. */
const Keypad = <Key extends string>({ keys, columns, onKey }: KeypadProps<Key>) => (
  <fieldset className={css.keypad} data-columns={columns} aria-label="Keypad">
    {keys.map(({ key, face = key, name, letters, tone }) => (
      <button
        key={key}
        type="button"
        className={css.key}
        data-tone={tone}
        data-letters={letters}
        aria-label={name}
        onMouseDown={keepFocus}
        onClick={() => onKey(key)}
      >
        {face}
      </button>
    ))}
  </fieldset>
)

/** A device's message, and the number of typed digits. The display never gets a digit of a PIN or of an answer. */
const Display = ({ lines, said, entered, digits = '', tone, controls }: DisplayProps) => (
  <div className={css.display} data-tone={tone}>
    <div role="status" className={css.said}>
      <div key={said}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
    {controls}
    <p className={css.typed} aria-hidden>
      {digits || '●'.repeat(entered)}
    </p>
    <p className="visually-hidden" role="status">
      {entered === 0 ? '' : `${entered} ${entered === 1 ? 'digit' : 'digits'} entered`}
    </p>
  </div>
)

/**
 * A phone or a machine. It takes keys of the keyboard only while the focus is inside it: a digit that is typed
 * elsewhere on the page must not act on the device (WCAG 2.1.4).
 */
export const Device = <Key extends string>(props: DeviceProps<Key>) => {
  const { name, ref, keypad, isOn, onEscape, between, children, beside, ...display } = props
  const type = (event: KeyboardEvent) => {
    if (!isOn || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return
    const pressed = keypad.keys.find(({ key, typed = [key] }) => typed.includes(event.key))
    if (pressed) keypad.onKey(pressed.key)
    else if (event.key === 'Escape' && onEscape) onEscape()
    else return
    event.preventDefault()
  }
  return (
    <div className={css.place}>
      <section className={css.device} aria-label={name} tabIndex={-1} data-device ref={ref} onKeyDown={type}>
        <Display {...display} />
        {between}
        <Keypad {...keypad} />
        {children}
      </section>
      <div className={css.beside}>{beside}</div>
    </div>
  )
}
