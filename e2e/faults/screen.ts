import type { Page } from '@playwright/test'

/** What the screen shows at one moment. */
export type Screen = {
  path: string
  /** Every heading of the first level. */
  headings: string[]
  /** The heading of the dialog that is open, if one is. */
  dialog: string | null
  /** The messages that a screen reader announces at once. */
  alerts: string[]
  /** The elements that show that something is still in progress. */
  busy: string[]
  /** The possible next steps: links of the app and enabled buttons, in the dialog if one is open. */
  steps: string[]
  text: string
}

/** Finds the component `Waiting` by its picture, because a production build hashes class names. */
const waiting = '[role="status"]:has(> svg[viewBox="0 0 96 16"])'

/** Reads the whole screen with one script in the page. */
export const readScreen = (page: Page): Promise<Screen> =>
  page.evaluate((waiting) => {
    const within = (root: ParentNode | null, selector: string) =>
      [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((element) =>
        element.checkVisibility(),
      )
    const textOf = (element: HTMLElement) => element.innerText.replace(/\s+/g, ' ').trim()
    const main = document.querySelector('main')
    const dialog = document.querySelector<HTMLElement>('dialog[open], [role="dialog"]')
    const place = dialog ?? main
    const ways = 'a[href]:not([href^="tel:"]), button:not([disabled], [aria-disabled="true"])'
    return {
      path: location.pathname + location.search,
      headings: within(document, 'h1').map(textOf),
      dialog: dialog && (dialog.querySelector<HTMLElement>('h1, h2')?.innerText ?? ''),
      alerts: within(document, '[role="alert"]').map(textOf).filter(Boolean),
      busy: within(document, `[aria-busy="true"], [data-busy], button[aria-disabled="true"], ${waiting}`).map(
        (element) => `${element.tagName.toLowerCase()} “${textOf(element).slice(0, 60)}”`,
      ),
      steps: within(place, ways).map(textOf),
      text: place ? textOf(place) : '',
    }
  }, waiting)
