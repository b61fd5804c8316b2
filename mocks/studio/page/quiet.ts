/**
 * As long as the frame this page is in is inert, nothing in the page takes the focus: browsers let a page in such a frame
 * take it all the same, from the page around it, which would then also be scrolled there.
 */
export const keepQuiet = (view: Pick<Window & typeof globalThis, 'frameElement' | 'HTMLElement'>): void => {
  const { prototype } = view.HTMLElement
  const { focus } = prototype
  prototype.focus = function (options) {
    if (!view.frameElement?.hasAttribute('inert')) focus.call(this, options)
  }
}
