import type { Channel } from '../../src/contract/card.ts'
import { instant, isPast, limits } from './limits.ts'
import { announce } from './notice.ts'
import type { CardSeed } from './seed.ts'
import type { CardState, Change, KeptPin, PinHash } from './state.ts'
import { cardStateOf, type World } from './world.ts'

/** What decides where a new PIN is at once, and where only later. */
export type ChangeCase = {
  channel: Channel
  pinCheck: CardSeed['pinCheck']
  /** What the chip holds before the change. */
  chipHolds: CardState['chip']['holds']
  /** Its tries are used up. A PIN that only the issuer blocked, at a cash machine, leaves the chip as it was. */
  chipBlocked: boolean
}

type Outcome = { holds: CardState['chip']['holds']; nextUse: NonNullable<CardState['nextUse']> }

/**
 * Where a new PIN is after a change, and what the next purchase asks for. Pure; the cases are those that issuers
 * document to their cardholders and Stripe to issuers:
 *
 * | case | chip | next purchase |
 * |---|---|---|
 * | at a cash machine | written there and then | the new PIN |
 * | the chip never had a PIN | waiting | a signature, no PIN |
 * | the chip is blocked | waiting | may fail: a cash machine is needed |
 * | the chip checks the PIN itself | waiting | the previous PIN once more |
 * | the issuer checks the PIN | written | the new PIN |
 */
export const afterChange = ({ channel, pinCheck, chipHolds, chipBlocked }: ChangeCase): Outcome => {
  if (channel === 'cash-machine') return { holds: 'current', nextUse: 'new-pin' }
  if (chipHolds === 'nothing') return { holds: 'nothing', nextUse: 'signature' }
  if (chipBlocked) return { holds: 'previous', nextUse: 'cash-machine' }
  if (pinCheck === 'offline') return { holds: 'previous', nextUse: 'previous-pin' }
  return { holds: 'current', nextUse: 'new-pin' }
}

/** What is about to be written down of a change. `now`: UTC milliseconds. */
export const newChange = (card: CardState, id: string, channel: Channel, now: number): Change => ({
  id,
  kind: card.pin.state === 'none' ? 'chosen' : 'changed',
  channel,
  at: instant(now),
})

/**
 * A card with a new PIN. Pure: whatever the channel, this is what a change is.
 *
 * In: the card before; how its PIN is checked; the change; the new PIN as it is kept; the PIN that was on the chip
 * before, as it is kept. A chip that was blocked stays so until a cash machine resets it.
 */
export const withNewPin = (
  card: CardState,
  pinCheck: CardSeed['pinCheck'],
  change: Change,
  kept: KeptPin,
  chipPin: PinHash | null,
): CardState => {
  const { holds, nextUse } = afterChange({
    channel: change.channel,
    pinCheck,
    chipHolds: card.chip.holds,
    chipBlocked: card.chip.triesLeft === 0,
  })
  return {
    ...card,
    pending: null,
    pin: {
      state: 'set',
      ...kept,
      triesLeft: limits.machineTries,
      lastChange: change,
      remindAt: instant(Date.parse(change.at) + limits.remindMs),
    },
    chip: {
      holds,
      pin: holds === 'current' ? kept.hash : chipPin,
      triesLeft: holds === 'current' ? limits.chipTries : card.chip.triesLeft,
    },
    nextUse,
  }
}

/** Sets the new PIN of a card and tells the person. `chipPin` as for `withNewPin`. */
export const completeChange = (
  world: World,
  customerId: string,
  card: CardSeed,
  change: Change,
  kept: KeptPin,
  chipPin: PinHash | null,
): void => {
  world.state.cards[card.id] = withNewPin(cardStateOf(world, card.id), card.pinCheck, change, kept, chipPin)
  announce(world, { ...change, customerId, cardId: card.id })
}

/** Completes every change whose time has come. */
export const completeDue = (world: World): void => {
  for (const customer of world.seed.customers) {
    for (const card of customer.cards) {
      const { pending, chip } = cardStateOf(world, card.id)
      if (!pending || !isPast(pending.dueAt, world.clock())) continue
      completeChange(world, customer.id, card, pending.change, pending.kept, chip.pin)
    }
  }
}
