import { statusOf } from '../cards/card.ts'
import type { QuestionPage } from '../cards/identity-lock.ts'
import { isPast, limits } from '../core/limits.ts'
import type { CardSeed, CustomerSeed } from '../core/seed.ts'
import type { Change } from '../core/state.ts'
import { cardStateOf, type World } from '../core/world.ts'

/**
 * The tries that are left now, and the end of the lock if there is one. If the lock has ended, all tries are back,
 * even if the state is not updated yet.
 */
export const triesOf = (
  { failures, lockedUntil }: { failures: number; lockedUntil: string | null },
  most: number,
  now: number,
) =>
  lockedUntil !== null && isPast(lockedUntil, now)
    ? { triesLeft: most, lockedUntil: null }
    : { triesLeft: Math.max(0, most - failures), lockedUntil }

const changeLook = ({ kind, channel, at }: Change) => ({ kind, channel, at })

const lookAtCard = (world: World, seed: CardSeed) => {
  const state = cardStateOf(world, seed.id)
  const { active, frozen, report, activation, pin, pending, chip, nextUse } = state
  const now = world.clock()
  return {
    id: seed.id,
    product: seed.product,
    last4: seed.number.slice(-4),
    /** The status, as the contract names it. It is derived from the values below and the expiry date. */
    status: statusOf(seed, state, now),
    active,
    frozen,
    report: report && { ...report },
    /** The tries for the details printed on the card, which activation asks for. */
    activation: triesOf(activation, limits.activationTries, now),
    pin: {
      state: pin.state,
      /** Tries at a cash machine, where the issuer checks the PIN itself. */
      machineTriesLeft: pin.triesLeft,
      lastChange: pin.lastChange && changeLook(pin.lastChange),
      remindAt: pin.remindAt,
    },
    /** A PIN that was accepted, and is set at `dueAt`. */
    pending: pending && { ...changeLook(pending.change), dueAt: pending.dueAt },
    chip: { holds: chip.holds, triesLeft: chip.triesLeft },
    nextUse,
  }
}

/** A customer and their cards. Changes nothing. */
export const lookAtCustomer = (world: World, customer: CustomerSeed) => {
  const { id, name, questions, cards } = customer
  const { failures = {}, lockedUntil = null } = world.state.identity[id] ?? {}
  const tries = (at: QuestionPage) =>
    triesOf({ failures: failures[at] ?? 0, lockedUntil }, limits.identityTries, world.clock())
  const places: QuestionPage[] = [...questions.map((_, page) => page + 1), 'phone']
  return {
    id,
    name,
    /** Each page of questions has its own count, and so has the phone line. When one is used up, all are locked. */
    identity: {
      lockedUntil: tries(1).lockedUntil,
      triesLeft: places.map((at) => ({ at, left: tries(at).triesLeft })),
    },
    cards: cards.map((card) => lookAtCard(world, card)),
  }
}

export type CustomerLook = ReturnType<typeof lookAtCustomer>
export type CardLook = CustomerLook['cards'][number]
