import type { ClosedReason } from '../../../src/contract/permission.ts'
import type { RefusalReason } from '../../../src/contract/pin.ts'
import { type Prompt, worded } from '../../issuer/channels/prompt.ts'

/** Words for the reasons of the contract, to be put in brackets in a sentence. */
const reasons: Record<RefusalReason | ClosedReason, string> = {
  length: 'it has another number of digits',
  repeated: 'one digit all over',
  run: 'its digits follow each other',
  pairs: 'it is made of pairs',
  mirror: 'it reads the same backwards',
  keypad: 'a line or a square on the keypad',
  date: 'it is a date',
  year: 'it has a year in it',
  common: 'it is one of the most common PINs',
  'card-digits': 'it stands on your card',
  'birth-date': 'it is in your date of birth',
  phone: 'it is in your phone number',
  'post-code': 'it is in your post code',
  'other-card': 'another card of yours has it',
  'current-pin': 'it is the PIN you have',
  other: 'too easy to guess',
  'not-active': 'the card is not active yet',
  'already-active': 'the card is active already',
  'pin-suppressed': 'it is a chip-and-signature card',
  'no-pin': 'the card has no PIN yet',
  'pin-blocked': 'the PIN is blocked',
  'not-blocked': 'the PIN is not blocked',
  'change-pending': 'a change is on its way',
  'card-frozen': 'the card is frozen',
  'card-reported': 'the card was reported',
  'card-expired': 'the card has expired',
  'identity-locked': 'the identity questions are locked',
  'activation-locked': 'activation is locked',
  'not-online': 'not open online',
  'not-available': 'not available',
}
const isReason = (text: unknown): text is keyof typeof reasons => typeof text === 'string' && text in reasons

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** The English words of a prompt, with its reason in words and its amount in pounds. */
export const promptWords = <Id extends string>(
  table: Record<Id, string>,
  { id, values }: Prompt<Id>,
): string => {
  const { reason, amount } = values
  return worded(table, {
    id,
    values: {
      ...values,
      ...(isReason(reason) && { reason: reasons[reason] }),
      ...(amount !== undefined && { amount: pounds.format(Number(amount)) }),
    },
  })
}
