import { instant, isPast, limits } from './limits.ts'
import type { CardSeed, CustomerSeed, PinSeed, Seed } from './seed.ts'
import { type CardState, type Change, State } from './state.ts'

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

const cardAtStart = (card: CardSeed): CardState => {
  const { pin } = card
  return {
    active: !card.inactive,
    frozen: card.frozen ?? false,
    reported: card.reported ?? false,
    pin: {
      state: pin ? (pin.blocked ? 'blocked' : 'set') : 'none',
      hash: null,
      lastChange: pin ? changeOf(card, pin) : null,
      remindAt: pin ? instant(pin.changedAt + limits.remindMs) : null,
    },
    pending: null,
    chip: {
      holds: pin ? holds(pin) : 'nothing',
      pin: null,
      triesLeft: pin?.blocked ? 0 : limits.chipTries,
    },
    nextUse: pin?.nextUse ?? null,
  }
}

/** The state of a world nobody has touched. `now`: UTC milliseconds. */
export const stateAtStart = (seed: Seed, now: number): State => ({
  version: 1,
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
  cards: Object.fromEntries(
    seed.customers.flatMap(({ cards }) => cards).map((card) => [card.id, cardAtStart(card)]),
  ),
  challenges: [],
  grants: [],
  keys: { current: null, retired: [] },
  controlNumbers: [],
  nonces: [],
  pinSets: [],
  outbox: [],
})

/** The changes the seed tells of that are fresh enough for their messages still to be in the inbox. */
export const recentChanges = (seed: Seed, now: number) =>
  seed.customers.flatMap(({ id, cards }) =>
    cards.flatMap((card) => {
      const recent = card.pin && now - card.pin.changedAt < 30 * 24 * 60 * 60_000
      return card.pin && recent ? [{ customerId: id, cardId: card.id, change: changeOf(card, card.pin) }] : []
    }),
  )

/**
 * A saved state as it comes from storage, with the seed of the moment it began; or null where it is none, or another
 * world's.
 *
 * In: how to make the seed (UTC milliseconds); what `save()` returned, after its way through JSON.
 */
export const restore = (
  seedAt: (now: number) => Seed,
  saved: unknown,
): { seed: Seed; saved: State } | null => {
  const parsed = State.safeParse(saved)
  if (!parsed.success) return null
  const state = parsed.data
  const seed = seedAt(Date.parse(state.startedAt))
  const has = (customer: CustomerSeed) =>
    Object.hasOwn(state.identity, customer.id) &&
    customer.cards.every(({ id }) => Object.hasOwn(state.cards, id))
  return seed.customers.every(has) ? { seed, saved: state } : null
}

/** Forgets what has been over for an hour, so that the saved state does not grow for ever. */
export const forgetOld = (state: State, now: number): void => {
  const over = (at: string) => isPast(at, now - limits.memoryMs)
  state.challenges = state.challenges.filter(({ expiresAt }) => !over(expiresAt))
  state.grants = state.grants.filter(({ expiresAt }) => !over(expiresAt))
  state.controlNumbers = state.controlNumbers.filter(({ expiresAt }) => !over(expiresAt))
  state.outbox = state.outbox.slice(-200)
  state.nonces = state.nonces.filter(({ usedAt }) => !over(usedAt))
  for (const [key, { lockedUntil }] of Object.entries(state.signIns)) {
    if (lockedUntil && over(lockedUntil)) delete state.signIns[key]
  }
  for (const [id, { startedAt }] of Object.entries(state.sessions)) {
    if (over(instant(Date.parse(startedAt) + limits.absoluteMs))) delete state.sessions[id]
  }
}
