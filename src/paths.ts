import { type Purpose, purposes } from './contract/permission.ts'
import { type Ending, endings } from './contract/session.ts'

/** Why a person was redirected. The screen that they arrive at shows the reason at its top. */
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

/** The reason in an address, if the app knows it. Anyone can write an address, so the screen checks the reason. */
export const whyOf = (url: URL): Why | null => {
  const why = url.searchParams.get('why') ?? ''
  return isWhy(why) ? why : null
}

/** The purpose in an address (`?for=view`), if it has one. The issuer's data decides whether it is allowed. */
export const purposeOf = (url: URL): Purpose | null =>
  purposes.find((purpose) => purpose === url.searchParams.get('for')) ?? null

/**
 * The part of an address to which a person may return later: the path, the purpose and the notice. The reason of a
 * redirect is left out, because it may no longer be true.
 */
export const placeOf = (url: URL): string =>
  withQuery(url.pathname, { for: url.searchParams.get('for'), notice: url.searchParams.get('notice') })

/**
 * A path of the browser without the folder of the app, as in the app's own addresses. The router keeps that folder in
 * the requests of loaders and in the location of a navigation.
 */
export const withoutBase = (pathname: string): string => {
  const folder = import.meta.env.BASE_URL.replace(/\/$/, '')
  return pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname
}

/** The ending in an address, if the app knows it. */
export const endingOf = (query: URLSearchParams): Ending | null =>
  endings.find((ending) => ending === query.get('ended')) ?? null

const card = (cardId: string, rest: string) => `/cards/${encodeURIComponent(cardId)}/${rest}`

type Query = { why?: Why | null }
type WayBack = { from?: string | null; whose?: string | null }

const withQuery = (path: string, query: Record<string, string | null | undefined>) => {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

type ForPurpose = { for?: Purpose }

/** An address without a purpose is for choosing, so that purpose is left out. */
const withPurpose = (path: string, { for: purpose, why }: Query & ForPurpose) =>
  withQuery(path, { for: purpose === 'choose' ? null : purpose, why })

/** Every address of the app. A test compares them with the route table. */
export const paths = {
  /** Leads to the only card, or to the list of the cards. */
  start: () => '/',
  /** `whose`: the tag of the person who owns the return address (`Known.whose`), if it is known. */
  signIn: (query: WayBack & { why?: Why | null } = {}) => withQuery('/sign-in', query),
  signedOut: (query: WayBack & { ended?: Ending | null } = {}) => withQuery('/signed-out', query),
  cards: (query: { why?: Why | null } = {}) => withQuery('/cards', query),
  yourPin: () => '/pin',
  /** `for`: the action that is closed, if that is the reason of the redirect. */
  pin: (cardId: string, query: Query & ForPurpose = {}) => withPurpose(card(cardId, 'pin'), query),
  /** `for`: the purpose of the questions. */
  identity: (cardId: string, query: Query & ForPurpose = {}) => withPurpose(card(cardId, 'identity'), query),
  choosePin: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'choose-pin'), query),
  viewPin: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'view-pin'), query),
  unblockPin: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'unblock-pin'), query),
  activate: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'activate'), query),
  done: (cardId: string, query: Query = {}) => withQuery(card(cardId, 'done'), query),
  /** `notice`: the entry of the card's history that the cardholder did not cause. */
  report: (cardId: string, query: { notice?: string } = {}) => withQuery(card(cardId, 'report'), query),
  help: (topic?: HelpTopic) => (topic ? `/help#${topic}` : '/help'),
}

/** The address of each action, for a person who has proved their identity. */
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

/** Whether a segment is `.` or `..`, plain or encoded. A browser resolves it before the app gets the path. */
const isDotSegment = (segment: string) => /^(?:\.|%2e){1,2}$/i.test(segment)

/**
 * The address to open after the log-in. A return address is never trusted: only a path of this app is used.
 * Anything else (another origin, `//host`, a backslash, the log-in pages themselves) leads to the start.
 */
export const returnPath = (from: string | null): string => {
  // Only segments of plain characters, none empty, so no browser reads another origin. `..` is checked below.
  const own = /^\/(?:cards(?:\/[\w.%~-]+)*|pin|help)(?:\?[\w=&.%~-]*)?(?:#[\w-]*)?$/
  if (from === null || !own.test(from)) return paths.start()
  const [path = ''] = from.split(/[?#]/)
  return path.split('/').some(isDotSegment) ? paths.start() : from
}

/**
 * The address to which a person returns after the log-in. The return address of another person is not used.
 *
 * @param query the query of a log-in screen's address
 * @param whose the tag of the person who is logged in now
 */
export const wayBack = (query: URLSearchParams, whose: string | null): string => {
  const owner = query.get('whose')
  return returnPath(owner === null || owner === whose ? query.get('from') : null)
}
