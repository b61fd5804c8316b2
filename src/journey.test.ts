import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import { closedReasons, type Permission, type Purpose, purposes } from './contract/permission.ts'
import { grantIdOf, type IssuerFacts, placeInJourney, type Stage } from './journey.ts'

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
    ['choosing needs a proof', 'action', card(open), unproven, 'identity (identity-first)'],
    ['an expired grant does not open choosing', 'action', card(open), ranOut, 'identity (grant-expired)'],
    ['a grant opens choosing', 'action', card(open), granted, 'show'],
    ['the questions are skipped with a grant', 'identity', card(open), granted, 'action (identity-done)'],
    ['a lock is shown on the identity screen', 'identity', card(open), locked, 'show'],
    ['a lock leads from the action to the identity screen', 'action', card(open), locked, 'identity'],
    [
      'a closed action leads to the card’s page',
      'identity',
      card(closed('not-active')),
      unproven,
      'pin (closed)',
    ],
    [
      'a closed action stays closed with a grant',
      'action',
      card(closed('card-frozen')),
      granted,
      'pin (closed)',
    ],
    ['“done” needs a change', 'done', card(open), unproven, 'pin (nothing-set)'],
    ['“done” shows a change of this session', 'done', card(open, change(later)), unproven, 'show'],
    [
      '“done” does not show a change by phone',
      'done',
      card(open, change(later, 'completed', 'phone')),
      unproven,
      'pin (nothing-set)',
    ],
    [
      'Back after a success leads to the card’s page',
      'action',
      card(open, change(later)),
      unproven,
      'pin (already-set)',
    ],
    [
      'the questions can be asked again after a change',
      'identity',
      card(open, change(later)),
      unproven,
      'show',
    ],
    ['a grant opens choosing again after a change', 'action', card(open, change(later)), granted, 'show'],
    [
      'a pending change leads from the action to “done”',
      'action',
      card(closed('change-pending'), change(later, 'pending')),
      unproven,
      'done (still-open)',
    ],
    [
      '“done” shows a pending change',
      'done',
      card(closed('change-pending'), change(later, 'pending')),
      unproven,
      'show',
    ],
  ])('%s', (_, asked, it, identity, expected) => {
    expect(place(asked, it, identity)).toBe(expected)
  })

  it.each<[string, Purpose, Stage, Permission, Identity, string]>([
    ['viewing needs a proof', 'view', 'action', open, unproven, 'identity (identity-first)'],
    ['a grant opens viewing', 'view', 'action', open, granted, 'show'],
    ['a blocked PIN cannot be viewed', 'view', 'action', closed('pin-blocked'), granted, 'pin (closed)'],
    [
      'an expired grant does not open unblocking',
      'unblock',
      'action',
      open,
      ranOut,
      'identity (grant-expired)',
    ],
    [
      'a PIN that is not blocked cannot be unblocked',
      'unblock',
      'identity',
      closed('not-blocked'),
      unproven,
      'pin (closed)',
    ],
    ['activation begins without a proof', 'activate', 'action', open, unproven, 'show'],
    ['activation is open while only identity is locked', 'activate', 'action', open, locked, 'show'],
    [
      'a lock leads to the identity screen if it closes activation',
      'activate',
      'action',
      closed('identity-locked'),
      locked,
      'identity',
    ],
    ['activation may continue with the questions', 'activate', 'identity', open, unproven, 'show'],
    [
      'the questions lead back to activation',
      'activate',
      'identity',
      open,
      granted,
      'action (identity-done)',
    ],
    [
      'an active card cannot be activated',
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

  it('checks only the permission for the purpose that was asked for', () => {
    expect(place('action', card(closed('not-active'), change(later)), unproven, at, 'view')).toBe(
      'identity (identity-first)',
    )
  })

  it.each([
    ['blocked in a shop', { pin: { ...card(open, change(later)).pin, state: 'blocked' as const } }],
    ['reported', { status: 'reported' as const }],
    ['frozen', { status: 'frozen' as const }],
  ])('does not show “done” after the card was %s', (_, since) => {
    expect(place('done', { ...card(open, change(later)), ...since }, unproven)).toBe('pin')
  })

  it('does not show a change of an earlier session as done', () => {
    expect(place('done', card(open, change(at)), unproven, later)).toBe('pin (nothing-set)')
  })

  it('leads from the form to the card’s page after a change in the session before', () => {
    expect(place('action', card(open, change(at)), unproven, later)).toBe('pin (already-set)')
    expect(place('action', card(open, change(at)), unproven, '2026-03-01T12:00:00.000Z')).toBe(
      'identity (identity-first)',
    )
  })

  it('always leads to a stage that may be shown', () => {
    const facts = fc.record<IssuerFacts>({
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
        // The issuer closes choosing with `change-pending` while a change is pending, and only then.
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
  it.each<[string, Identity, string | null]>([
    ['the id of a valid grant', granted, 'g'],
    ['null without a proof', unproven, null],
    ['null after the grant expired', ranOut, null],
    ['null during a lock', locked, null],
  ])('returns %s', (_, identity, expected) => {
    expect(grantIdOf(identity)).toBe(expected)
  })
})
