import type { Card, ClosedReason, Permission } from '../../src/contract/card.ts'

/** What decides which actions are open. */
export type CardFacts = {
  status: Card['status']
  suppressed: boolean
  closedOnline: 'not-online' | 'not-available' | null
  pin: Card['pin']['state']
  /** A change was accepted and its result is not known yet. */
  pending: boolean
  /** Something happened to the card that its holder could have to dispute. */
  hasHistory: boolean
  /** Activation asks who it is, so a lock on those questions closes it too. */
  identityToActivate: boolean
  /** UTC instant at which the lock on card details ends. */
  activationLockedUntil: string | null
  /** UTC instant. */
  lockedUntil: string | null
}

type Case = readonly [applies: boolean, reason: ClosedReason, until?: string | null]

const firstOf = (cases: readonly Case[]): Permission => {
  const found = cases.find(([applies]) => applies)
  if (!found) return { allowed: true }
  const [, reason, until] = found
  return until ? { allowed: false, reason, until } : { allowed: false, reason }
}

/**
 * What may be done now to one card, and why not: one rule for all channels and all screens. Pure.
 *
 * What nobody can change comes first (the card is gone, it has no PIN by nature), then what the person can do
 * something about, and the lock last, because it passes by itself. A blocked PIN may be replaced: issuers document
 * a new PIN as one of the ways out. Reporting stays open under every lock.
 */
export const eligibilityOf = (card: CardFacts): Card['eligibility'] => {
  const gone: Case[] = [
    [card.status === 'reported', 'card-reported'],
    [card.status === 'expired', 'card-expired'],
  ]
  const frozen: Case = [card.status === 'frozen', 'card-frozen']
  const pinless: Case[] = [
    ...gone,
    [card.suppressed, 'pin-suppressed'],
    [card.closedOnline !== null, card.closedOnline ?? 'not-online'],
    frozen,
    [card.status === 'not-active', 'not-active'],
  ]
  const pending: Case = [card.pending, 'change-pending']
  const locked: Case = [card.lockedUntil !== null, 'identity-locked', card.lockedUntil]

  return {
    choose: firstOf([...pinless, pending, locked]),
    view: firstOf([
      ...pinless,
      pending,
      [card.pin === 'none', 'no-pin'],
      [card.pin === 'blocked', 'pin-blocked'],
      locked,
    ]),
    unblock: firstOf([...pinless, pending, [card.pin !== 'blocked', 'not-blocked'], locked]),
    activate: firstOf([
      ...gone,
      frozen,
      [card.status === 'active', 'already-active'],
      [card.activationLockedUntil !== null, 'activation-locked', card.activationLockedUntil],
      ...(card.identityToActivate ? [locked] : []),
    ]),
    report: firstOf([...gone, [!card.hasHistory, 'no-pin']]),
  }
}
