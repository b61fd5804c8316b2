import type { Answer } from '../../../src/contract/endpoints.ts'
import { isPast } from '../core/limits.ts'
import { lockEnd } from '../core/lock.ts'
import { confirmationsTo } from '../core/outbox.ts'
import type { Refuse } from '../core/problem.ts'
import type { CardSeed, CustomerSeed } from '../core/seed.ts'
import { requireCard, requireSession } from '../core/session.ts'
import type { CardState } from '../core/state.ts'
import { cardStateOf, type HeldCard, type Method, type World } from '../core/world.ts'
import { type CardFacts, eligibilityOf } from './eligibility.ts'
import { identityLock } from './identity-lock.ts'

type CardAnswer = Answer<'readCard'>

/** Whether a card has expired. It works until the end (UTC) of the month that is printed on it, `YYYY-MM`. */
const isExpired = (expires: string, now: number): boolean => {
  const [year = 0, month = 0] = expires.split('-').map(Number)
  return now >= Date.UTC(year, month)
}

/** A card's status, as the contract names it, at the time `now` (UTC milliseconds). */
export const statusOf = (seed: CardSeed, card: CardState, now: number): CardAnswer['status'] => {
  if (card.report) return 'reported'
  if (isExpired(seed.expires, now)) return 'expired'
  if (card.frozen) return 'frozen'
  return card.active ? 'active' : 'not-active'
}

const lastChange = (customer: CustomerSeed, card: CardState): CardAnswer['pin']['lastChange'] => {
  if (card.pending) return { ...card.pending.change, state: 'pending', confirmations: [] }
  const change = card.pin.lastChange
  return change && { ...change, state: 'completed', confirmations: confirmationsTo(customer) }
}

const chipView = (card: CardState): CardAnswer['chip'] => {
  if (card.pin.state === 'none') return 'none'
  return card.chip.holds === 'current' ? 'written' : 'pending'
}

/** The facts that decide which actions are open on a card now. */
export const factsOf = (world: World, { customer, card: seed }: HeldCard): CardFacts => {
  const card = cardStateOf(world, seed.id)
  return {
    status: statusOf(seed, card, world.clock()),
    suppressed: seed.suppressed ?? false,
    closedOnline: seed.closedOnline ?? null,
    pin: card.pin.state,
    pending: card.pending !== null,
    hasHistory: world.state.notices.some(({ cardId }) => cardId === seed.id),
    lockedUntil: identityLock(world, customer.id),
    identityToActivate: seed.activation?.identity ?? false,
    activationLockedUntil: lockEnd(card.activation, 0, world.clock()),
  }
}

/** A card in the form of the contract, as it is now. Of its number it contains only the last four digits. */
export const cardView = (world: World, held: HeldCard): CardAnswer => {
  const { customer, card: seed } = held
  const card = cardStateOf(world, seed.id)
  const facts = factsOf(world, held)
  return {
    id: seed.id,
    product: seed.product,
    art: seed.art,
    last4: seed.number.slice(-4),
    holder: customer.name,
    expires: seed.expires,
    status: facts.status,
    pin: {
      state: card.pin.state,
      lastChange: lastChange(customer, card),
      reminderDue: card.pin.remindAt !== null && isPast(card.pin.remindAt, world.clock()),
    },
    chip: chipView(card),
    nextUse: card.nextUse,
    eligibility: eligibilityOf(facts),
  }
}

/**
 * Checks that an action is open.
 *
 * @param lock the lock for which this endpoint has its own code
 * @throws action-not-allowed with the `reason` of `card.eligibility`; the lock's code with `until`
 */
export const requireOpen = <Lock extends 'identity-locked' | 'activation-locked' = never>(
  world: World,
  held: HeldCard,
  action: keyof CardAnswer['eligibility'],
  refuse: Refuse<'action-not-allowed' | NoInfer<Lock>>,
  lock?: Lock,
): void => {
  const permission = cardView(world, held).eligibility[action]
  if (permission.allowed) return
  const { reason, until } = permission
  throw lock && reason === lock && until ? refuse(lock, { until }) : refuse('action-not-allowed', { reason })
}

/** @throws session-required, session-expired */
export const listCards: Method<'listCards'> = async (world, { caller }, refuse) => {
  const { customer } = requireSession(world, caller, refuse)
  return { cards: customer.cards.map((card) => cardView(world, { customer, card })) }
}

/** @throws card-not-found, session-required, session-expired */
export const readCard: Method<'readCard'> = async (world, call, refuse) =>
  cardView(world, requireCard(world, call, refuse))
