import type { Card } from '../../../src/contract/card.ts'
import type { KnownChannel } from '../../../src/contract/confirmation.ts'
import type { RefusalReason } from '../../../src/contract/pin.ts'
import { factsOf } from '../cards/card.ts'
import { eligibilityOf } from '../cards/eligibility.ts'
import { announce } from '../cards/notice.ts'
import { newId } from '../core/random.ts'
import type { CardState } from '../core/state.ts'
import { cardStateOf, type HeldCard, type World } from '../core/world.ts'
import { completeChange, newChange } from '../pin/pin-change.ts'
import { refusalsOf } from '../pin/pin-refusal.ts'
import { chipPinOf, sealedAgain, sealPin } from '../sealing/vault.ts'

/**
 * Which actions are open for a card by phone or at a cash machine. The rules are those of the web, except:
 * - a card that is closed only online is open here;
 * - a cash machine asks no identity questions, so the lock on the questions closes nothing there.
 */
export const openHere = (
  world: World,
  held: HeldCard,
  channel: 'phone' | 'cash-machine',
): Card['eligibility'] => {
  const facts = { ...factsOf(world, held), closedOnline: null }
  return eligibilityOf(channel === 'phone' ? facts : { ...facts, lockedUntil: null })
}

/**
 * Sets a PIN at once, by the same rules as in every channel.
 *
 * @returns why the PIN is refused (the first reason in the order of `mostTellingFirst`), or null
 */
export const setHere = async (
  world: World,
  held: HeldCard,
  channel: 'phone' | 'cash-machine',
  pin: string,
): Promise<RefusalReason | null> => {
  const { id } = held.card
  const [reason] = await refusalsOf(world, held, pin)
  if (reason) return reason
  const sealed = await sealPin(world, id, pin)
  const onChip = await sealedAgain(world, id, chipPinOf)
  const change = newChange(cardStateOf(world, id), newId(world.random), channel, world.clock())
  completeChange(world, held, change, sealed, onChip)
  return null
}

/**
 * Changes a card by a rule of `purchase.ts`. If the rule blocks the PIN, announces this.
 *
 * @returns the card, and whether the rule wrote a waiting PIN to its chip
 */
export const changeHere = (
  world: World,
  held: HeldCard,
  channel: KnownChannel,
  rule: (state: CardState) => CardState,
): { state: CardState; written: boolean } => {
  const before = cardStateOf(world, held.card.id)
  const state = rule(before)
  world.state.cards[held.card.id] = state
  if (state.pin.state === 'blocked' && before.pin.state !== 'blocked') {
    announce(world, held, { kind: 'blocked', channel })
  }
  return { state, written: state.chip.holds === 'current' && before.chip.holds !== 'current' }
}
