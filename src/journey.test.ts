import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, closedReasons, type Permission, type Purpose, purposes } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import { type Facts, grantIdOf, placeInJourney, type Stage } from './journey.ts'

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

const place = (stage: Stage, it: Card, identity: Identity, startedAt = at, purpose: Purpose = 'choose') => {
  const found = placeInJourney({ stage, purpose }, { card: it, identity, session: { startedAt } })
  return found.show ? 'show' : `${found.go}${found.why ? ` (${found.why})` : ''}`
}

describe('placeInJourney', () => {
  it.each<[string, Stage, Card, Identity, string]>([
    ['questions come first', 'identity', card(open), unproven, 'show'],
    ['no choosing without proof', 'action', card(open), unproven, 'identity (identity-first)'],
    ['no choosing with a grant that ran out', 'action', card(open), ranOut, 'identity (grant-expired)'],
    ['choosing with a grant', 'action', card(open), granted, 'show'],
    ['no questions with a grant', 'identity', card(open), granted, 'action (identity-done)'],
    ['a lock is told where the questions were', 'identity', card(open), locked, 'show'],
    ['a lock is told there whatever was asked', 'action', card(open), locked, 'identity'],
    ['a closed card says why', 'identity', card(closed('not-active')), unproven, 'pin (closed)'],
    ['a closed card beats a grant', 'action', card(closed('card-frozen')), granted, 'pin (closed)'],
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
      'action',
      card(open, change(later)),
      unproven,
      'pin (already-set)',
    ],
    ['another PIN may follow', 'identity', card(open, change(later)), unproven, 'show'],
    ['and be chosen', 'action', card(open, change(later)), granted, 'show'],
    [
      'a set that is still open',
      'action',
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

  it.each<[string, Purpose, Stage, Permission, Identity, string]>([
    ['nobody sees a PIN without proof', 'view', 'action', open, unproven, 'identity (identity-first)'],
    ['a PIN is seen with a grant', 'view', 'action', open, granted, 'show'],
    ['a blocked PIN is not seen', 'view', 'action', closed('pin-blocked'), granted, 'pin (closed)'],
    [
      'no unblocking with a grant that ran out',
      'unblock',
      'action',
      open,
      ranOut,
      'identity (grant-expired)',
    ],
    ['nothing to unblock', 'unblock', 'identity', closed('not-blocked'), unproven, 'pin (closed)'],
    ['activation begins with the card', 'activate', 'action', open, unproven, 'show'],
    ['and needs no identity where only that is locked', 'activate', 'action', open, locked, 'show'],
    ['unless the issuer asks for it', 'activate', 'action', closed('identity-locked'), locked, 'identity'],
    ['the questions follow', 'activate', 'identity', open, unproven, 'show'],
    ['and lead back', 'activate', 'identity', open, granted, 'action (identity-done)'],
    [
      'an active card is not activated',
      'activate',
      'action',
      closed('already-active'),
      granted,
      'pin (closed)',
    ],
  ])('%s', (_, purpose, stage, permission, identity, expected) => {
    const it = card(open)
    const asked = { ...it, eligibility: { ...it.eligibility, [purpose]: permission } }
    expect(place(stage, asked, identity, at, purpose)).toBe(expected)
  })

  it('looks at the purpose that was asked for, and no other', () => {
    expect(place('action', card(closed('not-active'), change(later)), unproven, at, 'view')).toBe(
      'identity (identity-first)',
    )
  })

  it.each([
    ['blocked in a shop', { pin: { ...card(open, change(later)).pin, state: 'blocked' as const } }],
    ['reported', { status: 'reported' as const }],
    ['frozen', { status: 'frozen' as const }],
  ])('speaks no more of a PIN that is set once the card was %s', (_, since) => {
    expect(place('done', { ...card(open, change(later)), ...since }, unproven)).toBe('pin')
  })

  it('shows nothing of a change from an earlier session as done', () => {
    expect(place('done', card(open, change(at)), unproven, later)).toBe('pin (nothing-set)')
    expect(place('action', card(open, change(at)), unproven, later)).toBe('identity (identity-first)')
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
        .map(([permission, changed]) => {
          const it = card(permission, changed && change(...changed))
          const eligibility = {
            ...it.eligibility,
            view: permission,
            unblock: permission,
            activate: permission,
          }
          return { ...it, eligibility }
        })
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
      fc.property(
        fc.constantFrom<Stage>('identity', 'action', 'done'),
        fc.constantFrom(...purposes),
        facts,
        (stage, purpose, it) => {
          const first = placeInJourney({ stage, purpose }, it)
          if (first.show || first.go === 'pin') return
          expect(placeInJourney({ stage: first.go, purpose }, it)).toEqual({ show: true })
        },
      ),
    )
  })
})

describe('grantIdOf', () => {
  it.each<[string, Identity, string]>([
    ['of a proof that holds', granted, 'g'],
    ['nowhere without a proof', unproven, ''],
    ['nowhere once it ran out', ranOut, ''],
    ['nowhere under a lock', locked, ''],
  ])('finds it %s', (_, identity, expected) => {
    expect(grantIdOf(identity)).toBe(expected)
  })
})
