import type { CardSeed } from '../issuer/core/seed.ts'
import { type CardChanges, issued, pinSet, printed } from './scenario.ts'

const names = ['Everyday', 'Traveller', 'Household', 'Fleet', 'Reserve']
const arts = ['meadow', 'dusk', 'stone']

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? ''

/** The PINs of the 8 cards that have one. They are few, because the issuer compares a chosen PIN with each of them. */
const pins = ['4871', '6038', '8153', '2709', '9364', '5182', '7046', '3917']

/**
 * What differs about a card, by its position in each group of 25. Every state of a card and every lasting reason for a
 * closed action occurs.
 */
const differences: Record<number, (now: number, at: number) => ReturnType<CardChanges>> = {
  3: () => ({ inactive: true }),
  6: () => ({ frozen: true }),
  9: () => ({ reported: true }),
  12: () => ({ expiresInMonths: -2 }),
  15: () => ({ suppressed: true }),
  18: () => ({ closedOnline: 'not-online' }),
  20: () => ({ closedOnline: 'not-available' }),
  22: (now, at) => {
    const value = pick(pins, Math.floor(at / 25))
    const blocked = at % 50 === 22
    const told = { blocked, channel: 'phone', nextUse: blocked ? null : 'new-pin' } as const
    return { pinCheck: blocked ? 'offline' : 'online', pin: pinSet(value, now, 40 + at, told) }
  },
}

/** 200 cards, the same every time. */
export const manyCards = (now: number): CardSeed[] =>
  Array.from({ length: 200 }, (_, at) => {
    const place = String(at + 1).padStart(3, '0')
    // The multiplier has no factor of two or five, so the 200 stems and their last digits show no visible pattern.
    const stem = String((at + 1) * 48_271_846_339)
      .padStart(13, '0')
      .slice(-13)
    const product = printed(`card-${place}`, `${pick(names, at)} ${place}`, pick(arts, at), stem, '5374')
    return issued(product, now, differences[at % 25]?.(now, at))
  })
