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
  'closed',
] as const
export type Why = (typeof whys)[number]

const isWhy = (text: string): text is Why => whys.some((why) => why === text)

/** The reason carried by an address, if it is one of ours: an address is a claim, never a fact. */
export const whyOf = (url: URL): Why | null => {
  const why = url.searchParams.get('why') ?? ''
  return isWhy(why) ? why : null
}

const card = (cardId: string, rest: string) => `/cards/${encodeURIComponent(cardId)}/${rest}`

const withQuery = (path: string, query: Record<string, string | null | undefined>) => {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

/** Every address of the app. Held against the route table by a test. */
export const paths = {
  signIn: (query: { from?: string | null; why?: Why | null } = {}) => withQuery('/sign-in', query),
  signedOut: (query: { from?: string | null; ended?: 'expired' | 'untold' | null } = {}) =>
    withQuery('/signed-out', query),
  cards: (query: { why?: Why | null } = {}) => withQuery('/cards', query),
  yourPin: () => '/pin',
  pin: (cardId: string, query: { why?: Why | null } = {}) => withQuery(card(cardId, 'pin'), query),
  identity: (cardId: string, query: { why?: Why | null } = {}) => withQuery(card(cardId, 'identity'), query),
  choosePin: (cardId: string, query: { why?: Why | null } = {}) =>
    withQuery(card(cardId, 'choose-pin'), query),
  done: (cardId: string, query: { why?: Why | null } = {}) => withQuery(card(cardId, 'done'), query),
  help: (topic?: HelpTopic) => (topic ? `/help#${topic}` : '/help'),
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
