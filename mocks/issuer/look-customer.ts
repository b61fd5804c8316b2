import type { Card, Channel, NextUse } from '../../src/contract/card.ts'
import { statusOf } from './card.ts'
import { isPast, limits } from './limits.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import { cardStateOf, type World } from './world.ts'

/** How often somebody may still be wrong, and until when they may not try at all. */
export type TriesLook = { triesLeft: number; lockedUntil: string | null }

type ChangeLook = { kind: 'chosen' | 'changed'; channel: Channel; at: string }

export type CardLook = {
  id: string
  product: string
  last4: string
  /** In the contract's words: what the switches below come to. */
  status: Card['status']
  active: boolean
  frozen: boolean
  report: { reference: string; at: string } | null
  /** Of the details printed on it, when it is activated. */
  activation: TriesLook
  pin: {
    state: 'none' | 'set' | 'blocked'
    /** Where the issuer checks the PIN itself. */
    machineTriesLeft: number
    lastChange: ChangeLook | null
    remindAt: string | null
  }
  /** A PIN that was accepted, and is set at `dueAt`. */
  pending: (ChangeLook & { dueAt: string }) | null
  chip: { holds: 'nothing' | 'previous' | 'current'; triesLeft: number }
  nextUse: NextUse | null
}

export type CustomerLook = {
  id: string
  name: string
  /** Each page of questions has a count of its own, and so has the phone; whichever is used up locks all of them. */
  identity: { lockedUntil: string | null; triesLeft: { at: number | 'phone'; left: number }[] }
  cards: CardLook[]
}

/** Tries as of now: a lock that is over has taken its count with it, whether or not anybody asked since. */
export const triesOf = (
  { failures, lockedUntil }: { failures: number; lockedUntil: string | null },
  most: number,
  now: number,
): TriesLook =>
  lockedUntil !== null && isPast(lockedUntil, now)
    ? { triesLeft: most, lockedUntil: null }
    : { triesLeft: Math.max(0, most - failures), lockedUntil }

const changeLook = ({ kind, channel, at }: ChangeLook): ChangeLook => ({ kind, channel, at })

const lookAtCard = (world: World, seed: CardSeed): CardLook => {
  const { active, frozen, report, activation, pin, pending, chip, nextUse } = cardStateOf(world, seed.id)
  const now = world.clock()
  return {
    id: seed.id,
    product: seed.product,
    last4: seed.number.slice(-4),
    status: statusOf(seed, cardStateOf(world, seed.id), now),
    active,
    frozen,
    report: report && { ...report },
    activation: triesOf(activation, limits.activationTries, now),
    pin: {
      state: pin.state,
      machineTriesLeft: pin.triesLeft,
      lastChange: pin.lastChange && changeLook(pin.lastChange),
      remindAt: pin.remindAt,
    },
    pending: pending && { ...changeLook(pending.change), dueAt: pending.dueAt },
    chip: { holds: chip.holds, triesLeft: chip.triesLeft },
    nextUse,
  }
}

/** A customer and their cards. Changes nothing. */
export const lookAtCustomer = (world: World, customer: CustomerSeed): CustomerLook => {
  const { id, name, questions, cards } = customer
  const { failures = {}, lockedUntil = null } = world.state.identity[id] ?? {}
  const tries = (at: number | 'phone') =>
    triesOf({ failures: failures[at] ?? 0, lockedUntil }, limits.identityTries, world.clock())
  const places = [...questions.map((_, page) => page + 1), 'phone' as const]
  return {
    id,
    name,
    identity: {
      lockedUntil: tries(1).lockedUntil,
      triesLeft: places.map((at) => ({ at, left: tries(at).triesLeft })),
    },
    cards: cards.map((card) => lookAtCard(world, card)),
  }
}
