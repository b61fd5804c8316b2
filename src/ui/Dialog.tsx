import { type ReactNode, useEffect, useId, useRef } from 'react'
import css from './Dialog.module.css'

/**
 * A native modal: the browser keeps the focus inside, makes the rest inert, and gives the focus back when it goes.
 * It is open for as long as it is drawn. Escape is the host's to answer.
 */
export function Dialog({
  heading,
  onCancel,
  children,
}: {
  heading: ReactNode
  onCancel: () => void
  children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const node = dialog.current
    node?.showModal()
    return () => node?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={id}>{heading}</h2>
      {children}
    </dialog>
  )
}
