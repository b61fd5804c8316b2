import type { Card, Purpose } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import type { Session } from './contract/session.ts'
import type { Why } from './paths.ts'

/** Where somebody may stand on the way to an action: the questions, the action itself, or what came of a new PIN. */
export type Stage = 'identity' | 'action' | 'done'

/** What an address asks for: a stage, and what it is for. */
export type Asked = { stage: Stage; purpose: Purpose }

/** What the issuer says now. Nothing here comes from the browser's own memory. */
export type Facts = { card: Card; identity: Identity; session: Pick<Session, 'startedAt'> }

/** Show what was asked for, or go to another stage of the same purpose, or to the card's page, and say why. */
export type Place = { show: true } | { show: false; go: 'pin' | Stage; why: Why | null }

const show: Place = { show: true }
const go = (stage: 'pin' | Stage, why: Why | null): Place => ({ show: false, go: stage, why })

/** The PIN was changed online since this log-in: the only change the "done" screen may speak of. */
const changedInThisSession = ({ card, session }: Pick<Facts, 'card' | 'session'>): boolean => {
  const change = card.pin.lastChange
  return change?.channel === 'web' && Date.parse(change.at) >= Date.parse(session.startedAt)
}

/**
 * The stage that may be shown. Total: every address that was typed, reloaded or reached by Back ends on a stage the
 * issuer's state allows.
 *
 * @param asked what the address names
 * @param facts the card, the proof of identity for this purpose and the session, as just read from the issuer
 */
export const placeInJourney = ({ stage, purpose }: Asked, facts: Facts): Place => {
  const { card, identity } = facts
  const permission = card.eligibility[purpose]
  const change = card.pin.lastChange

  if (stage === 'done') {
    if (change?.state === 'pending') return show
    if (!changedInThisSession(facts)) return go('pin', 'nothing-set')
    // "Your PIN is set" is no longer all there is to say of a card that was blocked or reported since.
    return card.status === 'active' && card.pin.state === 'set' ? show : go('pin', null)
  }
  if (!permission.allowed && permission.reason === 'change-pending') return go('done', 'still-open')
  // Activation begins with what is printed on the card: who asks is a question only some issuers have, afterwards.
  if (stage === 'action' && purpose === 'activate' && permission.allowed) return show
  // The lock is told on the identity screen itself, with its end and the other ways.
  if (identity.state === 'locked') return stage === 'identity' ? show : go('identity', null)
  if (!permission.allowed) return go('pin', 'closed')
  if (identity.state === 'granted') return stage === 'action' ? show : go('action', 'identity-done')
  if (stage === 'identity') return show
  if (identity.expired) return go('identity', 'grant-expired')
  // Back after success: the form is gone with the grant, and the card's page says what is true now.
  return purpose === 'choose' && changedInThisSession(facts)
    ? go('pin', 'already-set')
    : go('identity', 'identity-first')
}

/**
 * The grant as a message to the issuer names it; empty where there is none, which no issuer takes for a proof. The guard
 * shows most actions only to somebody who holds one.
 */
export const grantIdOf = (identity: Identity): string =>
  identity.state === 'granted' ? identity.grant.id : ''
