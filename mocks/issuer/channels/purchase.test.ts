import { expect, test } from 'vitest'
import { play } from '../../test/cardholder.ts'
import { withChipWritten } from '../actions/unblock.ts'
import type { CardState } from '../core/state.ts'
import { afterMachinePin, afterShopPin, afterSignature, checkInShop } from './purchase.ts'

type Facts = Parameters<typeof checkInShop>[0]
const plain: Facts = { status: 'active', suppressed: false, pin: 'set' }

test.each<[string, Partial<Facts>, CardState['nextUse'], string]>([
  ['the PIN is on the chip', {}, 'new-pin', 'pin'],
  ['another PIN is on the chip', {}, 'previous-pin', 'pin'],
  ['the chip waits for its first PIN', {}, 'signature', 'signature'],
  ['unblocked online or by phone', {}, 'cash-machine', 'cash-machine'],
  ['blocked', { pin: 'blocked' }, null, 'pin-blocked'],
  ['no PIN yet', { pin: 'none' }, null, 'signature'],
  ['chip and signature', { pin: 'none', suppressed: true }, null, 'signature'],
  ['frozen', { status: 'frozen' }, 'new-pin', 'frozen'],
  ['reported', { status: 'reported' }, 'signature', 'reported'],
  ['expired', { status: 'expired' }, 'new-pin', 'expired'],
  ['not active', { status: 'not-active', pin: 'none' }, null, 'not-active'],
  ['frozen, chip and signature', { status: 'frozen', suppressed: true }, null, 'frozen'],
])('in a shop, %s', (_name, facts, nextUse, expected) => {
  const check = checkInShop({ ...plain, ...facts }, nextUse)
  expect(check.by ?? check.reason).toBe(expected)
})

const cardOf = (name: Parameters<typeof play>[0]): CardState => {
  const card = play(name).issuer.save().cards.everyday
  if (!card) throw new Error('no such card')
  return card
}
const withTries = (card: CardState, chip: number, machine = 3): CardState => ({
  ...card,
  chip: { ...card.chip, triesLeft: chip },
  pin: { ...card.pin, triesLeft: machine },
})

/** A card in one line: the PIN's state, the chip's tries, the issuer's tries, what the chip holds, the next use. */
const told = ({ pin, chip, nextUse }: CardState) =>
  [pin.state, chip.triesLeft, pin.triesLeft, chip.holds, nextUse].join(' ')

test.each([
  ['signed, first PIN waiting', afterSignature(cardOf('chip-pending')), 'set 3 3 current new-pin'],
  ['signed, no PIN', afterSignature(cardOf('first-pin')), 'none 3 3 nothing '],
  ['right PIN', afterShopPin(withTries(cardOf('change-pin'), 1), true), 'set 3 3 current new-pin'],
  ['previous PIN', afterShopPin(cardOf('changed-elsewhere'), true), 'set 3 3 current new-pin'],
  ['wrong PIN', afterShopPin(cardOf('change-pin'), false), 'set 2 3 current new-pin'],
  ['third wrong PIN', afterShopPin(withTries(cardOf('change-pin'), 1), false), 'blocked 0 3 current '],
  [
    'wrong PIN without tries left',
    afterShopPin(withTries(cardOf('change-pin'), 0), false),
    'blocked 0 3 current ',
  ],
  [
    'a chip reset by a failed try',
    withChipWritten(withTries(cardOf('change-pin'), 0)),
    'set 3 3 current new-pin',
  ],
  [
    'right PIN at a machine',
    afterMachinePin(withTries(cardOf('changed-elsewhere'), 3, 1), true),
    'set 3 3 current new-pin',
  ],
  [
    'right PIN at a machine, blocked in a shop',
    afterMachinePin(cardOf('pin-blocked'), true),
    'blocked 0 3 current ',
  ],
  ['wrong PIN at a machine', afterMachinePin(cardOf('change-pin'), false), 'set 3 2 current new-pin'],
  [
    'third wrong PIN at a machine',
    afterMachinePin(withTries(cardOf('change-pin'), 3, 1), false),
    'blocked 3 0 current ',
  ],
])('%s', (_name, card, expected) => {
  expect(told(card)).toBe(expected)
})
