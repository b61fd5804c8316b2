import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'

/** The number of digits in a PIN field and its selection, as caret positions. Never the digits themselves. */
export type Filled = { entered: number; from: number; to: number }

const filledOf = (input: HTMLInputElement): Filled => {
  const entered = input.value.length
  const to = input.selectionEnd ?? entered
  // An input keeps its selection when it loses the focus, but browsers stop drawing it.
  const from = input.ownerDocument.activeElement === input ? (input.selectionStart ?? entered) : to
  return { entered, from, to }
}

const same = (a: Filled, b: Filled) => a.entered === b.entered && a.from === b.from && a.to === b.to

/**
 * @returns the input's state, and a function that reads it again: call it after a change without a selection event
 */
export const useFilled = (input: RefObject<HTMLInputElement | null>): [Filled, () => void] => {
  const [filled, setFilled] = useState<Filled>({ entered: 0, from: 0, to: 0 })

  const look = useCallback(() => {
    if (!input.current) return
    const next = filledOf(input.current)
    setFilled((last) => (same(last, next) ? last : next))
  }, [input])

  // React's `select` event misses a selection that ends without a key or a press in the field.
  useEffect(() => {
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [look])

  // The reset of a form changes the value without an event, and renders again. So the value is checked after each
  // render.
  useLayoutEffect(() => {
    if (input.current && input.current.value.length !== filled.entered) look()
  })

  return [filled, look]
}
