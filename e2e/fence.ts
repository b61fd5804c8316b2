import type { BrowserContext, Page } from '@playwright/test'
import { collect } from './fence/collect.ts'
import { type Form, formsOf, isChance, type Secret, views, withoutIds } from './fence/forms.ts'
import { watchDocument } from './fence/watch-document.ts'
import { names, type Seen, watchPage } from './fence/watch-page.ts'

type Wanted = Secret & { forms: Form[] }

/** A secret where none may be. */
export type Leak = { what: string; place: string; how: string; around: string }

export type Fence = {
  /** From now on this is looked for, also in what was seen before. */
  add: (secret: Secret) => void
  /** Looks at every open page, and gives every secret that is, or was, outside the places it may be in. */
  leaks: () => Promise<Leak[]>
}

/**
 * The PIN fence of the design, as a net: whatever a test types or is shown as a secret must never turn up outside the
 * fields it was typed into. Looked at, from the first document to the last and in every page and frame of the context:
 *
 * - as it happens: every text, attribute, comment and title of the document, in shadow trees and templates too; every
 *   write to storage, databases, cookies and the history; everything logged and thrown; every address; address, headers
 *   and body of every request, beacons and WebSocket messages included, whether a service worker answers it or not;
 * - at the end: localStorage, sessionStorage, IndexedDB, Cache, cookies (also those no script sees), the history with
 *   its states, `window.name`, the document once more, and the fields.
 *
 * A field may hold what a person typed until something with a body is sent; after that it must be empty, and nothing
 * may be in a field nobody typed into (a browser restores fields after a reload).
 *
 * Each secret is looked for as it is, spread out ("6-3-9-2", ["6","3","9","2"], a digit in each of four elements),
 * backwards, as character codes, in hexadecimal, percent-encoded, escaped, and in base64 that decodes to readable text.
 * Digits count only where no further digit adjoins. Excused: UUIDs and instants; a hit within an opaque token by chance
 * (see `isChance`); the geometry of drawings; the mock's own panel; a PIN while it is shown because somebody asked for
 * that (`data-revealed`); answers from the issuer; an option of a choice where all options are listed. Out of reach:
 * messages between pages and workers, and what is sent while a page is being left.
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
      // The page went on to another document meanwhile; what the first one told was heard.
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

/** Where an answer that is offered to everybody stands for all to see. */
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
