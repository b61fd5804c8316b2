import type { KnownChannel } from '../../../src/contract/confirmation.ts'
import { announce } from '../cards/notice.ts'
import { instant, isPast, limits } from '../core/limits.ts'
import type { CardSeed } from '../core/seed.ts'
import type { CardState, Change } from '../core/state.ts'
import { allCards, cardStateOf, type HeldCard, type World } from '../core/world.ts'

/** The facts that decide where a new PIN works at once, and where only later. */
export type ChangeCase = {
  channel: KnownChannel
  pinCheck: CardSeed['pinCheck']
  /** What the chip holds before the change. */
  chipHolds: CardState['chip']['holds']
  /** The chip has no tries left. If only the issuer blocked the PIN, at a cash machine, this is false. */
  chipBlocked: boolean
}

type Outcome = { holds: CardState['chip']['holds']; nextUse: NonNullable<CardState['nextUse']> }

/**
 * Where a new PIN is after a change, and what the next purchase asks for. A pure function. Issuers explain these cases
 * to their cardholders, and Stripe explains them to issuers:
 *
 * | case | chip | next purchase |
 * |---|---|---|
 * | at a cash machine | written at once | the new PIN |
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

/** The record of a change that is about to be made. `now`: UTC milliseconds. */
export const newChange = (card: CardState, id: string, channel: KnownChannel, now: number): Change => ({
  id,
  kind: card.pin.state === 'none' ? 'chosen' : 'changed',
  channel,
  at: instant(now),
})

/**
 * A card with a new PIN. A pure function, which all channels use. A blocked chip stays blocked until a cash machine
 * resets it.
 *
 * @param card the card before the change
 * @param pinCheck where the PIN is checked in a shop
 * @param sealed the new PIN
 * @param onChip the sealed PIN that is on the chip before the change
 */
export const withNewPin = (
  card: CardState,
  pinCheck: CardSeed['pinCheck'],
  change: Change,
  sealed: string,
  onChip: string | null,
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
      sealed,
      triesLeft: limits.machineTries,
      lastChange: change,
      remindAt: instant(Date.parse(change.at) + limits.remindMs),
    },
    chip: {
      holds,
      sealed: holds === 'current' ? sealed : onChip,
      triesLeft: holds === 'current' ? limits.chipTries : card.chip.triesLeft,
    },
    nextUse,
  }
}

/** Sets the new PIN of a card and announces the change. `onChip`: see `withNewPin`. */
export const completeChange = (
  world: World,
  held: HeldCard,
  change: Change,
  sealed: string,
  onChip: string | null,
): void => {
  const { id, pinCheck } = held.card
  world.state.cards[id] = withNewPin(cardStateOf(world, id), pinCheck, change, sealed, onChip)
  announce(world, held, change)
}

/** Completes every pending change that is due. */
export const completeDue = (world: World): void => {
  for (const held of allCards(world.seed)) {
    const { pending, chip } = cardStateOf(world, held.card.id)
    if (!pending || !isPast(pending.dueAt, world.clock())) continue
    completeChange(world, held, pending.change, pending.sealed, chip.sealed)
  }
}
