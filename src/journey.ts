import type { Card } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import type { Purpose } from './contract/permission.ts'
import type { Session } from './contract/session.ts'
import type { Why } from './paths.ts'

/** The stages of an action: the identity questions, the action itself, and the result of choosing a PIN. */
export type Stage = 'identity' | 'action' | 'done'

/** The stage and the purpose that an address asks for. */
export type StageRequest = { stage: Stage; purpose: Purpose }

/** The issuer's data. Nothing here comes from the address or from the browser's storage. */
export type IssuerFacts = { card: Card; identity: Identity; session: Pick<Session, 'startedAt'> }

/** The issuer's data, and the action that the person wants to do. */
export type Facts = IssuerFacts & { purpose: Purpose }

/**
 * Show the stage that was asked for, or go to another stage of the same purpose or to the card's page, with a reason.
 */
export type Verdict = { show: true } | { show: false; go: 'pin' | Stage; why: Why | null }

const show: Verdict = { show: true }
const go = (stage: 'pin' | Stage, why: Why | null): Verdict => ({ show: false, go: stage, why })

type Change = Pick<IssuerFacts, 'card' | 'session'>

const changedOnlineSince = ({ card }: Change, instant: number): boolean => {
  const change = card.pin.lastChange
  return change?.channel === 'web' && Date.parse(change.at) >= instant
}

/** Whether the PIN was changed online since this log-in. The "done" screen shows only such a change. */
const changedInThisSession = (facts: Change): boolean =>
  changedOnlineSince(facts, Date.parse(facts.session.startedAt))

/**
 * ms. A change up to this long before a log-in counts as a change of the previous session. A session lasts half an hour
 * at most (PSD2 RTS Art. 4).
 */
const sessionBefore = 60 * 60_000

/**
 * Whether the PIN was changed online in this session or in the one before it. Then the form must not be shown again:
 * the session may have ended before the person saw the outcome of that change.
 */
const changedJustNow = (facts: Change): boolean =>
  changedOnlineSince(facts, Date.parse(facts.session.startedAt) - sessionBefore)

/**
 * Finds the stage that may be shown. Every address (typed, reloaded or reached with Back) leads to a stage that the
 * issuer's data allows.
 *
 * @param facts the card, the proof of identity for this purpose and the session, as just read from the issuer
 */
export const placeInJourney = ({ stage, purpose }: StageRequest, facts: IssuerFacts): Verdict => {
  const { card, identity } = facts
  const permission = card.eligibility[purpose]
  const change = card.pin.lastChange

  if (stage === 'done') {
    if (change?.state === 'pending') return show
    if (!changedInThisSession(facts)) return go('pin', 'nothing-set')
    // "Your PIN is set" is not enough for a card that was blocked or reported afterwards.
    return card.status === 'active' && card.pin.state === 'set' ? show : go('pin', null)
  }
  if (!permission.allowed && permission.reason === 'change-pending') return go('done', 'still-open')
  // Activation begins with the details printed on the card. Only some issuers ask for identity, and they ask
  // afterwards.
  if (stage === 'action' && purpose === 'activate' && permission.allowed) return show
  // The identity screen shows the lock, its end, and the phone and the cash machine.
  if (identity.state === 'locked') return stage === 'identity' ? show : go('identity', null)
  if (!permission.allowed) return go('pin', 'closed')
  if (identity.state === 'granted') return stage === 'action' ? show : go('action', 'identity-done')
  if (stage === 'identity') return show
  if (identity.expired) return go('identity', 'grant-expired')
  // The person went back after a success. The grant is used up, so the card's page is shown instead of the form.
  return purpose === 'choose' && changedJustNow(facts)
    ? go('pin', 'already-set')
    : go('identity', 'identity-first')
}

/** The id of the grant, for a message to the issuer; null when the person has not proved their identity. */
export const grantIdOf = (identity: Identity): string | null =>
  identity.state === 'granted' ? identity.grant.id : null
