import { instant, isPast, limits } from './core/limits.ts'
import { newReference, seededRandom } from './core/random.ts'
import type { CardSeed, PinSeed, Seed } from './core/seed.ts'
import { type CardState, type Change, type HeldNotice, State } from './core/state.ts'
import { allCards } from './core/world.ts'

const dayMs = 24 * 60 * 60_000

const changeOf = (card: CardSeed, { kind, channel, changedAt }: PinSeed): Change => ({
  id: `${card.id}-before`,
  kind,
  channel,
  at: instant(changedAt),
})

const holds = ({ value, onChip }: PinSeed): CardState['chip']['holds'] => {
  if (onChip === null) return 'nothing'
  return onChip === value ? 'current' : 'previous'
}

/** The report of a card that was reported before the start. The reference is the same at every start. */
const reportAtStart = ({ id, reported }: CardSeed, now: number): CardState['report'] => {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  return reported ? { reference: newReference(seededRandom(seed)), at: instant(now - dayMs) } : null
}

const cardAtStart = (card: CardSeed, now: number): CardState => {
  const { pin } = card
  return {
    active: !card.inactive,
    frozen: card.frozen ?? false,
    report: reportAtStart(card, now),
    activation: { failures: card.activation?.wrongDetails ?? 0, lockedUntil: null },
    pin: {
      state: pin ? (pin.blocked ? 'blocked' : 'set') : 'none',
      sealed: null,
      triesLeft: limits.machineTries,
      lastChange: pin ? changeOf(card, pin) : null,
      remindAt: pin ? instant(pin.changedAt + limits.remindMs) : null,
    },
    pending: null,
    chip: {
      holds: pin ? holds(pin) : 'nothing',
      sealed: null,
      // If the next use needs a cash machine, the chip is still blocked, so it has no tries left.
      triesLeft: pin?.blocked || pin?.nextUse === 'cash-machine' ? 0 : limits.chipTries,
    },
    nextUse: pin?.nextUse ?? null,
  }
}

const pastOf = (card: CardSeed, now: number): Pick<HeldNotice, 'id' | 'kind' | 'channel' | 'at'>[] => {
  const report = reportAtStart(card, now)
  return [
    ...(card.history ?? []).map(({ kind, channel, at }, place) => ({
      id: `${card.id}-before-${place}`,
      kind,
      channel,
      at: instant(at),
    })),
    ...(card.pin ? [changeOf(card, card.pin)] : []),
    ...(report
      ? [{ id: `${card.id}-report`, kind: 'reported', channel: 'phone', at: report.at } as const]
      : []),
  ]
}

/** All notices from before the start, oldest first. */
const pastNotices = (seed: Seed, now: number): HeldNotice[] =>
  allCards(seed)
    .flatMap(({ customer, card }) =>
      pastOf(card, now).map((past) => ({ ...past, customerId: customer.id, cardId: card.id })),
    )
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

/** The state of a world before its first use. `now`: UTC milliseconds. */
export const stateAtStart = (seed: Seed, now: number): State => ({
  version: 3,
  startedAt: instant(now),
  openingSession: null,
  sessions: {},
  signIns: {},
  identity: Object.fromEntries(
    seed.customers.map(({ id, wrongAnswers, identityLockedUntil }) => [
      id,
      {
        failures: wrongAnswers ? { 1: wrongAnswers } : {},
        lockedUntil: identityLockedUntil === undefined ? null : instant(identityLockedUntil),
      },
    ]),
  ),
  cards: Object.fromEntries(allCards(seed).map(({ card }) => [card.id, cardAtStart(card, now)])),
  challenges: [],
  grants: [],
  keys: { current: null, retired: [] },
  controlNumbers: [],
  nonces: [],
  repeats: [],
  detailsGiven: [],
  vaultKey: null,
  notices: pastNotices(seed, now),
  outbox: [],
  channels: {
    phone: { step: 'idle', cardId: null, wrongNumbers: 0, pinLength: 4 },
    cashMachine: { step: 'ready', cardId: null, options: [], length: 4 },
    shop: { step: 'ready', cardId: null, amount: '', length: 4 },
  },
})

/** The notices whose messages are still in the inbox: those of the last 30 days. */
export const recentNotices = (state: State, now: number): HeldNotice[] =>
  state.notices.filter(({ at }) => !isPast(at, now - 30 * dayMs))

/**
 * Checks a saved state from storage.
 *
 * @param seedAt makes the seed for the time of the start, in UTC milliseconds
 * @param saved the result of `save()`, parsed from JSON
 * @returns the state and the seed of its start; null if `saved` is not a state, or is a state of another scenario
 */
export const restore = (
  seedAt: (now: number) => Seed,
  saved: unknown,
): { seed: Seed; saved: State } | null => {
  const parsed = State.safeParse(saved)
  if (!parsed.success) return null
  const state = parsed.data
  const seed = seedAt(Date.parse(state.startedAt))
  const cards = allCards(seed)
  const isKnown =
    seed.customers.every(({ id }) => Object.hasOwn(state.identity, id)) &&
    cards.every(({ card }) => Object.hasOwn(state.cards, card.id))
  // In a state of another scenario, a channel may use a card that this scenario does not have.
  const isStrange = Object.values(state.channels).some(
    ({ cardId }) => cardId !== null && !cards.some(({ card }) => card.id === cardId),
  )
  return isKnown && !isStrange ? { seed, saved: state } : null
}

/**
 * Deletes old records, so that the saved state does not grow without limit:
 * - records that ended more than an hour ago;
 * - all ended sessions, notices and messages except the latest ones.
 */
export const forgetOld = (state: State, now: number): void => {
  state.notices = state.notices.slice(-500)
  const over = (at: string) => isPast(at, now - limits.memoryMs)
  state.challenges = state.challenges.filter(({ expiresAt }) => !over(expiresAt))
  state.grants = state.grants.filter(({ expiresAt }) => !over(expiresAt))
  state.controlNumbers = state.controlNumbers.filter(({ expiresAt }) => !over(expiresAt))
  state.outbox = state.outbox.slice(-1000)
  state.detailsGiven = state.detailsGiven.filter(({ expiresAt }) => !over(expiresAt))
  state.nonces = state.nonces.filter(({ usedAt }) => !over(usedAt))
  for (const [key, { lockedUntil }] of Object.entries(state.signIns)) {
    if (lockedUntil && over(lockedUntil)) delete state.signIns[key]
  }
  // A browser keeps its cookie for days. It must still get the answer that its session has expired.
  const ended = Object.entries(state.sessions).filter(([, { startedAt }]) =>
    over(instant(Date.parse(startedAt) + limits.absoluteMs)),
  )
  for (const [id] of ended.slice(0, -limits.sessionsKept)) delete state.sessions[id]
}
