import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import css from './Dialog.module.css'

/**
 * A native modal dialog: the browser keeps the focus inside and makes the rest inert. It is open while it is
 * rendered. Escape calls `onCancel`.
 */
export function Dialog({
  heading,
  describedBy,
  onCancel,
  children,
}: {
  heading: ReactNode
  /** The id of the text that is read out with the heading. */
  describedBy: string
  onCancel: () => void
  children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  // The cleanup of a layout effect runs before React removes the dialog from the page. A dialog that is closed after
  // that returns no focus (HTML, the removing steps of dialog).
  useLayoutEffect(() => {
    const node = dialog.current
    const before = document.activeElement
    node?.showModal()
    return () => {
      node?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      {/* A separate grid: WebKit stretches a dialog that is itself a grid to the window's height. */}
      <div className={css.sheet}>
        <h2 id={id}>{heading}</h2>
        {children}
      </div>
    </dialog>
  )
}
