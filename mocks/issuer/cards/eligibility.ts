import type { Card } from '../../../src/contract/card.ts'
import type { Answer } from '../../../src/contract/endpoints.ts'
import type { ClosedReason, Permission } from '../../../src/contract/permission.ts'

/** The facts that decide which actions are open. */
export type CardFacts = {
  status: Answer<'readCard'>['status']
  suppressed: boolean
  closedOnline: 'not-online' | 'not-available' | null
  pin: Answer<'readCard'>['pin']['state']
  /** A change was accepted and its result is not known yet. */
  pending: boolean
  /** The card has a notice, which the cardholder may need to report. */
  hasHistory: boolean
  /** Activation asks the identity questions, so their lock closes activation too. */
  identityToActivate: boolean
  /** UTC time at which the lock on card details ends. */
  activationLockedUntil: string | null
  /** UTC time at which the lock on the identity questions ends. */
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
 * Which actions are open for a card now, and why the others are closed. All channels use this rule. A pure function.
 *
 * If there are several reasons, the first of this order is given:
 * 1. a permanent reason: the card no longer works, or never has a PIN;
 * 2. a reason that the person can resolve;
 * 3. a lock, which ends by itself.
 *
 * A new PIN may replace a blocked one: issuers document this as one solution. No lock closes reporting.
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
