import type { StudioLink } from '../../server/link.ts'
import { forcedColours } from './forced-colours.ts'
import { pretend, wishes } from './media.ts'

/** The look of a page. A value that is left out comes from the device or the language. */
export type Look = Pick<StudioLink, 'theme' | 'motion' | 'colours' | 'text' | 'dir'>

/** The values of a link that describe the look. */
export const lookOf = ({ theme, motion, colours, text, dir }: StudioLink): Look => ({
  ...(theme && { theme }),
  ...(motion && { motion }),
  ...(colours && { colours }),
  ...(text && { text }),
  ...(dir && { dir }),
})

/** A word with a capital letter, such as the name of a brand from the name of its folder. */
export const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Selects the studio's tools, which are not part of the app. */
export const tools = '[data-mock-panel]'

/**
 * Controls the look of a page.
 *
 * @returns a function that sets the look. The look also applies to style sheets and languages that load later.
 */
export const createLook = (page: Document): ((look: Look) => void) => {
  let now: Look = {}
  const root = page.documentElement
  /** The direction that the language sets. */
  let spoken = root.dir
  // A strict content security policy forbids a style element, but allows a constructed style sheet.
  const sheet = new CSSStyleSheet()
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]

  const dress = () => {
    const wanted = wishes.filter((wish) => now[wish])
    pretend(page, wanted)
    sheet.replaceSync(now.colours ? forcedColours(page, tools) : '')
  }
  const turn = () => {
    // The observer also calls this when the same value is set. Without this check, setting it here would never end.
    if (now.dir === root.dir) return
    spoken = root.dir
    if (now.dir) root.dir = now.dir
  }
  // The look is applied again when a screen loads its style sheet, and when a new language sets its direction.
  new MutationObserver(dress).observe(page.head, { childList: true, subtree: true })
  page.head.addEventListener('load', dress, true)
  new MutationObserver(turn).observe(root, { attributes: true, attributeFilter: ['dir'] })

  return (look) => {
    now = look
    if (look.theme) root.dataset.theme = look.theme
    else delete root.dataset.theme
    root.style.fontSize = look.text ? `${look.text}%` : ''
    root.dir = look.dir ?? spoken
    dress()
  }
}
