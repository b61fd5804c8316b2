type View = Pick<Window & typeof globalThis, 'frameElement' | 'HTMLElement' | 'HTMLDialogElement'>

/**
 * As long as the frame this page is in is inert, nothing in the page takes the focus: browsers let a page in such a frame
 * take it all the same, from the page around it, which would then also be scrolled there. Whoever begins to use the frame
 * finds the focus where the page wanted it.
 */
export const keepQuiet = (view: View): void => {
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

  // Whatever opens takes the focus by itself. It goes back before a key that is pressed meanwhile could be lost.
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
