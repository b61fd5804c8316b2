import { type Purpose, purposes } from './contract/card.ts'

/** Why somebody landed somewhere else than they asked; said at the top of the screen they land on. */
export const whys = [
  'sign-in-first',
  'pick-a-card',
  'identity-first',
  'identity-done',
  'grant-expired',
  'already-set',
  'nothing-set',
  'still-open',
  'activated',
  'closed',
] as const
export type Why = (typeof whys)[number]

const isWhy = (text: string): text is Why => whys.some((why) => why === text)

/** The reason carried by an address, if it is one of ours: an address is a claim, never a fact. */
export const whyOf = (url: URL): Why | null => {
  const why = url.searchParams.get('why') ?? ''
  return isWhy(why) ? why : null
}

/** What an address is for, if it says so (`?for=view`): a claim as well. */
export const purposeOf = (url: URL): Purpose | null =>
  purposes.find((purpose) => purpose === url.searchParams.get('for')) ?? null

/**
 * The part of an address that may be come back to: the path, and which of several things it is about. Why somebody
 * landed there is not true for ever.
 */
export const placeOf = (url: URL): string =>
  withQuery(url.pathname, { for: url.searchParams.get('for'), notice: url.searchParams.get('notice') })

/**
 * A path of the browser's as the app's own addresses have it: without the folder the app lies in. The
 * router keeps that folder in what it asks loaders with, and in where it is going.
 */
export const withoutBase = (pathname: string): string => {
  const folder = import.meta.env.BASE_URL.replace(/\/$/, '')
  return pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname
}

/** How a log-in may have ended, as the screen about it tells it. */
export const endings = ['expired', 'elsewhere', 'replaced', 'untold'] as const
export type Ending = (typeof endings)[number]

/** The end an address speaks of, if it is one of ours. */
export const endingOf = (query: URLSearchParams): Ending | null =>
  endings.find((ending) => ending === query.get('ended')) ?? null

const card = (cardId: string, rest: string) => `/cards/${encodeURIComponent(cardId)}/${rest}`

type Query = { why?: Why | null }

const withQuery = (path: string, query: Record<string, string | null | undefined>) => {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

type ForPurpose = { for?: Purpose }

/** Choosing is what an address is for where it does not say. */
const withPurpose = (path: string, { for: purpose, why }: Query & ForPurpose) =>
  withQuery(path, { for: purpose === 'choose' ? null : purpose, why })

/** Every address of the app. Held against the route table by a test. */
export const paths = {
  signIn: (query: { from?: string | null; why?: Why | null } = {}) => withQuery('/sign-in', query),
  signedOut: (query: { from?: string | null; ended?: Ending | null } = {}) => withQuery('/signed-out', query),
  cards: (query: { why?: Why | null } = {}) => withQuery('/cards', query),
  yourPin: () => '/pin',
  /** `for`: which action is closed, where that is the reason for being here. */
  pin: (cardId: string, query: Query & ForPurpose = {}) => withPurpose(card(cardId, 'pin'), query),
  /** `for`: what the questions are for. */
  identity: (cardId: string, query: Query & ForPurpose = {}) => withPurpose(card(cardId, 'identity'), query),
  choosePin: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'choose-pin'), query),
  viewPin: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'view-pin'), query),
  unblockPin: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'unblock-pin'), query),
  activate: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'activate'), query),
  done: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'done'), query),
  /** `notice`: the entry of the card's history that was not the cardholder's doing. */
  report: (cardId: string, query: { notice?: string } = {}) => withQuery(card(cardId, 'report'), query),
  help: (topic?: HelpTopic) => (topic ? `/help#${topic}` : '/help'),
}

/** Where the thing itself is done, once it is known who asks. */
export const actionPath: Record<Purpose, (cardId: string, query?: Query) => string> = {
  choose: paths.choosePin,
  view: paths.viewPin,
  unblock: paths.unblockPin,
  activate: paths.activate,
}

export type HelpTopic =
  | 'phone'
  | 'cash-machine'
  | 'keep-it-safe'
  | 'unexpected-message'
  | 'unblock'
  | 'view'
  | 'no-pin'

/**
 * Where to go after logging in. A return address is never trusted: only a path of this app's own is followed,
 * anything else (another origin, `//host`, a backslash, the sign-in pages themselves) leads to the cards.
 */
export const returnPath = (from: string | null): string => {
  // Whole segments of plain characters: no `..`, no empty one, nothing a browser would read as another origin.
  const own = /^\/(?:cards(?:\/(?!\.\.?(?:[/?#]|$))[\w.%~-]+)*|pin|help)(?:\?[\w=&.%~-]*)?(?:#[\w-]*)?$/
  return from !== null && own.test(from) ? from : paths.cards()
}
