import type { Answer } from '../../src/contract/endpoints.ts'
import { activationLock } from './activation.ts'
import { type CardFacts, eligibilityOf } from './eligibility.ts'
import { identityLock } from './identity.ts'
import { isPast } from './limits.ts'
import { confirmationsTo } from './outbox.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import { requireSession } from './session.ts'
import type { CardState } from './state.ts'
import { cardOf, cardStateOf, type Method, type World } from './world.ts'

type CardAnswer = Answer<'readCard'>

/** A card works to the end of the month printed on it, read here as UTC. `expires`: `YYYY-MM`. */
const isExpired = (expires: string, now: number): boolean => {
  const [year = 0, month = 0] = expires.split('-').map(Number)
  return now >= Date.UTC(year, month)
}

/** A card's status in the contract's words, as of `now` (UTC milliseconds). */
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

const isReminderDue = ({ pin }: CardState, now: number): boolean =>
  pin.remindAt !== null && isPast(pin.remindAt, now)

/** What decides which actions are open on a card, as of now. */
export const factsOf = (world: World, customer: CustomerSeed, seed: CardSeed): CardFacts => {
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
    activationLockedUntil: activationLock(world, seed.id),
  }
}

/** A card in the contract's words, as of now. Of its number only the last four digits leave the issuer. */
export const cardView = (world: World, customer: CustomerSeed, seed: CardSeed): CardAnswer => {
  const card = cardStateOf(world, seed.id)
  const facts = factsOf(world, customer, seed)
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
      reminderDue: isReminderDue(card, world.clock()),
    },
    chip: chipView(card),
    nextUse: card.nextUse,
    eligibility: eligibilityOf(facts),
  }
}

/** @throws session-required, session-expired */
export const listCards: Method<'listCards'> = async (world, { caller }, refuse) => {
  const { customer } = requireSession(world, caller, refuse)
  return { cards: customer.cards.map((card) => cardView(world, customer, card)) }
}

/** @throws card-not-found, session-required, session-expired */
export const readCard: Method<'readCard'> = async (world, { caller, params }, refuse) => {
  const { customer } = requireSession(world, caller, refuse)
  return cardView(world, customer, cardOf(customer, params.cardId, refuse))
}
