import { instant, isPast, limits } from './limits.ts'
import { seededRandom } from './random.ts'
import { newReference } from './report.ts'
import type { CardSeed, CustomerSeed, PinSeed, Seed } from './seed.ts'
import { type CardState, type Change, type HeldNotice, State } from './state.ts'

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

/** A card that was reported before the story begins has a reference, the same one every time. */
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
      hash: null,
      sealed: null,
      triesLeft: limits.machineTries,
      lastChange: pin ? changeOf(card, pin) : null,
      remindAt: pin ? instant(pin.changedAt + limits.remindMs) : null,
    },
    pending: null,
    chip: {
      holds: pin ? holds(pin) : 'nothing',
      pin: null,
      // A cash machine is needed because the chip is still blocked.
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

/** Everything that happened before the story begins, in order. */
const pastNotices = (seed: Seed, now: number): HeldNotice[] =>
  seed.customers
    .flatMap((customer) =>
      customer.cards.flatMap((card) =>
        pastOf(card, now).map((past) => ({ ...past, customerId: customer.id, cardId: card.id })),
      ),
    )
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

/** The state of a world nobody has touched. `now`: UTC milliseconds. */
export const stateAtStart = (seed: Seed, now: number): State => ({
  version: 2,
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
    seed.customers.flatMap(({ cards }) => cards).map((card) => [card.id, cardAtStart(card, now)]),
  ),
  challenges: [],
  grants: [],
  keys: { current: null, retired: [] },
  controlNumbers: [],
  nonces: [],
  pinSets: [],
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

/** What happened so lately that the messages about it are still in the inbox: people keep a month of them. */
export const recentNotices = (state: State, now: number): HeldNotice[] =>
  state.notices.filter(({ at }) => !isPast(at, now - 30 * dayMs))

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
  // A channel in the middle of something with a card that this world does not have.
  const strange = Object.values(state.channels).some(
    ({ cardId }) =>
      cardId !== null && !seed.customers.some(({ cards }) => cards.some(({ id }) => id === cardId)),
  )
  return seed.customers.every(has) && !strange ? { seed, saved: state } : null
}

/** Forgets what has been over for an hour, so that the saved state does not grow for ever. */
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
  for (const [id, { startedAt }] of Object.entries(state.sessions)) {
    if (over(instant(Date.parse(startedAt) + limits.absoluteMs))) delete state.sessions[id]
  }
}
