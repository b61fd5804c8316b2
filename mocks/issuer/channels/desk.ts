import type { Card, Channel } from '../../../src/contract/card.ts'
import type { RefusalReason } from '../../../src/contract/pin.ts'
import { factsOf } from '../card.ts'
import { eligibilityOf } from '../eligibility.ts'
import { instant } from '../limits.ts'
import { announce } from '../notice.ts'
import { completeChange, newChange } from '../pin-change.ts'
import { keptChipPin, keptPin } from '../pin-hash.ts'
import { refusalsOf } from '../pin-refusal.ts'
import { newId } from '../random.ts'
import type { CardSeed, CustomerSeed } from '../seed.ts'
import type { CardState } from '../state.ts'
import { keepPin } from '../vault.ts'
import { cardStateOf, type World } from '../world.ts'

/** A card and whose it is: a terminal knows the card alone. */
export type Held = { customer: CustomerSeed; card: CardSeed }

/** Throws for a card that is nobody's. */
export const holderOf = (world: World, cardId: string): Held => {
  for (const customer of world.seed.customers) {
    const card = customer.cards.find(({ id }) => id === cardId)
    if (card) return { customer, card }
  }
  throw new RangeError(`nobody has a card ${cardId}`)
}

/**
 * What may be done with a card away from the web: the same rules, but for cards that are only closed online. A cash
 * machine asks no identity questions, so their lock does not close it.
 */
export const openHere = (
  world: World,
  { customer, card }: Held,
  channel: 'phone' | 'cash-machine',
): Card['eligibility'] => {
  const facts = { ...factsOf(world, customer, card), closedOnline: null }
  return eligibilityOf(channel === 'phone' ? facts : { ...facts, lockedUntil: null })
}

/**
 * Sets a PIN at once, under the rules of every channel. Out: the most telling reason why it is refused, or null.
 */
export const setHere = async (
  world: World,
  { customer, card }: Held,
  channel: 'phone' | 'cash-machine',
  pin: string,
): Promise<RefusalReason | null> => {
  const [reason] = await refusalsOf(world, customer, card, pin)
  if (reason) return reason
  const kept = await keepPin(world, card.id, pin)
  const chipPin = await keptChipPin(world, card.id)
  const change = newChange(cardStateOf(world, card.id), newId(world.random), channel, world.clock())
  completeChange(world, customer.id, card, change, kept, chipPin)
  return null
}

/**
 * Lets a rule of `purchase.ts` change a card, and tells the person if that blocked the PIN. Out: the card, and whether
 * its chip holds another PIN than before.
 */
export const changeHere = async (
  world: World,
  { customer, card }: Held,
  channel: Channel,
  rule: (state: CardState) => CardState,
): Promise<{ state: CardState; written: boolean }> => {
  // What is written to a chip must be there to write: a PIN from the seed is hashed at first need.
  await keptPin(world, card.id)
  const before = cardStateOf(world, card.id)
  const state = rule(before)
  world.state.cards[card.id] = state
  if (state.pin.state === 'blocked' && before.pin.state !== 'blocked') {
    announce(world, {
      id: newId(world.random),
      customerId: customer.id,
      cardId: card.id,
      kind: 'blocked',
      channel,
      at: instant(world.clock()),
    })
  }
  return { state, written: state.chip.holds === 'current' && before.chip.holds !== 'current' }
}
