import type { Card } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import type { Session } from './contract/session.ts'
import type { Why } from './paths.ts'

/** The steps of choosing a PIN that have an address of their own. */
export type Step = 'identity' | 'choose-pin' | 'done'

/** What the issuer says now. Nothing here comes from the browser's own memory. */
export type Facts = { card: Card; identity: Identity; session: Pick<Session, 'startedAt'> }

/** Show the step that was asked for, or go to another one and say why. */
export type Place = { show: true } | { show: false; go: 'pin' | Step; why: Why | null }

const show: Place = { show: true }
const go = (step: 'pin' | Step, why: Why | null): Place => ({ show: false, go: step, why })

/** The PIN was changed online since this log-in: the only change the "done" screen may speak of. */
const changedInThisSession = ({ card, session }: Pick<Facts, 'card' | 'session'>): boolean => {
  const change = card.pin.lastChange
  return change?.channel === 'web' && Date.parse(change.at) >= Date.parse(session.startedAt)
}

/**
 * The step of choosing a PIN that may be shown. Total: every address that was typed, reloaded or reached by Back
 * ends on a step the issuer's state allows.
 *
 * @param asked the step the address names
 * @param facts the card, the proof of identity and the session, as just read from the issuer
 */
export const placeInJourney = (asked: Step, facts: Facts): Place => {
  const { card, identity } = facts
  const { choose } = card.eligibility
  const change = card.pin.lastChange

  if (asked === 'done') {
    return change?.state === 'pending' || changedInThisSession(facts) ? show : go('pin', 'nothing-set')
  }
  if (!choose.allowed && choose.reason === 'change-pending') return go('done', 'still-open')
  // The lock is told on the identity screen itself, with its end and the other ways.
  if (identity.state === 'locked') return asked === 'identity' ? show : go('identity', null)
  if (!choose.allowed) return go('pin', 'closed')
  if (identity.state === 'granted') return asked === 'choose-pin' ? show : go('choose-pin', 'identity-done')
  if (asked === 'identity') return show
  if (identity.expired) return go('identity', 'grant-expired')
  // Back after success: the form is gone with the grant, and the card's page says what is true now.
  return changedInThisSession(facts) ? go('pin', 'already-set') : go('identity', 'identity-first')
}
