import { cardNumber } from './issuer/card-number.ts'
import type { CardSeed } from './issuer/seed.ts'
import { issued, pinSet } from './scenarios-tell.ts'

const names = ['Everyday', 'Traveller', 'Household', 'Fleet', 'Reserve']
const arts = ['meadow', 'dusk', 'stone']

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? ''

/** The PINs of the few cards that have one; each is hashed when a PIN is chosen, so they are kept few. */
const pins = ['4871', '6038', '8153', '2709', '9364', '5182', '7046', '3917']

/** What is different about each card in a row of 25. Every state, and every reason for a closed action, is there. */
const differences: Record<
  number,
  (now: number, at: number) => Partial<CardSeed> & { expiresInMonths?: number }
> = {
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
    // A multiplier without a factor of two or five gives 200 stems, and last digits, without a visible pattern.
    const stem = String((at + 1) * 48_271_846_339)
      .padStart(13, '0')
      .slice(-13)
    const product = {
      id: `card-${place}`,
      product: `${pick(names, at)} ${place}`,
      art: pick(arts, at),
      number: cardNumber(stem),
      securityCode: '5374',
    }
    return issued(product, now, differences[at % 25]?.(now, at))
  })
