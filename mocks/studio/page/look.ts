import type { StudioLink } from '../../link.ts'
import { forcedColours } from './forced-colours.ts'
import { pretend, type Wish } from './media.ts'

/** How a page is looked at. What is left out is as the device and the language have it. */
export type Look = Pick<StudioLink, 'theme' | 'motion' | 'colours' | 'text' | 'dir'>

/** What of a link is about the look. */
export const lookOf = ({ theme, motion, colours, text, dir }: StudioLink): Look => ({
  ...(theme && { theme }),
  ...(motion && { motion }),
  ...(colours && { colours }),
  ...(text && { text }),
  ...(dir && { dir }),
})

/** Selects what belongs to the mock issuer, not to the app. */
export const tools = '[data-mock-panel]'

const wishesOf = (look: Look): Wish[] => [
  ...(look.motion ? (['motion'] as const) : []),
  ...(look.colours ? (['colours'] as const) : []),
]

/** Makes a page look as it is told, whatever sheets and languages it loads later. */
export const createLook = (page: Document): ((look: Look) => void) => {
  let now: Look = {}
  const root = page.documentElement
  /** The way the language turns the page. */
  let spoken = root.dir
  // A strict policy forbids an element with style in it, but not a sheet like this one.
  const sheet = new CSSStyleSheet()
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]

  const dress = () => {
    pretend(page, wishesOf(now))
    sheet.replaceSync(now.colours ? forcedColours(page, tools) : '')
  }
  const turn = () => {
    if (now.dir === root.dir) return
    spoken = root.dir
    // Set only where it differs: even the same value would be heard of, and never end.
    if (now.dir) root.dir = now.dir
  }
  // A screen brings its own sheet along; a language turns the page when it is spoken.
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
