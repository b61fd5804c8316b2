import { expect, test } from 'vitest'
import { closedReasons } from '../../../src/contract/permission.ts'
import { type CardFacts, eligibilityOf } from './eligibility.ts'

const plain: CardFacts = {
  status: 'active',
  suppressed: false,
  closedOnline: null,
  pin: 'set',
  pending: false,
  hasHistory: true,
  lockedUntil: null,
  identityToActivate: true,
  activationLockedUntil: null,
}
const until = '2026-05-04T10:00:00.000Z'

/** The reasons in the order choose, view, unblock, activate, report; `open` if the action is allowed. */
const table: [string, Partial<CardFacts>, string][] = [
  ['a card with a PIN', {}, 'open open not-blocked already-active open'],
  ['no PIN yet', { pin: 'none', hasHistory: false }, 'open no-pin not-blocked already-active no-pin'],
  ['blocked', { pin: 'blocked' }, 'open pin-blocked open already-active open'],
  ['not active', { status: 'not-active' }, 'not-active not-active not-active open open'],
  ['frozen', { status: 'frozen' }, 'card-frozen card-frozen card-frozen card-frozen open'],
  ['reported', { status: 'reported' }, `${'card-reported '.repeat(5)}`.trim()],
  ['expired', { status: 'expired' }, `${'card-expired '.repeat(5)}`.trim()],
  [
    'suppressed',
    { suppressed: true, pin: 'none', hasHistory: false },
    'pin-suppressed pin-suppressed pin-suppressed already-active no-pin',
  ],
  ['not online', { closedOnline: 'not-online' }, 'not-online not-online not-online already-active open'],
  [
    'not available',
    { closedOnline: 'not-available' },
    'not-available not-available not-available already-active open',
  ],
  ['pending', { pending: true }, 'change-pending change-pending change-pending already-active open'],
  ['locked', { lockedUntil: until }, 'identity-locked identity-locked not-blocked already-active open'],
  [
    'locked and not active',
    { lockedUntil: until, status: 'not-active' },
    'not-active not-active not-active identity-locked open',
  ],
  [
    'locked and not active, where activation asks no questions',
    { lockedUntil: until, status: 'not-active', identityToActivate: false },
    'not-active not-active not-active open open',
  ],
  [
    'locked for wrong card details',
    { activationLockedUntil: until, status: 'not-active' },
    'not-active not-active not-active activation-locked open',
  ],
  [
    'suppressed and frozen',
    { suppressed: true, status: 'frozen' },
    'pin-suppressed pin-suppressed pin-suppressed card-frozen open',
  ],
]

const reasons = (facts: Partial<CardFacts>) => {
  const { choose, view, unblock, activate, report } = eligibilityOf({ ...plain, ...facts })
  return [choose, view, unblock, activate, report].map((one) => (one.allowed ? 'open' : one.reason)).join(' ')
}

test.each(table)('%s', (_name, facts, expected) => {
  expect(reasons(facts)).toBe(expected)
})

test('the table covers every reason of the contract', () => {
  const reached = new Set(table.flatMap(([, facts]) => reasons(facts).split(' ')))
  expect(closedReasons.filter((reason) => !reached.has(reason))).toEqual([])
})

test('a permission has an end only if a lock closes the action', () => {
  expect(eligibilityOf({ ...plain, lockedUntil: until }).choose).toEqual({
    allowed: false,
    reason: 'identity-locked',
    until,
  })
  expect(eligibilityOf({ ...plain, status: 'frozen', lockedUntil: until }).choose).toEqual({
    allowed: false,
    reason: 'card-frozen',
  })
})
