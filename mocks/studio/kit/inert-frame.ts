type View = Pick<Window & typeof globalThis, 'frameElement' | 'HTMLElement' | 'HTMLDialogElement'>

/**
 * Prevents a page in an inert frame from taking the focus. A browser lets such a page take the focus from the page
 * around the frame, and then scrolls to the frame. When the frame is no longer inert, the focus goes to the last
 * element that asked for the focus.
 */
export const blockFocusWhileInert = (view: View): void => {
  const inertFrame = () =>
    view.frameElement?.hasAttribute('inert') ? (view.frameElement as HTMLElement) : null

  let wanted: HTMLElement | null = null
  const { focus } = view.HTMLElement.prototype
  view.HTMLElement.prototype.focus = function (options) {
    if (inertFrame()) wanted = this
    else focus.call(this, options)
  }
  const onUse = () => {
    if (!inertFrame()) wanted?.focus({ preventScroll: true })
    wanted = null
  }
  if (view.frameElement)
    new MutationObserver(onUse).observe(view.frameElement, { attributeFilter: ['inert'] })

  // A dialog that opens takes the focus without a call of `focus`. The element that had the focus gets it back at once,
  // so that no key press is lost.
  const { showModal } = view.HTMLDialogElement.prototype
  view.HTMLDialogElement.prototype.showModal = function () {
    const frame = inertFrame()
    const before = frame?.ownerDocument.activeElement
    showModal.call(this)
    if (!frame || before === frame) return
    frame.blur()
    ;(before as HTMLElement | null)?.focus({ preventScroll: true })
  }
}
