import type { BrowserContext, Page } from '@playwright/test'
import { collect } from './collect.ts'
import { type Form, formsOf, isChance, type Secret, views, withoutIds } from './forms.ts'
import { watchDocument } from './watch-document.ts'
import { names, type Seen, watchPage } from './watch-page.ts'

type Wanted = Secret & { forms: Form[] }

/** A secret in a place where no secret may be. */
export type Leak = { what: string; place: string; how: string; around: string }

export type Fence = {
  /** Looks for this secret from now on, also in everything the fence has already seen. */
  add: (secret: Secret) => void
  /**
   * Reads every open page.
   * @returns every secret that the fence found, now or earlier, in a place where the secret may not be
   */
  leaks: () => Promise<Leak[]>
}

/**
 * The PIN fence as a scanner. A secret that a test types or sees must never appear outside the fields into which the
 * secret was typed. The fence watches every page and frame of the context, from the first document to the last.
 *
 * While the test runs, the fence reads at once:
 * - every text, attribute, comment and title of the document, also in shadow trees and templates
 * - every write to storage, databases, cookies and the history
 * - everything that is logged or thrown
 * - every address
 * - the headers and the body of every request, including beacons and requests to a service worker
 * - every WebSocket message
 *
 * When `leaks` is called, the fence also reads:
 * - localStorage, sessionStorage, IndexedDB and Cache
 * - all cookies, also those that scripts cannot read
 * - the history with its states, and `window.name`
 * - the document once more, and the fields
 *
 * A field may contain what a person typed until the page sends something with a body. Then the field must be empty. A
 * field into which nobody typed must always be empty: a browser restores fields after a reload.
 *
 * The fence finds a secret in these forms. Digits count only when no other digit is next to them.
 * - as it is, or backwards
 * - spread out: "6-3-9-2", ["6","3","9","2"], a digit in each of four elements
 * - as character codes, or in hexadecimal
 * - percent-encoded, or escaped
 * - in base64 that decodes to readable text
 *
 * Allowed:
 * - UUIDs, times and the router's keys
 * - a match inside a random token by chance (see `isChance`)
 * - the geometry of drawings
 * - the mock's own panel
 * - a PIN while the page shows the PIN because the person asked for it (`data-revealed`)
 * - answers from the issuer
 * - an option of a choice where all options are listed
 *
 * Not covered: messages between pages and workers, and what a page sends while it is being left.
 */
export const createFence = async (context: BrowserContext): Promise<Fence> => {
  const seen = new Map<string, Set<string>>()
  const secrets: Wanted[] = []
  const note = (place: string, text: string | null | undefined) => {
    if (text) seen.set(text, (seen.get(text) ?? new Set()).add(place))
  }

  const listen = (page: Page) => {
    page.on('framenavigated', (frame) => note('address', frame.url()))
    page.on('console', (message) => note('console', message.text()))
    page.on('pageerror', (error) => note('error', `${error.message} ${error.stack}`))
    page.on('websocket', (socket) => {
      note('address', socket.url())
      socket.on('framesent', ({ payload }) => note('WebSocket message', payload.toString()))
    })
  }
  context.on('page', listen)
  for (const page of context.pages()) listen(page)
  context.on('request', (request) => {
    note('address', request.url())
    const { 'content-length': _, ...headers } = request.headers()
    for (const [name, value] of Object.entries(headers)) note('request header', `${name}: ${value}`)
    note('request body', request.postDataBuffer()?.toString())
  })
  await context.exposeBinding(names.report, (_, told: Seen[]) => {
    for (const [place, text] of told) note(place, text)
  })
  await context.addInitScript(watchPage, names)
  await context.addInitScript(watchDocument, names)

  const look = async (page: Page, tries = 3): Promise<void> => {
    try {
      await page.waitForLoadState()
      for (const frame of page.frames()) await frame.evaluate(collect, names)
    } catch (error) {
      // The page opened another document during the read, so the new one is read. The reports of the first document
      // have already arrived.
      if (tries === 0 || page.isClosed() || !/destroyed|detached/.test(String(error))) throw error
      await look(page, tries - 1)
    }
  }

  const leaks = async () => {
    for (const page of context.pages()) await look(page)
    for (const { name, value } of await context.cookies()) note('cookie', `${name}=${value}`)
    return [...seen].flatMap(([text, places]) => leaksIn(text, places, secrets))
  }
  return { add: (secret) => secrets.push({ ...secret, forms: formsOf(secret) }), leaks }
}

/** The places where a secret with `offered` may appear: the page shows this answer to everybody. */
const offeredIn = new Set(['text', 'attribute'])

const leaksIn = (text: string, places: ReadonlySet<string>, secrets: readonly Wanted[]): Leak[] => {
  const readable = views(withoutIds(text))
  return secrets.flatMap((secret) => {
    const where = [...places].filter((place) => !(secret.offered && offeredIn.has(place)))
    if (where.length === 0) return []
    return secret.forms.flatMap(({ name, pattern }) =>
      readable.flatMap((view) => {
        const hit = [...view.text.matchAll(pattern)].find(
          ({ 0: found, index }) => !isChance(view.text, index, index + found.length),
        )
        if (!hit) return []
        const around = view.text.slice(Math.max(0, hit.index - 40), hit.index + 60).replace(/\s+/g, ' ')
        const how = [view.how, name].filter(Boolean).join(', ')
        return where.map((place) => ({ what: secret.what, place, how, around }))
      }),
    )
  })
}
