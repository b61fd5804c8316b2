import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react'
import css from './Device.module.css'

type DeviceProps = {
  name: string
  /** A key of the keyboard, by `KeyboardEvent.key`. Out: whether it is one of this device's. */
  onType: (key: string) => boolean
  ref: Ref<HTMLElement>
  children: ReactNode
}

/** Whether the control with the focus needs a key itself: a field all of them, a button Enter. */
const isTaken = ({ key, target }: KeyboardEvent) =>
  target instanceof Element &&
  target.closest(key === 'Enter' ? 'input, select, button' : 'input, select') !== null

/**
 * The body of a phone or a machine. It takes keys of the keyboard while the focus is somewhere in it, and only then: a
 * digit must not act from wherever somebody is on the page (WCAG 2.1.4).
 */
export const Device = ({ name, onType, ref, children }: DeviceProps) => {
  const latest = useRef(onType)
  useEffect(() => {
    latest.current = onType
  })
  const body = useRef<HTMLElement>(null)
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return
      if (latest.current(event.key)) event.preventDefault()
    }
    const { current } = body
    current?.addEventListener('keydown', type)
    return () => current?.removeEventListener('keydown', type)
  }, [])
  const hold = (element: HTMLElement | null) => {
    body.current = element
    if (typeof ref === 'function') ref(element)
    else if (ref) ref.current = element
  }
  return (
    <section className={css.device} aria-label={name} tabIndex={-1} data-device ref={hold}>
      {children}
    </section>
  )
}

type DisplayProps = {
  lines: string[]
  /** Changes when something is said, the same words again included: only then are they announced. */
  said: number
  entered: number
  /** The digits that were typed, where they may be seen. */
  digits?: string
  tone?: 'ok' | 'stop' | undefined
  /** What can be touched on it. */
  children?: ReactNode
}

/** What a device says, and how much was typed. A digit of a PIN or of an answer never gets here. */
export const Display = ({ lines, said, entered, digits = '', tone, children }: DisplayProps) => (
  <div className={css.display} data-tone={tone}>
    <div role="status" className={css.said}>
      <div key={said}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
    {children}
    <p className={css.typed} aria-hidden>
      {digits || '●'.repeat(entered)}
    </p>
    <p className="visually-hidden" role="status">
      {entered === 0 ? '' : `${entered} ${entered === 1 ? 'digit' : 'digits'} entered`}
    </p>
  </div>
)

export type PadKey<Key extends string> = {
  key: Key
  /** What stands on it, where it is not the key itself; and its name, where a sign needs one. */
  face?: string
  name?: string
  letters?: string
  tone?: 'go' | 'clear' | 'stop'
}

/** A pointer on a key leaves the focus with the device, so that Enter on the keyboard stays the device's own Enter. */
const keepFocus = (event: { preventDefault: () => void; currentTarget: Element }) => {
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[data-device]')?.focus({ preventScroll: true })
}

/** Keys to press by mouse, by touch or with a screen reader. */
export const Keypad = <Key extends string>({
  keys,
  columns,
  onKey,
}: {
  keys: readonly PadKey<Key>[]
  columns: 3 | 4
  onKey: (key: Key) => void
}) => {
  const legend = useId()
  return (
    <fieldset className={css.keypad} data-columns={columns} aria-labelledby={legend}>
      <legend className="visually-hidden" id={legend}>
        Keypad
      </legend>
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
}
