import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, closedReasons, type Permission } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import { type Facts, placeInJourney, type Step } from './journey.ts'

const at = '2026-03-01T10:00:00.000Z'
const later = '2026-03-01T10:05:00.000Z'
const open: Permission = { allowed: true }
const closed = (reason: (typeof closedReasons)[number]): Permission => ({ allowed: false, reason })

const card = (choose: Permission, lastChange: Card['pin']['lastChange'] = null): Card => ({
  id: 'c1',
  product: 'Everyday',
  art: 'meadow',
  last4: '4821',
  holder: 'A. Person',
  expires: '2029-04',
  status: 'active',
  pin: { state: lastChange ? 'set' : 'none', lastChange, reminderDue: false },
  chip: 'none',
  nextUse: 'signature',
  eligibility: { choose, view: open, unblock: open, activate: open, report: open },
})

const change = (
  when: string,
  state: 'completed' | 'pending' = 'completed',
  channel: 'web' | 'phone' = 'web',
): Card['pin']['lastChange'] => ({ id: 'k', state, kind: 'chosen', channel, at: when, confirmations: [] })

const unproven: Identity = { state: 'unproven', expired: false }
const ranOut: Identity = { state: 'unproven', expired: true }
const granted: Identity = {
  state: 'granted',
  grant: { id: 'g', cardId: 'c1', purpose: 'choose', expiresAt: later },
}
const locked: Identity = { state: 'locked', until: later }

const place = (asked: Step, it: Card, identity: Identity, startedAt = at) => {
  const found = placeInJourney(asked, { card: it, identity, session: { startedAt } })
  return found.show ? 'show' : `${found.go}${found.why ? ` (${found.why})` : ''}`
}

describe('placeInJourney', () => {
  it.each<[string, Step, Card, Identity, string]>([
    ['questions come first', 'identity', card(open), unproven, 'show'],
    ['no choosing without proof', 'choose-pin', card(open), unproven, 'identity (identity-first)'],
    ['no choosing with a grant that ran out', 'choose-pin', card(open), ranOut, 'identity (grant-expired)'],
    ['choosing with a grant', 'choose-pin', card(open), granted, 'show'],
    ['no questions with a grant', 'identity', card(open), granted, 'choose-pin (identity-done)'],
    ['a lock is told where the questions were', 'identity', card(open), locked, 'show'],
    ['a lock is told there whatever was asked', 'choose-pin', card(open), locked, 'identity'],
    ['a closed card says why', 'identity', card(closed('not-active')), unproven, 'pin (closed)'],
    ['a closed card beats a grant', 'choose-pin', card(closed('card-frozen')), granted, 'pin (closed)'],
    ['nothing done, nothing to show', 'done', card(open), unproven, 'pin (nothing-set)'],
    ['done is done', 'done', card(open, change(later)), unproven, 'show'],
    [
      'a change by phone is not this journey',
      'done',
      card(open, change(later, 'completed', 'phone')),
      unproven,
      'pin (nothing-set)',
    ],
    [
      'Back after success shows the truth',
      'choose-pin',
      card(open, change(later)),
      unproven,
      'pin (already-set)',
    ],
    ['another PIN may follow', 'identity', card(open, change(later)), unproven, 'show'],
    ['and be chosen', 'choose-pin', card(open, change(later)), granted, 'show'],
    [
      'a set that is still open',
      'choose-pin',
      card(closed('change-pending'), change(later, 'pending')),
      unproven,
      'done (still-open)',
    ],
    [
      'a set that is still open is shown',
      'done',
      card(closed('change-pending'), change(later, 'pending')),
      unproven,
      'show',
    ],
  ])('%s', (_, asked, it, identity, expected) => {
    expect(place(asked, it, identity)).toBe(expected)
  })

  it('shows nothing of a change from an earlier session as done', () => {
    expect(place('done', card(open, change(at)), unproven, later)).toBe('pin (nothing-set)')
    expect(place('choose-pin', card(open, change(at)), unproven, later)).toBe('identity (identity-first)')
  })

  it('is total, and where it leads is always a step that shows', () => {
    const facts = fc.record<Facts>({
      card: fc
        .tuple(
          fc.oneof(fc.constant(open), fc.constantFrom(...closedReasons).map(closed)),
          fc.option(
            fc.tuple(
              fc.constantFrom(at, later),
              fc.constantFrom('completed', 'pending'),
              fc.constantFrom('web', 'phone'),
            ),
          ),
        )
        .map(([choose, changed]) => card(choose, changed && change(...changed)))
        // The issuer closes choosing while a set is open, and only then.
        .filter(
          (it) =>
            (it.pin.lastChange?.state === 'pending') ===
            (!it.eligibility.choose.allowed && it.eligibility.choose.reason === 'change-pending'),
        ),
      identity: fc.constantFrom(unproven, ranOut, granted, locked),
      session: fc.record({ startedAt: fc.constantFrom(at, later) }),
    })
    fc.assert(
      fc.property(fc.constantFrom<Step>('identity', 'choose-pin', 'done'), facts, (asked, it) => {
        const first = placeInJourney(asked, it)
        if (first.show || first.go === 'pin') return
        expect(placeInJourney(first.go, it)).toEqual({ show: true })
      }),
    )
  })
})
